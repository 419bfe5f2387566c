using System.Globalization;
using ItaWorkflow.Data.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace ItaWorkflow.Data.Persistence;

/// <summary>Finding words in texts on every store, folded the same way on both sides.</summary>
public static class TextSearch
{
    public const string Escape = "\\";

    private static readonly StringTypeMapping Text = new("text", System.Data.DbType.String);

    /// <summary>For queries: whether a short text has the words somewhere; a long one keeps its <see cref="FoldedText"/> beside it.</summary>
    /// <param name="pattern">Of <see cref="Pattern"/>.</param>
    public static bool Mentions(string text, string pattern) =>
        throw new NotSupportedException($"“{text}” can be searched for “{pattern}” in a query only.");

    /// <summary>For LIKE over what is folded.</summary>
    public static string Pattern(string words)
    {
        var escaped = FoldedText
            .Of(words)
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
        return $"%{escaped}%";
    }

    internal static void Map(ModelBuilder builder) =>
        builder
            .HasDbFunction(typeof(TextSearch).GetMethod(nameof(Mentions))!)
            .HasTranslation(given => new LikeExpression(
                Folded(given[0]),
                given[1],
                new SqlConstantExpression(Escape, Text),
                BoolTypeMapping.Default
            ));

    /// <summary>Texts are kept in their normal form: what is left of folding is blanks, digits and capitals.</summary>
    private static SqlFunctionExpression Folded(SqlExpression text)
    {
        var digits = Enumerable
            .Range(0, 10)
            .Select(d => (((char)('๐' + d)).ToString(), d.ToString(CultureInfo.InvariantCulture)))
            .Append((" ", ""));
        var replaced = digits.Aggregate(
            text,
            (inner, pair) => Call("replace", inner, Constant(pair.Item1), Constant(pair.Item2))
        );
        return Call("lower", replaced);
    }

    private static SqlConstantExpression Constant(string value) => new(value, Text);

    private static SqlFunctionExpression Call(string name, params SqlExpression[] given) =>
        new(name, given, nullable: true, given.Select(_ => true), typeof(string), given[0].TypeMapping);
}
