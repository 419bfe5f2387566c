using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>Divisions, owners and due dates of several drafts in one go: all or none.</summary>
public sealed record CompleteDrafts(int PersonId, IReadOnlyList<DraftLine> Lines);

/// <summary>What null leaves as it is.</summary>
/// <param name="Revision">The revision that the page showed.</param>
/// <param name="Due">As typed.</param>
public sealed record DraftLine(int MeasureId, int Revision)
{
    public IReadOnlyList<int>? Divisions { get; init; }
    public bool? IsForAllDivisions { get; init; }
    public IReadOnlyList<int>? Owners { get; init; }
    public string? Due { get; init; }
}

/// <param name="Count">How many drafts changed.</param>
/// <param name="MeasureId">Which one the refusal is about; null: none in particular.</param>
public sealed record DraftsCompleted(int Count, Refusal? Refusal = null, int? MeasureId = null);

public sealed class CompleteDraftsHandler(ItaDbContext db, TimeProvider clock)
{
    public async Task<DraftsCompleted> HandleAsync(CompleteDrafts command, CancellationToken cancel)
    {
        var writer = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (writer is not { KeepsItaYear: true })
            return new(0, MeasureRefusals.NotYours);
        var count = 0;
        foreach (var line in command.Lines)
        {
            var (isChanged, refusal) = await WriteAsync(line, writer, cancel);
            if (refusal is not null)
                return new(0, refusal, line.MeasureId);
            count += isChanged ? 1 : 0;
        }
        return await db.TrySaveAsync(cancel) ? new(count) : new(0, MeasureRefusals.HasMoved);
    }

    private async Task<(bool IsChanged, Refusal? Refusal)> WriteAsync(DraftLine line, Person writer, CancellationToken cancel)
    {
        var measure = await MeasureSeats.FindAsync(db, line.MeasureId, cancel);
        var (content, refusal) = Read(measure, line);
        if (content is null)
            return (false, refusal ?? throw new InvalidOperationException("A line without words."));
        var seated = await MeasureSeats.ReadAsync(db, content, cancel);
        if (IsSame(measure!, seated))
            return (false, null);
        var now = clock.GetUtcNow();
        db.Entry(measure!).Property(m => m.Revision).OriginalValue = line.Revision;
        var change = new MeasureChange(measure!, seated, writer, "", isNew: false);
        MeasureSeats.Write(measure!, seated, now);
        change.Record(db, now);
        return (true, null);
    }

    private static (MeasureContent? Content, Refusal? Refusal) Read(Measure? measure, DraftLine line)
    {
        if (measure is not { State: MeasureState.Draft })
            return (null, MeasureRefusals.Gone);
        if (measure.ProposedInId is not null)
            return (null, MeasureRefusals.IsHeld);
        var (read, refusal) = MeasureText.Read(
            new(
                measure.Id,
                line.Revision,
                0,
                measure.FiscalYear,
                measure.Title,
                measure.Steps,
                line.Due ?? measure.DueText,
                line.Divisions ?? [.. measure.Divisions.Select(d => d.Id)],
                line.Owners ?? [.. measure.Ownerships.Select(o => o.PersonId)]
            )
            {
                Kind = measure.Kind,
                Issue = measure.Issue,
                Indicator = measure.Indicator,
                FollowUp = measure.FollowUp,
                Budget = measure.Budget,
                BudgetNote = measure.BudgetNote,
                IsForAllDivisions = line.IsForAllDivisions ?? measure.IsForAllDivisions,
                ResponsibleText = measure.ResponsibleText,
                Remark = measure.Remark,
                PaperResult = measure.PaperResult,
            },
            measure
        );
        return (read, refusal is null ? null : refusal with { Text = $"“{measure.Title}”: {refusal.Text}" });
    }

    private static bool IsSame(Measure measure, SeatedContent content) =>
        content.Text.Due == measure.Due
        && content.Text.DueText == measure.DueText
        && content.Text.IsForAllDivisions == measure.IsForAllDivisions
        && content.Divisions.Select(d => d.Id).ToHashSet().SetEquals(measure.Divisions.Select(d => d.Id))
        && content.Owners.Select(o => o.Id).ToHashSet().SetEquals(measure.Ownerships.Select(o => o.PersonId));
}
