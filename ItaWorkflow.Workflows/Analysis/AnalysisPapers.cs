using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Memos;

namespace ItaWorkflow.Workflows.Analysis;

/// <summary>What a memo about a year's analysis begins with: its words, and the report as a file.</summary>
public sealed class AnalysisPapers(AnalysisShelf shelf, PaperPress press)
{
    /// <param name="proposed">Ids of the draft measures that the same memo proposes: no other drafts stand in its report.</param>
    /// <returns>null: no result of the year is recorded.</returns>
    /// <exception cref="TypesettingRefused">Too large, too long or too slow.</exception>
    internal async Task<MemoPieces?> WriteAsync(
        int fiscalYear,
        string division,
        bool isInBody,
        IReadOnlyCollection<int> proposed,
        CancellationToken cancel
    )
    {
        if (await shelf.FindAsync(fiscalYear, withDrafts: true, cancel) is not { } record)
            return null;
        var facts = record.Facts with { Measures = [.. record.Facts.Measures.Where(m => !m.IsDraft || proposed.Contains(m.Id))] };
        var content = AnalysisMemo.Content(facts, division, !isInBody, proposed.Count);
        if (isInBody)
            return new(content, []);
        var paper = AnalysisReport.Compose(facts);
        return new(content, [new(paper.FileName(PaperForm.Pdf), await press.PdfAsync(paper, cancel))]);
    }
}
