namespace ItaWorkflow.Data.Reminders;

/// <summary>Which message of its subject a reminder is; no person is told the same one twice.</summary>
/// <param name="Number">What its kind counts.</param>
/// <param name="About">What the number does not tell apart, as the task of a step or a later turn; mostly empty.</param>
public readonly record struct Rung(RungKind Kind, long Number = 0, string About = "")
{
    /// <summary>Of the ladder, and so planned anew each minute; the others are owed once, by an act.</summary>
    public static readonly IReadOnlyList<RungKind> Ladder =
    [
        RungKind.BeforeDue,
        RungKind.PastDue,
        RungKind.Waiting,
        RungKind.Late,
    ];

    /// <summary>What was asked by hand wants its answer, and that a measure was withdrawn is told, whatever became of the measure.</summary>
    public static readonly IReadOnlyList<RungKind> Outliving = [RungKind.Asked, RungKind.Withdrawn];

    /// <summary>The due date itself.</summary>
    public static Rung LastDay => new(RungKind.BeforeDue);

    /// <summary>A step has no id before it is saved: edition and task name it within its memo.</summary>
    public static Rung Opened(int edition, string taskId) => new(RungKind.Opened, edition, taskId);

    public bool IsOfLadder => Ladder.Contains(Kind);
}

public enum RungKind
{
    /// <summary>Number: days before the due date; 0: the day itself.</summary>
    BeforeDue,

    /// <summary>Number: weeks after the due date.</summary>
    PastDue,

    /// <summary>A step that has no last day. Number: working days since it was opened.</summary>
    Waiting,

    /// <summary>Number: working days after a step's last day.</summary>
    Late,

    /// <summary>A step is its officer's. Number: the memo's edition; about: the task.</summary>
    Opened,

    /// <summary>Number, as of all that became of a memo: its edition.</summary>
    Returned,
    Approved,
    Acknowledged,
    Rejected,

    /// <summary>What the route itself sends. Number: the memo's edition; about: the task that sends.</summary>
    ByRoute,

    /// <summary>Number: the memo's edition; about: the turn.</summary>
    Stuck,

    /// <summary>Number: the memo's edition; about: the task nobody sits for.</summary>
    Vacant,

    /// <summary>A due date, or a memo to another route. Number: the measure's revision or the memo's edition; about: the memo's turn.</summary>
    Moved,

    /// <summary>Number: the measure's revision or the memo's edition.</summary>
    Withdrawn,

    /// <summary>A measure or a step to its person. Number: the measure's or the memo's revision; about: the step.</summary>
    Assigned,

    /// <summary>A step from its person. Number: the memo's revision; about: the step.</summary>
    Taken,

    /// <summary>For more of a measure, or for an opinion. Number: of the request, or the step's revision; about: the step.</summary>
    Asked,

    /// <summary>Number, as of all that became of an opinion's request: its id.</summary>
    Answered,
    OpinionWithdrawn,
    OpinionClosed,

    /// <summary>Number: the measure's revision.</summary>
    Adopted,

    /// <summary>Number: the measure's revision.</summary>
    Corrected,

    /// <summary>A memo will need a number of the paper register. Number: the memo's edition.</summary>
    NumberWanted,

    /// <summary>By hand, at a checkpoint. Number: of the day.</summary>
    Nudged,

    MailRefused,

    /// <summary>Number: hundredths of the month's plan.</summary>
    LineQuota,

    /// <summary>Timed work stands still.</summary>
    Alarm,

    /// <summary>Number: when.</summary>
    SecondStepReset,

    /// <summary>Somebody tries many names at the door. About: from which address.</summary>
    Guessing,

    /// <summary>The journal is not as it was sealed.</summary>
    JournalBroken,

    /// <summary>An address of an item does not open any more, opens as something else, or is well again. Number: the second of the look; about: the address's id.</summary>
    LinkDead,
    LinkSuspect,
    LinkBack,

    /// <summary>A publication waits for a second person. Number: how often the memo was published, or asked to be, before.</summary>
    ReviewAsked,

    /// <summary>A memo was published, refused or could not be. Number: as before, or the publication's id, or the memo's revision.</summary>
    PublicationChanged,

    /// <summary>A memo was sent round to take note of: once to each.</summary>
    Circulated,

    /// <summary>An officer's certificate comes to its end. Number: days before.</summary>
    CertificateEnds,
}
