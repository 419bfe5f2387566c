using DocumentFormat.OpenXml.Wordprocessing;
using ItaWorkflow.Workflows.Documents.Body;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>Lists as Word keeps them: paragraphs that name their list and level.</summary>
/// <param name="written">How one paragraph of an item is written.</param>
internal sealed class DocxLists(DocxNumbering numbering, bool inTable, Func<BodyParagraph, Paragraph> written)
{
    private const int DeepestLevel = 5;

    public IEnumerable<Paragraph> Of(BodyList list) => Of(list, 0, null);

    /// <param name="parent">Number of the ordered list around it, which it goes on counting below; null: it counts for itself.</param>
    private IEnumerable<Paragraph> Of(BodyList list, int level, int? parent)
    {
        var number = list.IsOrdered && parent is { } outer ? outer : numbering.Begin(list.IsOrdered, inTable, list.Start);
        return list.Items.SelectMany(item => Of(item, level, number, list.IsOrdered));
    }

    private IEnumerable<Paragraph> Of(BodyItem item, int level, int number, bool isOrdered)
    {
        var isFirst = true;
        foreach (var block in item.Blocks)
            if (block is BodyList inner)
                foreach (var paragraph in Of(inner, Math.Min(level + 1, DeepestLevel), isOrdered ? number : null))
                    yield return paragraph;
            else if (block is BodyParagraph text)
            {
                yield return Placed(written(text with { Indent = 0 }), level, number, isFirst);
                isFirst = false;
            }
    }

    /// <summary>The first paragraph of an item carries its number; the others stand below it.</summary>
    private Paragraph Placed(Paragraph paragraph, int level, int number, bool isFirst)
    {
        var properties = DocxText.Properties(paragraph);
        if (isFirst)
            properties.NumberingProperties = new(new NumberingLevelReference { Val = level }, new NumberingId { Val = number });
        else
            properties.Indentation = new() { Left = $"{DocxPages.Twips(inTable ? 5.5 : 34)}" };
        return paragraph;
    }
}
