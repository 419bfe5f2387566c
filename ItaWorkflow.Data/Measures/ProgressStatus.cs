namespace ItaWorkflow.Data.Measures;

/// <summary>The three states of a progress report; there is no fourth.</summary>
public enum ProgressStatus
{
    /// <summary>ยังไม่ดำเนินการ</summary>
    NotStarted,

    /// <summary>อยู่ระหว่างดำเนินการ</summary>
    InProgress,

    /// <summary>ดำเนินการแล้วเสร็จ</summary>
    Completed,
}

public static class ProgressStatuses
{
    public static string Words(this ProgressStatus status) =>
        status switch
        {
            ProgressStatus.NotStarted => "ยังไม่ดำเนินการ",
            ProgressStatus.InProgress => "อยู่ระหว่างดำเนินการ",
            ProgressStatus.Completed => "ดำเนินการแล้วเสร็จ",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
}
