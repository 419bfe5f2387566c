using ItaWorkflow.Workflows.Assessments.Sheets;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>What of a file was left out because whoever opens it does not see it.</summary>
internal static class HiddenNotes
{
    public static IReadOnlyList<string> Of(IReadOnlyList<ScoreTable> tables)
    {
        var sheets = tables.Where(t => t.IsHidden).Select(t => $"“{t.Name}”").ToList();
        return
        [
            .. tables.Where(t => t.HiddenRows + t.HiddenColumns > 0).Select(Left),
            .. sheets.Count > 0
                ? [$"ไม่ได้อ่านแผ่นงานที่ซ่อนไว้ {sheets.Count} แผ่น: {string.Join(" ", sheets)}"]
                : Array.Empty<string>(),
        ];
    }

    private static string Left(ScoreTable table)
    {
        string[] parts =
        [
            table.HiddenRows > 0 ? $"แถวที่ซ่อนหรือกรองออก {table.HiddenRows} แถว" : "",
            table.HiddenColumns > 0 ? $"คอลัมน์ที่ซ่อน {table.HiddenColumns} คอลัมน์" : "",
        ];
        return $"ไม่ได้อ่าน{string.Join(" และ", parts.Where(p => p.Length > 0))} ในแผ่น “{table.Name}” หากต้องใช้ โปรดเลิกซ่อนแล้วนำเข้าใหม่";
    }
}
