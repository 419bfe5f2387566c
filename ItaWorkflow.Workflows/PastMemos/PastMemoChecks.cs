using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.PastMemos;

/// <summary>Looks a list through, row by row, and says in Thai what hinders each.</summary>
internal sealed class PastMemoChecks(ItaDbContext db, DateOnly today)
{
    private const int LongestSubject = 500;
    private readonly HashSet<(string Register, int Year, int Running)> _seen = [];

    public async Task<PastMemoPlan> PlanAsync(IReadOnlyList<PastMemoRow> rows, PastMemoFiles files, CancellationToken cancel)
    {
        var divisions = (await db.Divisions.AsNoTracking().ToListAsync(cancel))
            .GroupBy(d => Bare(d.Name), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var used = new Dictionary<int, HashSet<(string, int)>>();
        var lines = new List<PastMemoLine>();
        foreach (var row in rows)
        {
            var division = divisions.GetValueOrDefault(Bare(row.Division));
            var (number, running, errors) = Read(row, division);
            if (number is not null)
            {
                if (!used.TryGetValue(number.Year, out var taken))
                    used[number.Year] = taken = [
                        .. (await db.UsedNumbersAsync(null, number.Year, cancel)).Select(u => (u.Register, u.Running)),
                    ];
                if (taken.Contains((running!.Register, running.Running)))
                    errors.Add($"เลขที่ {number.Text} มีในทะเบียนปี {number.Year} แล้ว");
                if (!_seen.Add((running.Register, number.Year, running.Running)))
                    errors.Add($"เลขที่ {number.Text} ซ้ำในตารางนี้");
            }
            lines.Add(new(row, number, division?.Id, PdfOf(row, number, running, files, errors), errors));
        }
        var named = lines.Select(l => l.Pdf).ToHashSet(StringComparer.Ordinal);
        foreach (
            var twice in lines
                .Where(l => l.Pdf is not null)
                .GroupBy(l => l.Pdf, StringComparer.Ordinal)
                .Where(g => g.Count() > 1)
                .SelectMany(g => g)
        )
            ((List<string>)twice.Errors).Add("ไฟล์ PDF นี้ตรงกับหลายแถว โปรดเติมช่อง “ไฟล์”");
        return new(
            lines,
            [.. files.Wrong, .. files.Names.Where(f => !named.Contains(f.Key)).Select(f => $"{f.Name}: ไม่มีแถวใดในตารางอ้างถึง")]
        );
    }

    private (MemoNumber? Number, RunningNumber? Running, List<string> Errors) Read(PastMemoRow row, Division? division)
    {
        var errors = new List<string>();
        if (row.Subject.Length is 0 or > LongestSubject)
            errors.Add(row.Subject.Length == 0 ? "ไม่มีเรื่อง" : "เรื่องยาวเกินไป");
        if (division is null)
            errors.Add($"ไม่พบสำนัก/กอง “{row.Division}”");
        var isDay = ThaiDate.TryParse(row.Date, out var day);
        if (!isDay || day > today)
            errors.Add(isDay ? "วันที่อยู่หลังวันนี้" : $"อ่านวันที่ “{row.Date}” ไม่ออก เขียนเช่น 12 ธ.ค. 2567");
        var (running, refusal) = MemoNumbering.Read(division?.NumberPrefix ?? "", row.Number);
        if (running is null)
            errors.Add(refusal!.Text);
        if (running is null || !isDay)
            return (null, null, errors);
        var year = MemoNumber.YearOf(day);
        if (running.Year is { } said && said != year)
            errors.Add($"เลขที่เป็นของปี {said} แต่วันที่เป็นของปี {year}");
        return (new(running.Text, year, day), running, errors);
    }

    /// <summary>By the list's own word, by the whole number, or by the running number alone.</summary>
    private static string? PdfOf(
        PastMemoRow row,
        MemoNumber? number,
        RunningNumber? running,
        PastMemoFiles files,
        List<string> errors
    )
    {
        string?[] names =
            row.File.Length > 0 ? [row.File] : [row.Number, number?.Text, running is null ? null : $"{running.Running}"];
        var key = names
            .OfType<string>()
            .Select(PastMemoFiles.KeyOf)
            .FirstOrDefault(k => k.Length > 0 && files.Find(k) is not null);
        if (key is null)
            errors.Add(
                row.File.Length > 0
                    ? $"ไม่พบไฟล์ “{row.File}” ใน ZIP"
                    : "ไม่พบ PDF ของเลขนี้ใน ZIP ตั้งชื่อไฟล์ตามเลขที่ หรือเติมช่อง “ไฟล์”"
            );
        return key;
    }

    private static string Bare(string name) => name.Replace(" ", "", StringComparison.Ordinal);
}
