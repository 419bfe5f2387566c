using System.Globalization;
using ItaWorkflow.Data.Reminders;

namespace ItaWorkflow.Tests.Workflows.Reminders;

/// <summary>Rungs as a test reads them: BeforeDue 7, Opened 1.</summary>
internal static class RungWords
{
    /// <summary>Of several tasks or steps alike.</summary>
    public static string Words(this Rung rung) => string.Create(CultureInfo.InvariantCulture, $"{rung.Kind} {rung.Number}");

    public static Rung Of(string words)
    {
        var parts = words.Split(' ');
        return new(
            Enum.Parse<RungKind>(parts[0]),
            long.Parse(parts[1], CultureInfo.InvariantCulture),
            parts.ElementAtOrDefault(2) ?? ""
        );
    }
}
