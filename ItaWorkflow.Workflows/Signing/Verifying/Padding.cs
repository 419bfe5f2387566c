using System.Buffers;
using ItaWorkflow.Workflows.Pdf;

namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>What no reader shows and mail, copying and web servers add: a byte order mark before a file, line ends and noughts behind it.</summary>
internal static class Padding
{
    public static bool IsBehind(PdfFile signed, ReadOnlySpan<byte> pdf) => IsBlank(pdf[signed.Bytes.Length..]);

    public static VerificationFinding Found(int bytes, string where) =>
        new(
            VerificationFindingKind.Padded,
            $"มีอักขระว่าง {bytes:N0} ตัว{where} ซึ่งไม่แสดงในเอกสารและไม่เปลี่ยนเนื้อหา",
            "มักเกิดจากการส่งทางอีเมลหรือการคัดลอกไฟล์"
        );

    /// <summary>What was found of the paper, when these bytes stand before it.</summary>
    public static Verification Behind(this Verification verification, ReadOnlySpan<byte> before) =>
        (
            !IsBlank(before)
                ? verification.Verdict
                    is VerificationVerdict.Genuine
                        or VerificationVerdict.TimeUnproved
                        or VerificationVerdict.Padded
                    ? verification with
                    {
                        Verdict = VerificationVerdict.Altered,
                        Sentence = VerificationVerdict.Altered.Sentence(),
                        Findings =
                        [
                            new(
                                VerificationFindingKind.Appended,
                                "มีการเพิ่มข้อมูลก่อนต้นไฟล์",
                                $"ไฟล์มีข้อมูลยาว {before.Length:N0} อักขระก่อนต้นเอกสาร"
                            ),
                            .. verification.Findings,
                        ],
                    }
                    : verification
                : verification.Verdict
                    is VerificationVerdict.Genuine
                        or VerificationVerdict.TimeUnproved
                        or VerificationVerdict.Padded
                    ? verification with
                    {
                        Verdict = VerificationVerdict.Padded,
                        Sentence = VerificationVerdict.Padded.Sentence(),
                        Findings = [Found(before.Length, "ก่อนต้นไฟล์"), .. verification.Findings],
                    }
                    : verification
        ) with
        {
            Start = before.Length,
        };

    private static bool IsBlank(ReadOnlySpan<byte> bytes) =>
        (bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes).IndexOfAnyExcept(Blanks) < 0;

    private static readonly SearchValues<byte> Blanks = SearchValues.Create("\0\t\n\f\r\u001A "u8);
}
