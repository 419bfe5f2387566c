using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Measures;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Adoption;

/// <summary>ขอเปลี่ยนแปลงมาตรการ: what an adopted measure shall say after the next memo; until the head's order it stays as it is.</summary>
/// <param name="Content">null: it shall be withdrawn.</param>
public sealed record AmendMeasure(int MeasureId, int PersonId, WriteMeasure? Content, string Reason);

public sealed class AmendMeasureHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NotAdopted = new("ขอเปลี่ยนแปลงได้เฉพาะมาตรการที่อนุมัติแล้ว");

    public Task<Refusal?> HandleAsync(AmendMeasure command, CancellationToken cancel) =>
        db.UntilSavedAsync(MeasureRefusals.HasMoved, () => AmendAsync(command, cancel));

    private async Task<Refusal?> AmendAsync(AmendMeasure command, CancellationToken cancel)
    {
        var by = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        var measure = await db.Measures.SingleOrDefaultAsync(m => m.Id == command.MeasureId, cancel);
        if (WhyNot(by, measure, command) is { } no)
            return no;
        var (content, refusal) = command.Content is null ? (null, null) : await ReadAsync(command.Content, measure!, cancel);
        if (refusal is not null)
            return refusal;

        var now = clock.GetUtcNow();
        var amendment = await OpenAsync(measure!, by, now, cancel);
        amendment.Write(content, command.Reason.Trim());
        var asked = content is null ? "ยกเลิก" : "เปลี่ยนแปลง";
        var what = $"ขอ{asked}มาตรการ “{measure!.Title}” เหตุผล: {amendment.Reason}";
        db.Journal.Write(JournalKind.MeasureAmended, now, by, what, measure: measure);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private static Refusal? WhyNot(Person by, Measure? measure, AmendMeasure command) =>
        by is not { KeepsItaYear: true } ? MeasureRefusals.NotYours
        : measure is not { State: MeasureState.Adopted } ? NotAdopted
        : measure.ProposedInId is not null ? MeasureRefusals.IsHeld
        : command.Reason.Trim().Length == 0 ? MeasureRefusals.NoReason
        : null;

    /// <summary>The one that is asked for already, or a new one.</summary>
    private async Task<MeasureAmendment> OpenAsync(Measure measure, Person by, DateTimeOffset now, CancellationToken cancel)
    {
        var amendment = await db.MeasureAmendments.SingleOrDefaultAsync(
            a => a.MeasureId == measure.Id && a.State == AmendmentState.Open,
            cancel
        );
        if (amendment is null)
        {
            amendment = new()
            {
                MeasureId = measure.Id,
                ById = by.Id,
                At = now,
            };
            db.MeasureAmendments.Add(amendment);
        }
        return amendment;
    }

    private async Task<(MeasureContent? Content, Refusal? Refusal)> ReadAsync(
        WriteMeasure command,
        Measure measure,
        CancellationToken cancel
    )
    {
        var (content, refusal) = MeasureText.Read(command, measure);
        return content is null ? (null, refusal)
            : (await MeasureSeats.ReadAsync(db, content, cancel)).WhyIncomplete() is { } incomplete ? (null, incomplete)
            : (content, null);
    }
}
