namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>A PDF in which no revision is whole that a signature covers: one of ours that was spoilt, one cut short, or none of ours.</summary>
internal static class UnreadableFile
{
    /// <summary>Every PDF that this system signed has these letters in it.</summary>
    private static readonly byte[] OurMark = [.. "/"u8, .. System.Text.Encoding.ASCII.GetBytes(SigningLayout.PositionKey)];

    private static readonly VerificationFinding Unreadable = new(
        VerificationFindingKind.Unreadable,
        "โครงสร้างไฟล์เสียหายหรือถูกเปลี่ยน จึงไม่เหลือฉบับที่ลายมือชื่อรับรองทั้งฉบับ"
    );

    public static Verification Judge(byte[] pdf) =>
        pdf.AsSpan().IndexOf(OurMark) >= 0 ? Verification.Bare(VerificationVerdict.Altered, Unreadable)
        : IsCut(pdf) ? Verification.Bare(VerificationVerdict.CutShort)
        : Verification.Bare(VerificationVerdict.NotSigned);

    /// <summary>Whoever makes a PDF ends it so.</summary>
    private static bool IsCut(byte[] pdf) => !pdf.AsSpan().TrimEnd("\0\t\n\f\r "u8).EndsWith("%%EOF"u8);
}
