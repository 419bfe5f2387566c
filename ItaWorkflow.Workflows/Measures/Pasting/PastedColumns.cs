using System.Text.RegularExpressions;

namespace ItaWorkflow.Workflows.Measures.Pasting;

/// <summary>Which column of a pasted table holds what: told by its head, in any order; without heads, by how many there are.</summary>
/// <param name="Head">The row that is the head, from 0; -1: there is none.</param>
internal sealed partial record PastedColumns(int Head, IReadOnlyDictionary<int, PastedField> Fields)
{
    /// <summary>Above the head may stand a title and the office's name.</summary>
    private const int MostAbove = 10;

    private static readonly (PastedField Field, Regex Head)[] Heads =
    [
        (PastedField.Remark, RemarkHead()),
        (PastedField.Budget, BudgetHead()),
        (PastedField.Indicator, IndicatorHead()),
        (PastedField.Responsible, ResponsibleHead()),
        (PastedField.FollowUp, FollowUpHead()),
        (PastedField.Due, DueHead()),
        (PastedField.Issue, IssueHead()),
        (PastedField.Result, ResultHead()),
        (PastedField.Steps, StepsHead()),
        (PastedField.Title, TitleHead()),
    ];

    private static readonly PastedField[] Four =
    [
        PastedField.Issue,
        PastedField.Responsible,
        PastedField.Steps,
        PastedField.FollowUp,
    ];
    private static readonly PastedField[] Five =
    [
        PastedField.Issue,
        PastedField.Steps,
        PastedField.Responsible,
        PastedField.Due,
        PastedField.Result,
    ];
    private static readonly PastedField[] Six =
    [
        PastedField.Issue,
        PastedField.Steps,
        PastedField.Responsible,
        PastedField.Due,
        PastedField.FollowUp,
        PastedField.Result,
    ];

    public static PastedColumns Of(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        for (var row = 0; row < Math.Min(rows.Count, MostAbove); row++)
            if (Read(rows[row]) is { Count: > 1 } found)
                return new(row, found);
        return new(-1, Guess(rows));
    }

    private static Dictionary<int, PastedField> Read(IReadOnlyList<string> head)
    {
        var found = new Dictionary<int, PastedField>();
        for (var column = 0; column < head.Count; column++)
        {
            var words = string.Concat(head[column].Where(c => !char.IsWhiteSpace(c)));
            if (words.Length is 0 or > 60)
                continue;
            var fields = Heads
                .Where(h => h.Head.IsMatch(words))
                .Select(h => h.Field)
                .Where(f => !found.ContainsValue(f))
                .ToList();
            if (fields.Count > 0)
                found[column] = fields[0];
        }
        return found;
    }

    /// <summary>Without heads: a column of numbers alone is passed over, the others stand in the order that papers have.</summary>
    private static Dictionary<int, PastedField> Guess(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var width = rows.Count == 0 ? 0 : rows.Max(r => r.Count);
        var columns = Enumerable.Range(0, width).Where(x => rows.Any(r => x < r.Count && r[x].Any(char.IsLetter))).ToList();
        var order = columns.Count switch
        {
            <= 4 => Four,
            5 => Five,
            _ => Six,
        };
        return columns.Zip(order).ToDictionary(c => c.First, c => c.Second);
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex("^หมายเหตุ", Options, 1000)]
    private static partial Regex RemarkHead();

    [GeneratedRegex("^(งบประมาณ|งบ)", Options, 1000)]
    private static partial Regex BudgetHead();

    [GeneratedRegex("^(ตัวชี้วัด|เครื่องมือ)", Options, 1000)]
    private static partial Regex IndicatorHead();

    [GeneratedRegex("(ผู้|หน่วยงาน|ส่วน|สำนัก|กอง)(ที่)?รับผิดชอบ|^(หน่วยงาน|สำนัก/กอง)$", Options, 1000)]
    private static partial Regex ResponsibleHead();

    [GeneratedRegex("^(การรายงานผล|การกำกับ|การติดตาม|วิธี(การ)?(กำกับ|ติดตาม)|กำกับติดตาม|ติดตาม)", Options, 1000)]
    private static partial Regex FollowUpHead();

    [GeneratedRegex("^(ช่วง|ห้วง)?(ระยะ)?เวลา|^กำหนด", Options, 1000)]
    private static partial Regex DueHead();

    [GeneratedRegex("^(ประเด็น|ข้อบกพร่อง|ปัญหา|ข้อคำถาม|ข้อค้นพบ|ผลการวิเคราะห์|เรื่อง)", Options, 1000)]
    private static partial Regex IssueHead();

    [GeneratedRegex("^(รายงาน)?(สรุป)?ผล", Options, 1000)]
    private static partial Regex ResultHead();

    [GeneratedRegex("^(ขั้นตอน|วิธี|แนวทาง|แนวปฏิบัติ|การดำเนิน)", Options, 1000)]
    private static partial Regex StepsHead();

    [GeneratedRegex("^(ชื่อ)?(มาตรการ|โครงการ|กิจกรรม)", Options, 1000)]
    private static partial Regex TitleHead();
}
