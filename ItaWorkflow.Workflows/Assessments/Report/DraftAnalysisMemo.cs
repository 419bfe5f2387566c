using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Assessments.Report;

/// <summary>ร่างบันทึกเสนอรายงาน: one click begins the memo with the report attached, or with its tables in the body.</summary>
public sealed record DraftAnalysisMemo(int FiscalYear, int PersonId, bool IsInBody = false);

public sealed class DraftAnalysisMemoHandler(ItaDbContext db, AnalysisShelf shelf, PaperPress press, TimeProvider clock)
{
    public async Task<MemoBegun> HandleAsync(DraftAnalysisMemo command, CancellationToken cancel)
    {
        var drafter = await db.Persons.Include(p => p.Division).SingleAsync(p => p.Id == command.PersonId, cancel);
        if (drafter is not ({ IsSecretary: true } or { IsAdministrator: true }))
            return new(0, RecordAssessmentHandler.NotYours);
        if (await shelf.FindAsync(command.FiscalYear, cancel) is not { } record)
            return new(0, WordReportHandler.Gone);
        if (drafter.Division is not { } division)
            return new(0, PreparedMemo.NoDivision);
        try
        {
            var content = AnalysisMemo.Content(record.Facts, division.Name, !command.IsInBody, proposes: 0);
            var files = command.IsInBody ? [] : await FilesAsync(record.Facts, cancel);
            var (memo, refusal) = await PreparedMemo.AddAsync(db, drafter, content, files, clock.GetUtcNow(), cancel);
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

    private async Task<PreparedFile[]> FilesAsync(AnalysisFacts facts, CancellationToken cancel)
    {
        var paper = AnalysisReport.Compose(facts);
        return [new(paper.FileName(PaperForm.Pdf), await press.PdfAsync(paper, cancel))];
    }
}
