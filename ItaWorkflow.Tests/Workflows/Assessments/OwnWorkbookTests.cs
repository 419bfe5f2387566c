using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Tests.Data.Assessments;
using ItaWorkflow.Workflows.Analysis;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Assessments.Sheets;
using ItaWorkflow.Workflows.Documents.Papers.Excel;

namespace ItaWorkflow.Tests.Workflows.Assessments;

/// <summary>What we hand out as XLSX comes back as it went.</summary>
public sealed class OwnWorkbookTests
{
    [Fact]
    public void Our_own_report_reads_back_whole() =>
        Assert.All(
            [PublishedResult.BanTok, PublishedResult.Chaturat, PublishedResult.SaiThong],
            published =>
            {
                var paper = AnalysisReport.Compose(
                    new(PastedScores.Agency, published.Scheme, published.Card, [], new(2026, 11, 20))
                );
                Assert.InRange(WorkbookPlan.Of(paper).Count, 4, 11);
                var tables = SheetFile.Open(PaperWorkbook.Write(paper));

                var read = new ScoreImport(published.Scheme, PastedScores.Agency).Read(tables, null, "", "ผล.xlsx");

                Assert.Null(read.Refusal);
                var cells = read.Cells.ToDictionary(c => c.Code, c => c.Text);
                Assert.Equal("", Differing(published, cells));
                Assert.All(read.Cells, c => Assert.Null(c.Other));
            }
        );

    /// <summary>Of what the paper shows: a part's score of an indicator stands in no table of it.</summary>
    private static string Differing(PublishedResult published, Dictionary<string, string> read) =>
        string.Join(
            ", ",
            published
                .Card.Scores.Where(s => !s.Code.Contains('/', StringComparison.Ordinal))
                .Where(s => read.GetValueOrDefault(s.Code) != ScoreWords.Two(s.Value))
                .Select(s => $"{s.Code} {s.Value}: {read.GetValueOrDefault(s.Code)}")
        );
}
