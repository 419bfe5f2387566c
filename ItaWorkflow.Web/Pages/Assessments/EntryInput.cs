using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Assessments.Sheets;

namespace ItaWorkflow.Web.Pages.Assessments;

internal sealed class EntryInput
{
    public int Revision { get; set; }

    [StringLength(100)]
    public string? Level { get; set; }
    public string? Source { get; set; }

    /// <summary>The kept file that was read last.</summary>
    public int? FileId { get; set; }
    public Dictionary<string, string?> Values { get; set; } = new(StringComparer.Ordinal);
    public Dictionary<string, string?> Others { get; set; } = new(StringComparer.Ordinal);

    [DataType(DataType.MultilineText)]
    public string? Pasted { get; set; }

    /// <summary>The table that was read last, to be read again with other columns.</summary>
    [DataType(DataType.MultilineText)]
    public string? Block { get; set; }

    /// <summary>By code: what the last reading put into the grid.</summary>
    public Dictionary<string, string?> LastRead { get; set; } = new(StringComparer.Ordinal);

    /// <summary>What the file says should be done, to be kept as findings with the figures.</summary>
    [MaxLength(300)]
    public List<GuidanceInput> Guidance { get; set; } = [];

    public int? CodeColumn { get; set; }
    public int? ValueColumn { get; set; }

    public ScoreEntry Entry => new(Values, Others, Level);

    public ScoreColumns? Columns =>
        string.IsNullOrWhiteSpace(Pasted) && CodeColumn is { } code && ValueColumn is { } value ? new(code, null, value) : null;

    /// <summary>What is read: pasted now, or the table that was read last.</summary>
    public string? Table => string.IsNullOrWhiteSpace(Pasted) ? Block : Pasted;

    public static EntryInput Of(AssessmentResult result)
    {
        var input = new EntryInput { Revision = result.Revision, Level = result.Card.Level };
        foreach (var score in result.Card.Scores)
        {
            input.Values[score.Code] = ScoreWords.Two(score.Value);
            input.Others[score.Code] = score.Other is { } other ? ScoreWords.Two(other) : null;
        }

        return input;
    }

    /// <summary>What is kept of a finding already stays before what the file says.</summary>
    public void KeepBefore(IEnumerable<FindingWording> kept)
    {
        foreach (var before in kept)
        foreach (
            var said in Guidance.Where(g =>
                g.Code == before.Code && g.Text?.Contains(before.Guidance, StringComparison.Ordinal) == false
            )
        )
            said.Text = before.Guidance.Contains(said.Text!, StringComparison.Ordinal)
                ? before.Guidance
                : $"{before.Guidance}\n{said.Text}";
    }

    /// <param name="isSameFile">None was sent: the columns of the one that is kept may have been chosen anew.</param>
    /// <returns>What stood there and differs from what was read: it stands beside it now.</returns>
    public IReadOnlyList<ReplacedScore> Take(ImportedScores read, bool isSameFile)
    {
        var isSameTable = isSameFile && string.IsNullOrWhiteSpace(Pasted);
        if (isSameTable)
            TakeBack();
        var replaced = new List<ReplacedScore>();
        foreach (var cell in read.Cells)
        {
            var before = Values.GetValueOrDefault(cell.Code);
            var differs = !string.IsNullOrWhiteSpace(before) && !IsSame(before, cell.Text);
            var third = cell.Other ?? Others.GetValueOrDefault(cell.Code);
            if (differs && before != cell.Other)
                replaced.Add(new(cell.Code, before!.Trim(), cell.Text, IsThird(third, before, cell.Text) ? third!.Trim() : null));
            Others[cell.Code] = differs ? before : cell.Other ?? Others.GetValueOrDefault(cell.Code);
            Values[cell.Code] = cell.Text;
        }

        if (read.Level is { } level && !string.IsNullOrWhiteSpace(Level) && !ScoreWords.SameName(level, Level))
            replaced.Add(new("level", Level, level));
        Level = read.Level ?? Level;
        if (read.Cells.Count > 0 && !(isSameTable && FileId is not null))
            (Source, FileId) = (read.Source, read.FileId);
        (Block, Pasted) = (read.Block, null);
        if (read.Guidance.Count > 0)
            Guidance = [.. read.Guidance.Select(g => new GuidanceInput { Code = g.Code, Text = g.Text })];
        LastRead = read.Cells.ToDictionary(c => c.Code, c => (string?)c.Text, StringComparer.Ordinal);
        return replaced;
    }

    /// <summary>The same table is read with other columns: what it brought before goes, what stood before it comes back.</summary>
    private void TakeBack()
    {
        foreach (var code in LastRead.Where(r => r.Value == Values.GetValueOrDefault(r.Key)).Select(r => r.Key))
            (Values[code], Others[code]) = (Others.GetValueOrDefault(code), null);
    }

    private static bool IsThird(string? third, string? before, string read) =>
        !string.IsNullOrWhiteSpace(third)
        && !IsSame(third, read)
        && ScoreText.Read(before, out var kept) is null
        && !IsSame(third, ScoreWords.Two(kept ?? 0));

    private static bool IsSame(string? before, string text) =>
        ScoreText.Read(before, out var score) is null && ScoreText.Read(text, out var read) is null && score == read;
}

internal sealed class GuidanceInput
{
    public string Code { get; set; } = "";

    [DataType(DataType.MultilineText)]
    public string? Text { get; set; }
}

/// <param name="Code">Of a figure, or "level".</param>
/// <param name="Dropped">A third value, for which there is no place; null: none.</param>
internal sealed record ReplacedScore(string Code, string Before, string Read, string? Dropped = null);
