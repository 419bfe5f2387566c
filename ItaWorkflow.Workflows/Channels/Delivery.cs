using ItaWorkflow.Data.Reminders;

namespace ItaWorkflow.Workflows.Channels;

/// <summary>What leaves as one message, in hand of this sender and no other.</summary>
/// <param name="Key">The same for every repetition.</param>
/// <param name="Rows">By due date; at least one; as they were before this attempt.</param>
public sealed record Delivery(Guid Key, Addressee To, IReadOnlyList<Reminder> Rows)
{
    public bool IsDigest => Rows.Count > 1;

    /// <summary>This one included.</summary>
    public int Attempts => Rows.Max(row => row.Attempts) + 1;

    /// <summary>An earlier attempt ended without an answer.</summary>
    public bool MayBeSecond => Rows.Any(row => row.ClaimedAt is not null || row.OutcomeUnknown);

    /// <summary>The memo it is about, when it is about one alone.</summary>
    public long? MemoId => !IsDigest && Rows[0].SubjectKind is SubjectKind.Memo ? Rows[0].SubjectId : null;

    public IReadOnlyList<long> Ids => [.. Rows.Select(row => row.Id)];
}

/// <summary>What came of an attempt.</summary>
/// <param name="IsUnknown">The other side's answer was lost: it may have taken the message.</param>
/// <param name="Words">Why not, in Thai; empty when taken.</param>
public sealed record DeliveryOutcome(bool IsTaken, bool IsUnknown, string Words)
{
    /// <summary>The other side named a time; null: the usual pause.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>It will be so for every other message too.</summary>
    public bool EndsRound { get; init; }

    /// <summary>What else it changes, in the transaction that notes it.</summary>
    public Func<DateTimeOffset, Task>? Also { get; init; }
}
