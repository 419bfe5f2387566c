using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Writing;
using ItaWorkflow.Workflows.Assessments.Sheets;

namespace ItaWorkflow.Workflows.Disclosures;

/// <summary>One line of an imported table of items.</summary>
/// <param name="Row">In the file, from 1.</param>
/// <param name="Code">null: what stands there is no item's code.</param>
internal sealed record ItemLine(int Row, string? Code)
{
    public string Wording { get; init; } = "";
    public string Asks { get; init; } = "";
    public IReadOnlyList<string> Urls { get; init; } = [];
    public string Division { get; init; } = "";
    public string Owner { get; init; } = "";
    public string Explanation { get; init; } = "";
    public string Due { get; init; } = "";

    public DateOnly? DueOn => ThaiDate.TryParse(Due, out var day) ? day : null;

    public IEnumerable<Refusal> Wrong(ItemPeople people)
    {
        if (Code is null)
            yield return Say("คอลัมน์ “ข้อ” ต้องเป็นรหัสข้อ เช่น o25");
        foreach (var url in Urls.Where(url => GiveAddressHandler.Read(url).Refusal is not null))
            yield return Say($"“{url}” ไม่ใช่ที่อยู่เว็บ");
        if (Division.Length > 0 && people.Division(Division) is null)
            yield return Say($"ไม่พบสำนัก/กอง “{Division}”");
        if (Owner.Length > 0 && people.Owner(Owner) is null)
            yield return Say($"ไม่พบผู้รับผิดชอบชื่อ “{Owner}” หรือมีมากกว่าหนึ่งคน");
        if (Due.Length > 0 && DueOn is null)
            yield return Say($"อ่านวันที่ “{Due}” ไม่ออก เขียนเช่น 31 ธ.ค. 2569");
    }

    private Refusal Say(string words) => new(string.Create(CultureInfo.InvariantCulture, $"แถวที่ {Row}: {words}"));
}

/// <summary>Whom an imported name means.</summary>
internal sealed record ItemPeople(IReadOnlyDictionary<string, int> Divisions, ILookup<string, int> Persons)
{
    /// <returns>null: nobody's name.</returns>
    public int? Division(string name) => Divisions.TryGetValue(name, out var id) ? id : null;

    /// <returns>null: nobody's name, or that of several.</returns>
    public int? Owner(string name) => Persons[name].ToList() is [var id] ? id : null;
}

/// <summary>Finds the columns by their heads, wherever they stand.</summary>
internal static class ItemLines
{
    private const string NoHeads = "ไม่พบหัวตาราง โปรดใช้ไฟล์ที่ดาวน์โหลดจากหน้านี้ หรือตั้งหัวคอลัมน์ “ข้อ” และ “ที่อยู่”";

    public static IReadOnlyList<ItemLine> Read(IReadOnlyList<ScoreTable> sheets)
    {
        foreach (var sheet in sheets.Where(s => !s.IsHidden))
            for (var top = 0; top < Math.Min(sheet.Rows.Count, 10); top++)
            {
                var heads = sheet.Rows[top].Select(cell => NormalText.Line(cell.Text).Trim()).ToList();
                if (heads.Contains(DisclosureTable.Code, StringComparer.Ordinal) && heads.Count > 1)
                    return [.. Lines(sheet, top, heads)];
            }

        throw new UnreadableSheetException(NoHeads);
    }

    private static IEnumerable<ItemLine> Lines(ScoreTable sheet, int top, List<string> heads)
    {
        for (var i = top + 1; i < sheet.Rows.Count; i++)
        {
            var row = sheet.Rows[i];
            string Cell(string head) =>
                heads.IndexOf(head) is var at && at >= 0 && at < row.Count ? NormalText.Of(row[at].Text).Trim() : "";
            if (row.All(cell => cell.Text.Length == 0))
                continue;
            yield return new(i + 1, AskedItem.ReadCode(Cell(DisclosureTable.Code)))
            {
                Wording = Cell(DisclosureTable.Wording),
                Asks = Cell(DisclosureTable.Asks),
                Urls =
                [
                    .. Cell(DisclosureTable.Addresses)
                        .Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                        .Select(LinkProbe.Spelled)
                        .Distinct(StringComparer.Ordinal),
                ],
                Division = Cell(DisclosureTable.Division),
                Owner = Cell(DisclosureTable.Owner),
                Explanation = Cell(DisclosureTable.Explanation),
                Due = Cell(DisclosureTable.Due),
            };
        }
    }
}
