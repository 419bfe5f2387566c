using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Disclosures;

namespace ItaWorkflow.Workflows.Disclosures;

public enum MarkState
{
    Good,

    /// <summary>Nothing can be said.</summary>
    Open,
    Doubtful,
    Bad,
}

/// <summary>One thing that makes an item complete, how it stands and why.</summary>
public sealed record CompletenessMark(string Name, MarkState State, string Words)
{
    public bool IsGood => State is MarkState.Good;
}

/// <summary>What an item still lacks, each with its reason.</summary>
public static class Completeness
{
    internal static readonly LinkHealth[] WorstFirst =
    [
        LinkHealth.Dead,
        LinkHealth.Failing,
        LinkHealth.Suspect,
        LinkHealth.Unknown,
        LinkHealth.NotLooked,
        LinkHealth.Alive,
    ];

    public static IReadOnlyList<CompletenessMark> Of(ListedItem item) =>
        [Given(item), Opens(item), RightYear(item), Content(item)];

    private static CompletenessMark Given(ListedItem item) =>
        item.Addresses.Count > 0
            ? new("มีที่อยู่", MarkState.Good, string.Create(CultureInfo.InvariantCulture, $"{item.Addresses.Count} ที่อยู่"))
            : new("มีที่อยู่", MarkState.Bad, "ยังไม่มีที่อยู่");

    private static CompletenessMark Opens(ListedItem item)
    {
        var worst = item.Addresses.Where(a => a.Health == item.Health).Select(a => a.Words).FirstOrDefault("");
        return item.Health switch
        {
            LinkHealth.Alive => new("เปิดได้", MarkState.Good, "เปิดได้ทุกที่อยู่"),
            LinkHealth.Dead or LinkHealth.Failing => new("เปิดได้", MarkState.Bad, worst),
            LinkHealth.Suspect => new("เปิดได้", MarkState.Doubtful, worst),
            LinkHealth.Unknown => new("เปิดได้", MarkState.Open, worst),
            LinkHealth.NotLooked => new("เปิดได้", MarkState.Open, "ยังไม่ได้ตรวจ"),
            _ => new("เปิดได้", MarkState.Bad, "ยังไม่มีที่อยู่ให้ตรวจ"),
        };
    }

    private static CompletenessMark RightYear(ListedItem item)
    {
        var found = item.Addresses.Select(a => a.Looks.MaxBy(l => l.At)?.HasYear).ToList();
        return found.Contains(true) ? new("ปีถูกต้อง", MarkState.Good, $"ในหน้ามีปี {Text(item.Year)}")
            : found.Contains(false) ? new("ปีถูกต้อง", MarkState.Doubtful, $"ในหน้ามีแต่ปีอื่น ไม่มีปี {Text(item.Year)}")
            : new(
                "ปีถูกต้อง",
                MarkState.Open,
                item.Addresses.All(a => a.Looks.Count == 0) ? "ยังไม่ได้ตรวจ" : "ไม่พบปีในหน้า โปรดดูเอง"
            );
    }

    private static CompletenessMark Content(ListedItem item) =>
        item.Row?.ContentFoundAt is { } at
            ? new(
                "มีครบตามที่ข้อกำหนด",
                MarkState.Good,
                $"{item.Row.ContentFoundBy?.Name} ตรวจเมื่อ {ThaiDate.Short(ThaiDate.DayOf(at))}"
            )
            : new("มีครบตามที่ข้อกำหนด", MarkState.Open, "ยังไม่มีผู้ยืนยัน");

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
