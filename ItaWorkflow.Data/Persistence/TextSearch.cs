using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace ItaWorkflow.Data.Persistence;

/// <summary>Finding words in texts, small and capital letters alike, on every store.</summary>
public static class TextSearch
{
    private static readonly StringTypeMapping Text = new("text", System.Data.DbType.String);

    /// <summary>For queries: whether the text has the words somewhere.</summary>
    /// <param name="pattern">Of <see cref="Pattern"/>.</param>
    public static bool Mentions(string text, string pattern) =>
        throw new NotSupportedException($"“{text}” can be searched for “{pattern}” in a query only.");

    public static string Pattern(string words)
    {
        var escaped = words
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
        return $"%{escaped.ToLowerInvariant()}%";
    }

    internal static void Map(ModelBuilder builder) =>
        builder
            .HasDbFunction(typeof(TextSearch).GetMethod(nameof(Mentions))!)
            .HasTranslation(given => new LikeExpression(
                new SqlFunctionExpression("lower", [given[0]], nullable: true, [true], typeof(string), given[0].TypeMapping),
                given[1],
                new SqlConstantExpression("\\", Text),
                BoolTypeMapping.Default
            ));
}
