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

    /// <param name="isSameFile">None was sent: the columns of the one that is kept may have been chosen anew.</param>
    public void Take(ImportedScores read, bool isSameFile)
    {
        foreach (var cell in read.Cells)
        {
            Values[cell.Code] = cell.Text;
            Others[cell.Code] = cell.Other;
        }

        Level = read.Level ?? Level;
        var keeps = isSameFile && string.IsNullOrWhiteSpace(Pasted) && FileId is not null;
        if (read.Cells.Count > 0 && !keeps)
            (Source, FileId) = (read.Source, read.FileId);
        (Block, Pasted) = (read.Block, null);
    }
}
