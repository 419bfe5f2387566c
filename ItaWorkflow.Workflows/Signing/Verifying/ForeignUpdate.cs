using ItaWorkflow.Workflows.Pdf;

namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>
/// What an update that nobody signed did, in words: pages that were hidden or replaced, values of fields, signatures that were taken out or
/// emptied. Whatever it is, it is no part of what was signed.
/// </summary>
internal static class ForeignUpdate
{
    public static IEnumerable<VerificationFinding> Words(PdfFile before, PdfFile after)
    {
        List<VerificationFinding> found = [];
        if (IsRemoved(before, after))
            found.Add(new(VerificationFindingKind.SignaturesRemoved, "ลายมือชื่อถูกถอดออกจากเอกสารหลังลงนาม"));
        else if (IsEmptied(before, after))
            found.Add(new(VerificationFindingKind.SignatureBroken, "ข้อมูลลายมือชื่อถูกเขียนทับหลังลงนาม"));
        var pages = Changed(before, after);
        if (pages.Count > 0)
            found.Add(
                new(
                    VerificationFindingKind.Appended,
                    "เนื้อหาของหน้าถูกซ่อนหรือถูกแทนที่หลังลงนาม",
                    $"หน้า {string.Join(", ", pages)}"
                )
            );
        else if (found.Count == 0 && IsSameRoot(before, after) && IsRedrawn(before, after))
            found.Add(new(VerificationFindingKind.Appended, "ภาพในช่องลงนามหรือส่วนที่หน้าเอกสารใช้แสดงผลถูกเปลี่ยนหลังลงนาม"));
        if (!IsSameRoot(before, after))
            found.Add(new(VerificationFindingKind.Appended, "โครงสร้างหลักของเอกสารถูกสลับหลังลงนาม"));
        return found is [] ? [new(VerificationFindingKind.Appended, "มีการเพิ่มหรือเปลี่ยนเนื้อหาหลังลายมือชื่อสุดท้าย")] : found;
    }

    private static bool IsRemoved(PdfFile before, PdfFile after)
    {
        var left = after.Fields.Where(f => f.IsSigned).Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        return before.Fields.Any(f => f.IsSigned && !left.Contains(f.Name));
    }

    /// <summary>A signature's own dictionary, which nobody ever writes again.</summary>
    private static bool IsEmptied(PdfFile before, PdfFile after)
    {
        var changed = after.Revisions[^1].Numbers.ToHashSet();
        return before.Fields.Any(f => f.Widget["V"] is PdfReference value && changed.Contains(value.Number));
    }

    /// <summary>Pages that are other objects, or whose own object or text was written anew; 1 for the first.</summary>
    private static List<int> Changed(PdfFile before, PdfFile after)
    {
        var changed = after.Revisions[^1].Numbers.ToHashSet();
        var (old, now) = (PageTree.Pages(before), PageTree.Pages(after));
        var pages = new List<int>();
        for (var i = 0; i < Math.Max(old.Count, now.Count); i++)
            if (
                i >= old.Count
                || i >= now.Count
                || old[i].Number != now[i].Number
                || changed.Contains(old[i].Number)
                || WrittenUpdate
                    .References(after.Get<PdfDictionary>(now[i])["Contents"] ?? new PdfNull())
                    .Exists(changed.Contains)
            )
                pages.Add(i + 1);
        return pages;
    }

    /// <summary>What pages draw with: fonts, pictures, appearances of fields.</summary>
    private static bool IsRedrawn(PdfFile before, PdfFile after) =>
        WrittenUpdate.Redefined(before, after).Any(n => before.Object(n) is PdfStream or PdfDictionary && !IsRoot(before, n));

    private static bool IsRoot(PdfFile file, int number) => file.Trailer["Root"] is PdfReference root && root.Number == number;

    private static bool IsSameRoot(PdfFile before, PdfFile after) =>
        before.Trailer.Require<PdfReference>("Root").Number == after.Trailer.Require<PdfReference>("Root").Number
        && WrittenUpdate.IsSame(before.Catalog, after.Catalog);
}
