using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace ItaWorkflow.Data.Persistence;

/// <summary>Names in the order of a Thai dictionary, which is not that of their letters' codes: แ, เ and โ stand before what they are read after.</summary>
public static class ThaiOrder
{
    /// <summary>SQLite is given it with each connection.</summary>
    internal const string OnFile = "thai";

    /// <summary>PostgreSQL has it by ICU.</summary>
    private const string OnServer = "th-x-icu";

    private static readonly CultureInfo Thai = CultureInfo.GetCultureInfo("th-TH");

    public static readonly StringComparer Names = StringComparer.Create(Thai, ignoreCase: false);

    public static int Compare(string? one, string? other)
    {
        var order = Names.Compare(one, other);
        return order != 0 ? order : string.CompareOrdinal(one, other);
    }

    public static IOrderedQueryable<T> OrderByName<T>(this IQueryable<T> rows, Expression<Func<T, string>> name) =>
        rows.OrderBy(Collated(name));

    public static IOrderedQueryable<T> ThenByName<T>(this IOrderedQueryable<T> rows, Expression<Func<T, string>> name) =>
        rows.ThenBy(Collated(name));

    /// <summary>For queries: sorts as a dictionary does.</summary>
    public static string Sorted(string name) => throw new NotSupportedException($"“{name}” is sorted so in a query only.");

    internal static void Map(ModelBuilder builder, bool onFile) =>
        builder
            .HasDbFunction(typeof(ThaiOrder).GetMethod(nameof(Sorted))!)
            .HasTranslation(given => new CollateExpression(given[0], onFile ? OnFile : OnServer));

    private static Expression<Func<T, string>> Collated<T>(Expression<Func<T, string>> name) =>
        Expression.Lambda<Func<T, string>>(
            Expression.Call(typeof(ThaiOrder).GetMethod(nameof(Sorted))!, name.Body),
            name.Parameters
        );
}
