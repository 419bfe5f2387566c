using System.Globalization;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Journal;

/// <summary>What a check of the whole chain found.</summary>
/// <param name="Rows">That stand in it as they were sealed.</param>
/// <param name="Waiting">Newer rows, which the next link takes in.</param>
/// <param name="Head">The newest link's hash, hexadecimal; empty: there is none. Noted elsewhere it proves that nothing was cut off the end.</param>
/// <param name="SealedAt">Of the newest link; null: none.</param>
/// <param name="StampedAt">The newest time-stamp; null: none.</param>
/// <param name="Fault">The first range and row that are not as they were; null: all are.</param>
public sealed record JournalVerdict(
    int Links,
    long Rows,
    long Waiting,
    string Head,
    DateTimeOffset? SealedAt,
    DateTimeOffset? StampedAt,
    string? Fault
)
{
    /// <summary>So many of the hash's digits are enough to know it by.</summary>
    public const int HeadDigits = 32;

    public string Words =>
        Fault is not null
            ? $"บันทึกเหตุการณ์ไม่เป็นอย่างที่ปิดผนึกไว้: {Fault}"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"ครบถ้วน {Rows:N0} รายการ ปิดผนึกแล้ว {Links:N0} ช่วง{(SealedAt is { } at ? $" ล่าสุด {ThaiDate.ShortWithTime(at)}" : "")}{(StampedAt is { } stamped ? $" ประทับเวลา {ThaiDate.ShortWithTime(stamped)}" : "")} รอปิดผนึก {Waiting:N0} รายการ{(Head.Length > 0 ? $" รหัสปลายสาย {Head[..HeadDigits]}" : "")}"
            );
}
