using ItaWorkflow.Data.Measures;
using ItaWorkflow.Workflows.Analysis;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Measures;
using ItaWorkflow.Workflows.Memos;

namespace ItaWorkflow.Workflows.Adoption;

/// <summary>What a memo that proposes measures begins with: its words and the table, and the report where it goes along.</summary>
public sealed class ProposalPapers(MeasuresTableReader reader, PaperPress press, AnalysisPapers analysis)
{
    /// <returns>null: a report is asked for, and no result is recorded.</returns>
    internal async Task<MemoPieces?> WriteAsync(
        ProposeMeasures command,
        string division,
        ProposedSet set,
        CancellationToken cancel
    )
    {
        var table = await TableAsync(command.FiscalYear, set, command.Shape, command.PutsInBody, cancel);
        if (!command.WithReport)
            return table;
        int[] drafts = [.. set.Drafts.Select(m => m.Id)];
        var report = await analysis.WriteAsync(command.FiscalYear - 1, division, isInBody: false, drafts, cancel);
        return report is null ? null : report with { Files = [.. report.Files, .. table.Files] };
    }

    internal async Task<MemoPieces> TableAsync(
        int fiscalYear,
        ProposedSet set,
        MeasuresShape shape,
        bool isInBody,
        CancellationToken cancel
    )
    {
        var facts = await reader.OfAsync(fiscalYear, await reader.OfAsync(set, cancel), cancel);
        return await AdoptionMemo.WriteAsync(facts, set, shape, isInBody, press, cancel);
    }
}
