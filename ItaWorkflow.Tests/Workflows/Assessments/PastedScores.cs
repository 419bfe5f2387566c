using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Assessments.Sheets;

namespace ItaWorkflow.Tests.Workflows.Assessments;

/// <summary>A block as pasted from a spreadsheet, and what is read from it for 2566.</summary>
internal static class PastedScores
{
    public const string Agency = "เทศบาลตำบลตัวอย่าง";

    public static IEnumerable<string> Read(ImportedScores read) => read.Cells.Select(c => $"{c.Code} {c.Text}");

    public static ScoreTable Sheet(string name, string block) => CsvSheet.ReadPasted(block) with { Name = name };

    public static ImportedScores Paste(string block) =>
        new ScoreImport(ShippedSchemes.Of(2566)!, Agency).Read([CsvSheet.ReadPasted(block)], null, "", null);
}
