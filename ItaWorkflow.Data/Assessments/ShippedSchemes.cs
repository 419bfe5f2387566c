using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ItaWorkflow.Data.Assessments;

/// <summary>The schemes that come with the product, one JSON file a year; an organization's own versions follow upon them.</summary>
public static partial class ShippedSchemes
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Fiscal years, Buddhist Era, in order.</summary>
    public static IReadOnlyList<int> Years { get; } =
    [
        .. typeof(ShippedSchemes)
            .Assembly.GetManifestResourceNames()
            .Select(name => FileName.Match(name))
            .Where(match => match.Success)
            .Select(match => int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture))
            .Order(),
    ];

    public static SchemeDefinition? Of(int fiscalYear)
    {
        using var file = typeof(ShippedSchemes).Assembly.GetManifestResourceStream($"Scheme.{fiscalYear}.json");
        return file is null ? null : JsonSerializer.Deserialize<SchemeDefinition>(file, Options);
    }

    [GeneratedRegex(@"^Scheme\.(?<year>[0-9]{4})\.json$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName { get; }
}
