using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>Everything that the plan is computed from, as it stands at one instant.</summary>
/// <param name="Due">What is due and not done.</param>
/// <param name="Clerks">Who sits as ปลัด.</param>
public sealed record ReminderFacts(
    IReadOnlyList<DueSubject> Due,
    IReadOnlyList<OpenStepFact> Steps,
    IReadOnlyList<Recipient> Clerks,
    WorkingDays Days
)
{
    public LadderSettings Ladder { get; init; } = new();

    /// <summary>สารบรรณกลาง: may give a step that waits too long to somebody else.</summary>
    public IReadOnlyList<Recipient> Registrars { get; init; } = [];
}

/// <param name="Channels">On which the person can be told.</param>
public sealed record Recipient(int PersonId, string Name, IReadOnlySet<Channel> Channels)
{
    internal static Recipient From(Person person) => new(person.Id, person.Name, Reach.To(person));
}

/// <param name="Since">Rungs before it were never owed to this person.</param>
public sealed record DueOwner(Recipient Person, DateTimeOffset Since);

/// <summary>A measure's due date, a part of one that repeats, or its report at a checkpoint.</summary>
/// <param name="Id">The measure's.</param>
/// <param name="DueOn">As the paper says; on a free day the office is due on the working day before.</param>
/// <param name="Owners">Active ones; empty: the division heads are told in their place.</param>
/// <param name="Since">Rungs before it were never owed to anybody.</param>
public sealed record DueSubject(
    SubjectKind Kind,
    long Id,
    string Title,
    string Divisions,
    DateOnly DueOn,
    DateTimeOffset Since,
    IReadOnlyList<DueOwner> Owners,
    IReadOnlyList<Recipient> Heads
)
{
    /// <summary>Of a measure that repeats: which part, in words; empty: none.</summary>
    public string Part { get; init; } = "";

    /// <summary>Where it is done.</summary>
    public string Path { get; init; } = $"/measures/{Id}";

    /// <summary>Nobody else is told when it is late.</summary>
    public bool IsOwnersAlone { get; init; }
}

/// <summary>A step that is open.</summary>
public sealed record OpenStepFact(long Id, long MemoId, string MemoSubject, Recipient Officer, DateTimeOffset OpenedAt)
{
    /// <summary>The last day the route gives; null: none is drawn.</summary>
    public DateOnly? DueOn { get; init; }
}
