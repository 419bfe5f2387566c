using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Analysis;
using ItaWorkflow.Workflows.Measures;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Adoption;

/// <summary>เสนอขออนุมัติมาตรการ: begins the memo with the table of the chosen measures, attached or in its body.</summary>
/// <param name="Measures">The chosen drafts and measures asked to change.</param>
/// <param name="WithReport">The memo brings the analysis report of the year before, too: one order approves both. The table is attached.</param>
public sealed record ProposeMeasures(
    int FiscalYear,
    int PersonId,
    IReadOnlyCollection<int> Measures,
    MeasuresShape Shape,
    bool IsInBody,
    bool WithReport = false
)
{
    internal bool PutsInBody => IsInBody && !WithReport;
}

/// <param name="MemoId">0 when refused.</param>
public sealed record MeasuresProposed(long MemoId, Refusal? Refusal);

public sealed class ProposeMeasuresHandler(ItaDbContext db, ProposalPapers papers, TimeProvider clock)
{
    public static readonly Refusal Nothing = new("โปรดเลือกมาตรการอย่างน้อยหนึ่งเรื่อง");

    public static Refusal Incomplete(Measure measure, IReadOnlyList<string> missing) =>
        new($"มาตรการ “{measure.Title}” ยังขาด{string.Join(" ", missing)}");

    public async Task<MeasuresProposed> HandleAsync(ProposeMeasures command, CancellationToken cancel)
    {
        var drafter = await db.Persons.Include(p => p.Division).SingleAsync(p => p.Id == command.PersonId, cancel);
        if (drafter is not { KeepsItaYear: true })
            return new(0, MeasureRefusals.NotYours);
        var set = await ProposedSet.ReadAsync(db, command.FiscalYear, command.Measures, cancel);
        if (await WhyNotAsync(set, cancel) is { } refusal)
            return new(0, refusal);
        if (await papers.WriteAsync(command, drafter.Division?.Name ?? "", set, cancel) is not { } pieces)
            return new(0, WordReportHandler.Gone);
        var now = clock.GetUtcNow();
        var (memo, unfit) = await PreparedMemo.AddAsync(db, drafter, pieces, now, cancel);
        if (memo is null)
            return new(0, unfit);
        Adopt(command, memo, set, now);
        await TakeFromOthersAsync(db, [.. set.Rows().Select(r => r.MeasureId)], now, cancel);
        var what = $"ร่างบันทึกขออนุมัติมาตรการ ปีงบประมาณ {command.FiscalYear} จำนวน {set.Count} มาตรการ";
        db.Journal.Write(JournalKind.MeasuresProposed, now, drafter, what, memo);
        return await db.TrySaveAsync(cancel) ? new(memo.Id, null) : new(0, MeasureRefusals.HasMoved);
    }

    /// <summary>Of a set that a memo cannot carry.</summary>
    internal static Refusal? WhyUnready(ProposedSet set) =>
        set.Count == 0 ? Nothing
        : set.Drafts.FirstOrDefault(m => ProposedSet.Missing(m).Count > 0) is { } draft
            ? Incomplete(draft, ProposedSet.Missing(draft))
        : null;

    private async Task<Refusal?> WhyNotAsync(ProposedSet set, CancellationToken cancel)
    {
        if (set.Drafts.Any(m => m.ProposedInId is not null) || set.Amendments.Any(a => a.Measure!.ProposedInId is not null))
            return MeasureRefusals.IsHeld;
        if (WhyUnready(set) is { } unready)
            return unready;
        foreach (var amendment in set.Amendments.Where(a => a.Content is not null))
            if ((await MeasureSeats.ReadAsync(db, amendment.Content!, cancel)).WhyIncomplete() is { } why)
                return why with { Field = null };
        return null;
    }

    private void Adopt(ProposeMeasures command, Memo memo, ProposedSet set, DateTimeOffset now)
    {
        var adoption = new MeasureAdoption
        {
            FiscalYear = command.FiscalYear,
            Memo = memo,
            Shape = command.Shape,
            IsInBody = command.PutsInBody,
            Table = command.PutsInBody ? null : memo.Attachments[^1],
            ById = command.PersonId,
            At = now,
        };
        adoption.Measures.AddRange(set.Rows());
        db.MeasureAdoptions.Add(adoption);
    }

    /// <summary>A measure goes with one memo: an older one that was never sent, or came back, no longer speaks for it.</summary>
    internal static async Task TakeFromOthersAsync(
        ItaDbContext db,
        IReadOnlyCollection<int> ids,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var others = await db
            .MeasureAdoptions.Where(a => a.State == AdoptionState.Drafted && a.Measures.Any(m => ids.Contains(m.MeasureId)))
            .ToListAsync(cancel);
        foreach (var other in others)
            (other.State, other.EndedAt) = (AdoptionState.TakenBack, now);
    }
}
