namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>One sheet of an edition, where its bytes are.</summary>
/// <param name="Number">1: the memo itself; 2, 3 …: its continuation sheets.</param>
internal sealed record MemoSheetLink(int Number, string Path)
{
    /// <param name="few">There are continuation sheets, so the first one needs a name too.</param>
    public string Name(bool few) =>
        Number > 1 ? $"ใบต่อท้าย แผ่นที่ {Number}"
        : few ? "แผ่นที่ 1 บันทึกข้อความ"
        : "แผ่นบันทึก";
}

internal static class MemoSheets
{
    /// <summary>The sheets of a memo as its pages show them.</summary>
    /// <param name="last">1 when nobody signed yet: its own sheet is there in any case.</param>
    public static IReadOnlyList<MemoSheetLink> Of(long memoId, int last) =>
        [.. Enumerable.Range(1, last).Select(n => new MemoSheetLink(n, Path(memoId, n)))];

    private static string Path(long memoId, int number) =>
        number == 1 ? $"~/memos/{memoId}/paper.pdf" : $"~/memos/{memoId}/paper.pdf?sheet={number}";
}
