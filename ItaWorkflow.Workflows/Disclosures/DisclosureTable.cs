using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Disclosures;

/// <summary>The checklist as a table to take along, to fill in and to bring back: the columns that <see cref="ImportDisclosuresHandler"/> reads come first.</summary>
public static class DisclosureTable
{
    public const string Code = "ข้อ";
    public const string Wording = "ถ้อยคำ";
    public const string Asks = "สิ่งที่ต้องเปิดเผย";
    public const string Addresses = "ที่อยู่";
    public const string Division = "สำนัก/กอง";
    public const string Owner = "ผู้รับผิดชอบ";
    public const string Explanation = "คำอธิบาย";
    public const string Due = "กำหนด";

    public static readonly IReadOnlyList<string> Columns = [Code, Wording, Asks, Addresses, Division, Owner, Explanation, Due];

    public static Paper Compose(int year, IReadOnlyList<ListedItem> items)
    {
        IReadOnlyList<PaperColumn> columns = [.. Columns.Append("สถานะ").Select(c => new PaperColumn(c))];
        var title = string.Create(CultureInfo.InvariantCulture, $"การเปิดเผยข้อมูลสาธารณะ OIT ปีงบประมาณ พ.ศ. {year}");
        var table = new PaperTable(columns, [.. items.Select(Row)])
        {
            Caption = string.Create(CultureInfo.InvariantCulture, $"OIT {year}"),
        };
        return new(title, [new PaperSection([new PaperTitle([title]), table]) { IsLandscape = true }]) { ThaiNumerals = false };
    }

    private static PaperRow Row(ListedItem listed)
    {
        var row = listed.Row;
        return new([
            listed.Item.Code,
            listed.Item.Wording,
            row?.Asks ?? "",
            string.Join('\n', listed.Addresses.Select(a => a.Url)),
            row?.Division?.Name ?? "",
            row?.Owner?.Name ?? "",
            row?.Explanation ?? "",
            row?.DueOn is { } due ? ThaiDate.Short(due) : "",
            string.Join('\n', listed.Marks.Where(m => !m.IsGood).Select(m => m.Words)),
        ]);
    }
}
