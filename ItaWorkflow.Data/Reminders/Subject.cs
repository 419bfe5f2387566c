using System.Runtime.InteropServices;

namespace ItaWorkflow.Data.Reminders;

/// <summary>What a reminder is about: one thing of one kind.</summary>
/// <param name="Id">The thing's; of a part or a checkpoint its measure's, of an alarm the number of its kind.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Subject(SubjectKind Kind, long Id);

public enum SubjectKind
{
    /// <summary>A measure's own due date.</summary>
    Measure,

    /// <summary>A measure at a checkpoint of its year.</summary>
    Checkpoint,

    /// <summary>One part of a measure that repeats; the due date says which.</summary>
    Occurrence,

    /// <summary>A step that waits for its officer.</summary>
    Step,

    /// <summary>A memo that moves; told to its officers and its drafter.</summary>
    Memo,

    /// <summary>A person whom mail does not reach; told to administrators.</summary>
    Person,

    /// <summary>Timed work that stands still; told to administrators.</summary>
    Alarm,

    /// <summary>An OIT item that is due, or one of its addresses.</summary>
    Disclosure,

    /// <summary>A publication that waits for its second person.</summary>
    Publication,

    /// <summary>A memo that somebody has to take note of. Its id is the memo's.</summary>
    Circular,
}

public static class SubjectKinds
{
    /// <summary>What is told of a measure, its parts and its reports.</summary>
    public static readonly IReadOnlyList<SubjectKind> OfMeasures =
    [
        SubjectKind.Measure,
        SubjectKind.Checkpoint,
        SubjectKind.Occurrence,
    ];
}
