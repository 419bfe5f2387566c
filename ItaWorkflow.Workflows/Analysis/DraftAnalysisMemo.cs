using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Analysis;

/// <summary>ร่างบันทึกเสนอรายงาน: one click begins the memo with the report attached, or with its tables in the body.</summary>
public sealed record DraftAnalysisMemo(int FiscalYear, int PersonId, bool IsInBody = false);

public sealed class DraftAnalysisMemoHandler(ItaDbContext db, AnalysisPapers papers, TimeProvider clock)
{
    public async Task<MemoBegun> HandleAsync(DraftAnalysisMemo command, CancellationToken cancel)
    {
        var drafter = await db.Persons.Include(p => p.Division).SingleAsync(p => p.Id == command.PersonId, cancel);
        if (drafter is not { KeepsItaYear: true })
            return new(0, RecordAssessmentHandler.NotYours);
        if (drafter.Division is not { } division)
            return new(0, PreparedMemo.NoDivision);
        try
        {
            if (await papers.WriteAsync(command.FiscalYear, division.Name, command.IsInBody, [], cancel) is not { } pieces)
                return new(0, WordReportHandler.Gone);
            var (memo, refusal) = await PreparedMemo.AddAsync(db, drafter, pieces, clock.GetUtcNow(), cancel);
            if (memo is null)
                return new(0, refusal);
            await db.SaveChangesAsync(cancel);
            return new(memo.Id, null);
        }
        catch (TypesettingRefused refused)
        {
            return new(0, refused.Refusal);
        }
    }
}
