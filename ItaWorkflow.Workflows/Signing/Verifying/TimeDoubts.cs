using ItaWorkflow.Workflows.Signing.Stamping;

namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>Which times on a paper cannot be believed. Whatever a clock said, what was signed is still what was signed.</summary>
internal static class TimeDoubts
{
    public static List<VerificationFinding> Of(IReadOnlyList<SignatureFacts> signatures) =>
        [
            .. Unproved([.. signatures.Where(s => s is { TimeAuthority: not null, IsTimeProved: false })]),
            .. signatures
                .Zip(signatures.Skip(1))
                .Where(pair => pair.First.At - pair.Second.At > SigningClock.Patience)
                .Select(pair => new VerificationFinding(
                    VerificationFindingKind.TimeBackwards,
                    "เวลาลงนามย้อนกัน เพราะนาฬิกาของระบบขณะลงนามไม่ตรง ไม่ได้เกิดจากการแก้ไขเอกสาร",
                    $"{pair.Second.Name} ลงนามต่อจาก {pair.First.Name} แต่เวลาที่บันทึกไว้มาก่อน"
                )),
        ];

    private static IEnumerable<VerificationFinding> Unproved(IReadOnlyList<SignatureFacts> stamped)
    {
        if (stamped.Count > 0)
            yield return new(
                VerificationFindingKind.TimeUnproved,
                $"ตราประทับเวลาของ {stamped.Count} ลายมือชื่อมาจากผู้ให้บริการที่หน่วยงานไม่ได้เชื่อถือไว้ จึงแสดงเวลาตามนาฬิกาของระบบแทน",
                $"ผู้ให้บริการ {string.Join(", ", stamped.Select(s => s.TimeAuthority).Distinct(StringComparer.Ordinal))}"
            );
    }
}
