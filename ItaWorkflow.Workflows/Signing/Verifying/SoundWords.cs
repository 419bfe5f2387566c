using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>What was found right, and what is still to come.</summary>
internal static class SoundWords
{
    public static IEnumerable<VerificationFinding> Of(List<SignatureFacts> signatures)
    {
        if (signatures.TrueForAll(s => s.Stands))
            yield return new(
                VerificationFindingKind.Sound,
                $"ลายมือชื่อทั้ง {signatures.Count} ตรงกับเนื้อหาที่ลงนาม และใบรับรองใช้ได้ ณ เวลาที่ลงนาม"
            );
        if (signatures.TrueForAll(s => s.IsTimeProved))
            yield return new(VerificationFindingKind.Sound, "เวลาลงนามทุกลายมือชื่อมีผู้ให้บริการประทับเวลารับรอง");
    }

    public static IEnumerable<VerificationFinding> Kept(PaperReading paper, bool isProved)
    {
        if (paper.Signatures.FirstOrDefault(s => s.IsSeal) is not { } seal)
            yield break;
        yield return new(
            VerificationFindingKind.Sound,
            $"มีตราประทับของหน่วยงานรับรองทั้งฉบับ {ThaiDate.ShortWithTime(seal.At)}"
        );
        if (paper.Stamps is not [.., var newest])
            yield return new(
                VerificationFindingKind.ArchiveAwaited,
                seal.IsTimeProved
                    ? "ลงนามครบแล้ว อยู่ระหว่างรวบรวมหลักฐานสถานะใบรับรองเพื่อเก็บรักษาระยะยาว"
                    : "ลงนามครบแล้ว หน่วยงานยังไม่ได้ใช้ผู้ให้บริการประทับเวลา จึงยังไม่มีหลักฐานสำหรับเก็บรักษาระยะยาว"
            );
        else if (isProved)
            yield return new(
                VerificationFindingKind.Sound,
                $"มีตราประทับเวลาเก็บรักษา {paper.Stamps.Count} ชั้น รับรองถึงวันที่ {ThaiDate.Short(ThaiDate.DayOf(newest.Until))}",
                $"ผู้ให้บริการ {newest.Authority} ประทับเมื่อ {ThaiDate.ShortWithTime(newest.At!.Value)}"
            );
    }

    public static IEnumerable<VerificationFinding> Unsigned(int signatures, int fields)
    {
        if (signatures < fields)
            yield return new(VerificationFindingKind.NotAllSigned, $"ลงนามแล้ว {signatures} จาก {fields} ช่อง");
    }
}
