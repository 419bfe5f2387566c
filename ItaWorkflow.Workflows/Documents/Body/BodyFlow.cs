using System.Text;

namespace ItaWorkflow.Workflows.Documents.Body;

/// <summary>Gathers runs into paragraphs: one space for many, none at the ends of a line, no empty paragraph.</summary>
internal sealed class BodyFlow
{
    private readonly List<BodyBlock> blocks = [];
    private readonly List<BodyRun> runs = [];

    /// <summary>The last run, while it may still grow: a text may come in a hundred thousand pieces.</summary>
    private readonly StringBuilder open = new();
    private BodyStyle openStyle;
    private int indent;
    private BodyAlign align;
    private WordMark? mark;

    public IReadOnlyList<BodyBlock> Blocks => blocks;

    public void Begin(int indent, BodyAlign align, WordMark? mark) =>
        (this.indent, this.align, this.mark) = (indent, align, mark);

    public void Add(string text, BodyStyle style)
    {
        var clean = CleanText.Of(text);
        if (IsAfterSpace)
            clean = clean.TrimStart(' ');
        if (clean.Length == 0)
            return;
        if (openStyle != style)
            Close();
        openStyle = style;
        open.Append(clean);
    }

    private bool IsAfterSpace =>
        open.Length > 0 ? open[^1] is ' ' : runs.Count == 0 || runs[^1].IsLineBreak || runs[^1].Text.EndsWith(' ');

    private void Close()
    {
        if (open.Length > 0)
            runs.Add(new(open.ToString(), openStyle));
        open.Clear();
    }

    public void Break(BodyStyle style)
    {
        TrimEnd();
        runs.Add(new(BodyRun.LineBreak, default));
    }

    public void AddBlock(BodyBlock? block)
    {
        EndParagraph();
        if (block is not null)
            blocks.Add(block);
    }

    public void EndParagraph()
    {
        TrimEnd();
        while (runs.Count > 0 && runs[^1].IsLineBreak)
        {
            runs.RemoveAt(runs.Count - 1);
            TrimEnd();
        }
        runs.RemoveRange(0, runs.TakeWhile(r => r.IsLineBreak).Count());
        if (runs.Count > 0)
        {
            var paragraph = new BodyParagraph([.. runs], indent, align);
            blocks.Add(mark is null ? paragraph : new WordListParagraph(paragraph, mark));
        }
        runs.Clear();
        Begin(0, BodyAlign.Start, null);
    }

    private void TrimEnd()
    {
        Close();
        while (runs.Count > 0 && !runs[^1].IsLineBreak)
        {
            var trimmed = runs[^1].Text.TrimEnd(' ');
            if (trimmed.Length > 0)
            {
                runs[^1] = runs[^1] with { Text = trimmed };
                return;
            }
            runs.RemoveAt(runs.Count - 1);
        }
    }
}
