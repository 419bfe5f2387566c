using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Adoption;

/// <summary>A memo with measures begins to circulate: its table must show them as they are, and until it ends they stay so.</summary>
public sealed class AdoptionSubmission(ItaDbContext db)
{
    public static readonly Refusal Superseded = new("มาตรการในบันทึกนี้ถูกเสนอด้วยบันทึกฉบับอื่นแล้ว โปรดเสนอบันทึกฉบับใหม่แทน");
    public static readonly Refusal NoTable = new(
        "ตารางมาตรการถูกนำออกจากไฟล์แนบ โปรดกด “ปรับตารางในบันทึก” ที่หน้าเสนอขออนุมัติมาตรการก่อนเสนอ"
    );

    public static Refusal Stale(string title) =>
        new(
            $"มาตรการ “{title}” ถูกแก้ไขหลังจากทำตารางในบันทึกนี้ โปรดกด “ปรับตารางในบันทึก” ที่หน้าเสนอขออนุมัติมาตรการก่อนเสนอ"
        );

    /// <summary>Saves nothing. Who changes a measure meanwhile, or sends another memo with it, saves second and loses.</summary>
    public async Task<Refusal?> BeginAsync(Memo memo, CancellationToken cancel)
    {
        var adoption = await FindAsync(memo, cancel);
        if (adoption is null)
            return null;
        if (await IsSupersededAsync(adoption, cancel))
            return Superseded;
        if (!adoption.IsInBody && adoption.Table is not { RemovedAt: null })
            return NoTable;
        if (adoption.Measures.Find(p => !IsAsShown(p)) is { } stale)
            return Stale(stale.Measure!.Title);
        foreach (var proposed in adoption.Measures)
            proposed.Measure!.Hold(memo.Id);
        (adoption.State, adoption.EndedAt) = (AdoptionState.Drafted, null);
        return null;
    }

    private Task<MeasureAdoption?> FindAsync(Memo memo, CancellationToken cancel) =>
        db
            .MeasureAdoptions.Include(a => a.Table)
            .Include(a => a.Measures)
                .ThenInclude(p => p.Measure)
            .Include(a => a.Measures)
                .ThenInclude(p => p.Amendment)
            .AsSplitQuery()
            .SingleOrDefaultAsync(a => a.MemoId == memo.Id, cancel);

    private async Task<bool> IsSupersededAsync(MeasureAdoption adoption, CancellationToken cancel)
    {
        var ids = adoption.Measures.Select(p => p.MeasureId).ToList();
        return adoption.State is AdoptionState.TakenBack
            && await db.MeasureAdoptions.AnyAsync(
                a => a.Id != adoption.Id && a.State == AdoptionState.Drafted && a.Measures.Any(p => ids.Contains(p.MeasureId)),
                cancel
            );
    }

    private static bool IsAsShown(ProposedMeasure proposed) =>
        proposed.Measure!.ProposedInId is null
        && (
            proposed.Amendment is { } amendment
                ? amendment.State is AmendmentState.Open && amendment.Revision == proposed.Revision
                : proposed.Measure.State is MeasureState.Draft && proposed.Measure.Revision == proposed.Revision
        );
}
