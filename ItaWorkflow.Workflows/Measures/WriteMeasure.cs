using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>
/// Drafts a measure, changes a draft, or corrects an adopted one with a reason: then its owners are told, and reminders follow the new
/// due date.
/// </summary>
/// <param name="MeasureId">null: a new draft.</param>
/// <param name="Revision">The revision that the page showed.</param>
/// <param name="Title">Empty where the paper has none: it is called by its issue or its first step.</param>
/// <param name="Due">As typed, in any form of the papers; empty: not said yet, of a draft.</param>
/// <param name="Finding">Of a new one: the finding that it answers (2566:o13), if any.</param>
public sealed record WriteMeasure(
    int? MeasureId,
    int Revision,
    int PersonId,
    int FiscalYear,
    string Title,
    string Steps,
    string Due,
    IReadOnlyCollection<int> Divisions,
    IReadOnlyCollection<int> Owners,
    string? Finding = null
)
{
    public MeasureKind Kind { get; init; }
    public string Issue { get; init; } = "";
    public string Indicator { get; init; } = "";
    public string FollowUp { get; init; } = "";
    public decimal? Budget { get; init; }
    public string BudgetNote { get; init; } = "";

    /// <summary>ทุกกอง</summary>
    public bool IsForAllDivisions { get; init; }

    /// <summary>Who is responsible, as the paper says it; empty: the divisions by name.</summary>
    public string ResponsibleText { get; init; } = "";

    public string Remark { get; init; } = "";
    public string PaperResult { get; init; } = "";

    /// <summary>Why an adopted measure is changed.</summary>
    public string Reason { get; init; } = "";
}

/// <param name="MeasureId">0 when refused.</param>
public sealed record MeasureWritten(int MeasureId, Refusal? Refusal);

public sealed class WriteMeasureHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal IsWithdrawn = new("มาตรการนี้ถูกยกเลิกแล้ว");

    public Task<MeasureWritten> HandleAsync(WriteMeasure command, CancellationToken cancel) =>
        db.InOneTransactionAsync(stop => WriteAsync(command, stop), cancel).OrIfLostAsync(new(0, MeasureRefusals.HasMoved));

    private async Task<MeasureWritten> WriteAsync(WriteMeasure command, CancellationToken cancel)
    {
        var writer = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (writer is not { KeepsItaYear: true })
            return new(0, MeasureRefusals.NotYours);
        var standing = command.MeasureId is { } id ? await MeasureSeats.FindAsync(db, id, cancel) : null;
        if (command.MeasureId is not null && standing is null)
            return new(0, MeasureRefusals.Gone);
        var (text, unreadable) = MeasureText.Read(command, standing);
        if (text is null)
            return new(0, unreadable);
        var content = await MeasureSeats.ReadAsync(db, text, cancel);
        var now = clock.GetUtcNow();
        var measure = standing ?? New(command, text, now);
        if (await WhyNotAsync(measure, content, command, cancel) is { } refusal)
            return new(0, refusal);
        await KeepAsync(measure, content, command, writer, now, cancel);
        return new(measure.Id, null);
    }

    private async Task KeepAsync(
        Measure measure,
        SeatedContent content,
        WriteMeasure command,
        Person writer,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (command.MeasureId is not null)
            db.Entry(measure).Property(m => m.Revision).OriginalValue = command.Revision;
        var change = new MeasureChange(measure, content, writer, command.Reason.Trim(), command.MeasureId is null);
        MeasureSeats.Write(measure, content, now);
        await db.SaveChangesAsync(cancel);

        change.Record(db, now);
        if (measure.IsGoing)
        {
            await new UnsentMail(db).StrikeChangedAsync(measure, now, cancel);
            db.Reminders.AddRange(change.Notices(now));
        }
        await db.SaveChangesAsync(cancel);
    }

    private async Task<Refusal?> WhyNotAsync(
        Measure measure,
        SeatedContent content,
        WriteMeasure command,
        CancellationToken cancel
    )
    {
        if (measure.State is MeasureState.Withdrawn)
            return IsWithdrawn;
        if (measure.ProposedInId is not null)
            return MeasureRefusals.IsHeld;
        if (measure.State is MeasureState.Draft)
            return null;
        if (await db.Organization.AnyAsync(o => o.Practice.MeasureChanges == MeasureChanges.ByMemo, cancel))
            return MeasureRefusals.NeedsMemo;
        return content.WhyIncomplete() ?? (command.Reason.Trim().Length == 0 ? MeasureRefusals.NoReason : null);
    }

    private Measure New(WriteMeasure command, MeasureContent content, DateTimeOffset now)
    {
        var measure = MeasureSeats.Draft(command.FiscalYear, content, now, command.Finding);
        db.Measures.Add(measure);
        return measure;
    }
}
