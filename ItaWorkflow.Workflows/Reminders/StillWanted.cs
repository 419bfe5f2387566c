using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>
/// Of some messages that wait to leave, whether what each is about still asks for it: read once for all of them, then asked of each. News of
/// what became of a matter is always wanted.
/// </summary>
public sealed class StillWanted
{
    private readonly Dictionary<long, Measure> _going;
    private readonly List<OpenStep> _open;

    private StillWanted(Dictionary<long, Measure> going, List<OpenStep> open) => (_going, _open) = (going, open);

    public static async Task<StillWanted> ReadAsync(
        ItaDbContext db,
        IReadOnlyCollection<Reminder> messages,
        CancellationToken cancel
    )
    {
        var measures = About(messages, SubjectKinds.OfMeasures).ConvertAll(id => (int)id);
        var (steps, memos) = (About(messages, [SubjectKind.Step]), About(messages, [SubjectKind.Memo]));
        return new(
            await db
                .Measures.AsNoTracking()
                .Include(m => m.Occurrences)
                .Going()
                .Where(m => measures.Contains(m.Id))
                .ToDictionaryAsync(m => (long)m.Id, cancel),
            await db
                .ApprovalSteps.Where(s => s.State == StepState.Open)
                .Where(s => steps.Contains(s.Id) || memos.Contains(s.Case!.MemoId))
                .Select(s => new OpenStep(s.Id, s.Case!.MemoId, s.PersonId, s.Case.Edition, s.TaskId))
                .ToListAsync(cancel)
        );
    }

    public bool Asks(Reminder message) =>
        message.SubjectKind switch
        {
            SubjectKind.Measure or SubjectKind.Checkpoint => Rung.Outliving.Contains(message.RungKind)
                || _going.ContainsKey(message.SubjectId),
            SubjectKind.Occurrence => _going.GetValueOrDefault(message.SubjectId) is { } measure
                && measure.Occurrences.Exists(part => part.DueOn == message.DueOn && part.IsOpen),
            // Those who oversee it are told of what is late whoever has it.
            SubjectKind.Step => _open.Exists(step =>
                step.Id == message.SubjectId && (step.PersonId == message.PersonId || message.RungKind is RungKind.Late)
            ),
            SubjectKind.Memo when message.RungKind is RungKind.Opened => _open.Exists(step =>
                step.MemoId == message.SubjectId
                && step.PersonId == message.PersonId
                && message.Rung == Rung.Opened(step.Edition, step.TaskId)
            ),
            _ => true,
        };

    private static List<long> About(IEnumerable<Reminder> messages, IReadOnlyList<SubjectKind> kinds) =>
        [.. messages.Where(m => kinds.Contains(m.SubjectKind)).Select(m => m.SubjectId).Distinct()];

    private sealed record OpenStep(long Id, long MemoId, int? PersonId, int Edition, string TaskId);
}
