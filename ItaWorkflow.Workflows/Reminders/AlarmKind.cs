namespace ItaWorkflow.Workflows.Reminders;

/// <summary>What stands still; the number is the subject of its notices.</summary>
public enum AlarmKind
{
    LineQuota = 0,
    UnsentMessages = 1,
    OverdueTimers = 2,
    SilentJobs = 3,
    ClockBehind = 4,
    Guessing = 5,
    JournalBroken = 6,
}
