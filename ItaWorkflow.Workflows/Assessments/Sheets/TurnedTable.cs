using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Workflows.Assessments.Sheets;

/// <summary>A table of agencies, a row each and a column for every score, as provinces send it: the own row, turned upright.</summary>
internal static class TurnedTable
{
    private const int Fewest = 3;

    /// <summary>null: the table does not lie on its side.</summary>
    /// <exception cref="UnreadableSheetException">It does, and which row is the own one cannot be told.</exception>
    public static ScoreTable? Of(ScoreTable table, SchemeCodes codes, string agency)
    {
        var rows = table.Rows.ToList();
        var head = rows.Take(30).ToList().FindIndex(r => Codes(r, codes).Distinct(StringComparer.Ordinal).Count() >= Fewest);
        if (head < 0)
            return null;
        var columns = Enumerable.Range(0, rows[head].Count).Where(c => Code(rows[head][c], codes) is not null).ToList();
        var scored = Enumerable
            .Range(head + 1, rows.Count - head - 1)
            .Where(r => !IsFull(rows[r]) && columns.Count(c => SaidScore.IsIn(SheetFigures.At(rows[r], c).Text)) >= Fewest)
            .ToList();
        if (scored.Count == 0)
            return null;
        var own = scored.Count == 1 ? scored : scored.FindAll(r => rows[r].Any(c => ForeignPaper.Is(c.Text, agency)));
        if (own.Count == 0)
            own = scored.FindAll(r => rows[r].Any(c => ForeignPaper.Mentions(c.Text, agency)));
        if (own.Count != 1)
            throw new UnreadableSheetException(
                $"ตารางนี้มีหลายหน่วยงาน แถวละหน่วยงาน และ{(own.Count == 0 ? "ไม่พบแถว" : $"พบ {own.Count} แถว")}ของ {agency} โปรดเหลือเฉพาะหัวตารางกับแถวของหน่วยงานท่านแล้วลองใหม่"
            );
        var full = rows.Find(IsFull) ?? [];
        var upright = Enumerable
            .Range(0, rows[head].Count)
            .Select(c =>
                (IReadOnlyList<SheetCell>)
                    [
                        rows[head][c],
                        SheetFigures.At(rows[own[0]], c) with
                        {
                            Full = ScoreText.Number(SheetFigures.At(full, c).Text),
                        },
                    ]
            );
        return new(table.Name, [.. upright]) { OnlyRow = own[0] + 1 };
    }

    /// <summary>คะแนนเต็ม | 30 | 30 | 40: what the columns are out of, and no agency's scores.</summary>
    private static bool IsFull(IReadOnlyList<SheetCell> row) =>
        row.FirstOrDefault(c => c.Text.Length > 0).Text is { Length: < 40 } label
        && FullMark.IsHeading(label)
        && row.Any(c => ScoreText.Number(c.Text) is > 0);

    private static IEnumerable<string> Codes(IReadOnlyList<SheetCell> row, SchemeCodes codes) =>
        row.Select(c => Code(c, codes)).OfType<string>();

    /// <summary>A bare number names nothing here: it may be a score.</summary>
    private static string? Code(SheetCell cell, SchemeCodes codes) =>
        cell.Text.Length == 0 || ScoreText.Number(cell.Text) is not null ? null
        : codes.ByName(cell.Text) is { } named ? named
        : codes.ByCode(cell.Text) is { } code && codes.Knows(code) ? code
        : null;
}
