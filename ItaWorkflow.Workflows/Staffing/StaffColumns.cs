using System.Text.RegularExpressions;

namespace ItaWorkflow.Workflows.Staffing;

/// <summary>Which column of a pasted table holds what: told by its head, in any order.</summary>
/// <param name="Head">The row that is the head, from 0; -1: there is none, and the columns stand in the template's order.</param>
internal sealed partial record StaffColumns(int Head, IReadOnlyDictionary<StaffField, IReadOnlyList<int>> Columns)
{
    /// <summary>Above the head may stand a title and the office's name.</summary>
    private const int MostAbove = 10;

    private static readonly (StaffField Field, Regex Head)[] Heads =
    [
        (StaffField.Email, Email()),
        (StaffField.UserName, UserName()),
        (StaffField.Prefix, Prefix()),
        (StaffField.Head, HeadOf()),
        (StaffField.Position, Position()),
        (StaffField.Division, Division()),
        (StaffField.Phone, Phone()),
        (StaffField.Meant, Meant()),
        (StaffField.Name, Name()),
    ];

    private static readonly StaffField[] Template = [StaffField.Name, StaffField.Position, StaffField.Division, StaffField.Email];

    /// <summary>The column that keeps the number of the row as it was pasted first.</summary>
    public int? Number { get; private init; }

    public static StaffColumns Of(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        for (var row = 0; row < Math.Min(rows.Count, MostAbove); row++)
            if (Read(rows[row]) is var found && found.ContainsKey(StaffField.Name) && found.Count > 1)
                return new(row, found)
                {
                    Number = rows[row].ToList().FindIndex(c => c == StaffTable.NumberHead) is >= 0 and var at ? at : null,
                };
        return new(-1, Template.Select((field, at) => (field, at)).ToDictionary(f => f.field, f => (IReadOnlyList<int>)[f.at]));
    }

    /// <summary>คำนำหน้า, ชื่อ and สกุล may stand in columns of their own.</summary>
    public string Text(IReadOnlyList<string> cells, StaffField field)
    {
        if (!Columns.TryGetValue(field, out var columns))
            return "";
        var parts = columns.Where(c => c < cells.Count).Select(c => cells[c]).Where(c => c.Length > 0).ToList();
        return parts is [var first, var second, ..] && PersonNames.IsTitle(first)
            ? string.Join(' ', parts.Skip(2).Prepend(first + second))
            : string.Join(' ', parts);
    }

    private static Dictionary<StaffField, IReadOnlyList<int>> Read(IReadOnlyList<string> head)
    {
        var found = new Dictionary<StaffField, IReadOnlyList<int>>();
        for (var column = 0; column < head.Count; column++)
        {
            var words = head[column].Replace(" ", "", StringComparison.Ordinal);
            if (Heads.Where(h => h.Head.IsMatch(words)).Select(h => (StaffField?)h.Field).FirstOrDefault() is not { } field)
                continue;
            if (!found.TryGetValue(field, out var before))
                found[field] = [column];
            else if (field is StaffField.Name)
                found[field] = [.. before, column];
        }
        return found;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex("^(อีเมล|อีเมล์|e-?mail)", Options, 1000)]
    private static partial Regex Email();

    [GeneratedRegex("^(ชื่อผู้ใช้|ชื่อบัญชี|user)", Options, 1000)]
    private static partial Regex UserName();

    [GeneratedRegex("^(เลขนำ|เลขที่หนังสือ|เลขหนังสือ|รหัสหนังสือ|ที่หนังสือ)", Options, 1000)]
    private static partial Regex Prefix();

    [GeneratedRegex("^(เป็น)?หัวหน้า(หน่วย.*|สำนัก.*|กอง.*)?[?]?$", Options, 1000)]
    private static partial Regex HeadOf();

    [GeneratedRegex("^(ชื่อ)?ตำแหน่ง", Options, 1000)]
    private static partial Regex Position();

    [GeneratedRegex("^(ชื่อ)?(สำนัก|กอง|สังกัด|ส่วนราชการ|หน่วยงาน|ฝ่าย)", Options, 1000)]
    private static partial Regex Division();

    [GeneratedRegex("^(โทร|เบอร์|หมายเลขโทร|มือถือ)", Options, 1000)]
    private static partial Regex Phone();

    [GeneratedRegex("^ยืนยัน$", Options, 1000)]
    private static partial Regex Meant();

    [GeneratedRegex("^(ชื่อ|รายชื่อ|คำนำหน้า|คำนำ|นามสกุล|สกุล|ยศ)", Options, 1000)]
    private static partial Regex Name();
}
