namespace ItaWorkflow.Workflows.Documents;

/// <summary>
/// Laksaman (Debian fonts-tlwg-laksaman-ttf), scaled to the measures of TH Sarabun by sheet.css. A missing font would be replaced
/// in silence, so a trial sheet is looked at.
/// </summary>
internal static class SheetFont
{
    public const string Family = "Laksaman";

    public static readonly string TrialSheet = SheetPage.Html(
        "memo",
        "",
        "ทดสอบ",
        "<p>ที่ ปู่ น้ำ ป้ <b>ตัวหนา</b> ๐๑๒ 012 abc</p>"
    );

    public static void Check(byte[] trial)
    {
        var others = PrintedSheet.Fonts(trial).Where(f => f is not (Family or Family + "-Bold")).ToList();
        if (others.Count > 0)
            throw new InvalidOperationException(
                $"Sheets would be set in {string.Join(", ", others)}: install the package fonts-tlwg-laksaman-ttf."
            );
    }
}
