namespace ItaWorkflow.Workflows.Documents.Body;

/// <summary>Gathers runs into paragraphs: one space for many, none at the ends of a line, no empty paragraph.</summary>
internal sealed class BodyFlow
{
    private readonly List<BodyBlock> blocks = [];
    private readonly List<BodyRun> runs = [];
    private int indent;
    private BodyAlign align;
    private WordMark? mark;

    public IReadOnlyList<BodyBlock> Blocks => blocks;

    public void Begin(int indent, BodyAlign align, WordMark? mark) =>
        (this.indent, this.align, this.mark) = (indent, align, mark);

    public void Add(string text, BodyStyle style)
    {
        var clean = CleanText.Of(text);
        if (runs.Count == 0 || runs[^1].IsLineBreak || runs[^1].Text.EndsWith(' '))
            clean = clean.TrimStart(' ');
        if (clean.Length == 0)
            return;
        if (runs.Count > 0 && !runs[^1].IsLineBreak && runs[^1].Style == style)
            runs[^1] = new(runs[^1].Text + clean, style);
        else
            runs.Add(new(clean, style));
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
