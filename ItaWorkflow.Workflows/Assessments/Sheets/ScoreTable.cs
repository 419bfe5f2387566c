namespace ItaWorkflow.Workflows.Assessments.Sheets;

/// <param name="IsFormula">The text is the value that was last computed.</param>
/// <param name="IsMerged">Merged over several rows: nobody can tell whose value it is.</param>
/// <param name="IsDate">A day or a time of day, in words.</param>
internal readonly record struct SheetCell(string Text, bool IsFormula = false, bool IsMerged = false, bool IsDate = false)
{
    /// <summary>The full mark that stands above or beside it; null: none does.</summary>
    public decimal? Full { get; init; }

    /// <summary>Further rows over which it is merged.</summary>
    public int MoreRows { get; init; }
}

/// <summary>One sheet as rows of text; its row 1 is index 0.</summary>
/// <param name="Name">Of the sheet; null: a file has only one.</param>
internal sealed record ScoreTable(string? Name, IReadOnlyList<IReadOnlyList<SheetCell>> Rows)
{
    public int Width => Rows.Count == 0 ? 0 : Rows.Max(r => r.Count);

    /// <summary>Its rows were the columns of this row of the file, from 1; null: they are its own.</summary>
    public int? OnlyRow { get; init; }

    /// <summary>Rows with something in them that are hidden or filtered away: they are not read.</summary>
    public int HiddenRows { get; init; }
    public int HiddenColumns { get; init; }

    /// <summary>The sheet itself is hidden: nothing of it is read.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>A file that is not read, with the reason in Thai.</summary>
internal sealed class UnreadableSheetException(string reason) : Exception(reason);

/// <summary>What a file may cost.</summary>
internal static class SheetLimits
{
    public const int Bytes = 10 * 1024 * 1024;
    public const long UnpackedBytes = 64L * 1024 * 1024;

    /// <summary>Of XML: 10,000 rows of 70 cells. One row of millions of empty cells would fill the memory.</summary>
    public const int Tags = 3_000_000;

    /// <summary>Parts of a packed file.</summary>
    public const int Entries = 2_000;
    public const int Rows = 10_000;
    public const int Columns = 100;
    public const int Sheets = 20;
    public const int TextLength = 2_000;

    /// <summary>Of all sheets together, the empty ones before a filled one too: a row of 30 for each agency of the country.</summary>
    public const int Cells = 300_000;

    /// <summary>In all cells together: one text can be named in each of them.</summary>
    public const int Letters = 4_000_000;

    public static readonly string TooManyRows = $"ตารางยาวเกิน {Rows:N0} แถว โปรดเหลือเฉพาะตารางคะแนนแล้วลองใหม่";
    public const string TooMuch = "ตารางใหญ่เกินกว่าที่ระบบอ่าน โปรดเหลือเฉพาะตารางคะแนนแล้วลองใหม่";
}

/// <summary>What may still be kept of a file: small files can name the same long text in a million cells.</summary>
internal sealed class SheetAllowance
{
    private int _cells = SheetLimits.Cells;
    private int _letters = SheetLimits.Letters;

    /// <exception cref="UnreadableSheetException">Nothing is left.</exception>
    public void Take(List<SheetCell> row)
    {
        _cells -= row.Count;
        _letters -= row.Sum(c => c.Text.Length);
        if (_cells < 0 || _letters < 0)
            throw new UnreadableSheetException(SheetLimits.TooMuch);
    }
}
