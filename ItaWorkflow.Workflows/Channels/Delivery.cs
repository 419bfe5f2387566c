using ItaWorkflow.Data.Reminders;

namespace ItaWorkflow.Workflows.Channels;

/// <summary>One row of the ledger that a sender has in hand.</summary>
/// <param name="MayBeSecond">An earlier attempt ended without an answer.</param>
public sealed record ClaimedReminder(
    long Id,
    Guid Key,
    int PersonId,
    string Email,
    string LineUserId,
    string Name,
    string RungKind,
    long RungNumber,
    string Title,
    string Text,
    string Path,
    DateOnly DueOn,
    DateTimeOffset PlannedFor,
    int Attempts,
    bool MayBeSecond,
    long? MemoId
)
{
    public Rung Rung => new(Enum.Parse<RungKind>(RungKind), RungNumber);
}

/// <summary>What leaves as one mail or one push, in hand of this sender and no other.</summary>
/// <param name="Rows">By due date; at least one.</param>
public sealed record Delivery(IReadOnlyList<ClaimedReminder> Rows)
{
    public Guid Key => Rows[0].Key;
    public int PersonId => Rows[0].PersonId;
    public string Name => Rows[0].Name;
    public bool IsDigest => Rows.Count > 1;
    public int Attempts => Rows.Max(row => row.Attempts);
    public bool MayBeSecond => Rows.Any(row => row.MayBeSecond);

    /// <summary>The memo it is about, when it is about one alone.</summary>
    public long? MemoId => IsDigest ? null : Rows[0].MemoId;

    public IReadOnlyList<long> Ids => [.. Rows.Select(row => row.Id)];
}
