using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Workflows.Documents.Body;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>Lists as Word keeps them: paragraphs that name their list and level, or carry a typed number.</summary>
/// <param name="written">How one paragraph of an item is written.</param>
internal sealed class DocxLists(DocxNumbering numbering, bool inTable, Func<BodyParagraph, Paragraph> written)
{
    private const int DeepestLevel = 5;

    public IEnumerable<Paragraph> Of(BodyList list) => Of(list, 0, null, "");

    /// <param name="parent">Number of the ordered list around it, which it goes on counting below; null: it counts for itself.</param>
    /// <param name="prefix">Of its typed numbers: ๑. of the item around it.</param>
    private IEnumerable<Paragraph> Of(BodyList list, int level, int? parent, string prefix)
    {
        var number = list.IsOrdered && parent is { } outer ? outer : numbering.Begin(list.IsOrdered, inTable, list.Start);
        return list.Items.SelectMany(
            (item, i) =>
            {
                var counted = string.Create(CultureInfo.InvariantCulture, $"{prefix}{list.Start + i}.");
                return Of(item, level, number, list.IsOrdered ? counted : null);
            }
        );
    }

    private IEnumerable<Paragraph> Of(BodyItem item, int level, int number, string? counted)
    {
        var isFirst = true;
        foreach (var block in item.Blocks)
            if (block is BodyList inner)
                foreach (
                    var paragraph in Of(inner, Math.Min(level + 1, DeepestLevel), counted is null ? null : number, counted ?? "")
                )
                    yield return paragraph;
            else if (block is BodyParagraph text)
            {
                yield return Placed(written(text with { Indent = 0 }), level, number, counted, isFirst);
                isFirst = false;
            }
    }

    /// <summary>The first paragraph of an item carries its number; the others stand below it.</summary>
    private Paragraph Placed(Paragraph paragraph, int level, int number, string? counted, bool isFirst)
    {
        var properties = DocxText.Properties(paragraph);
        if (!isFirst)
            properties.Indentation = new() { Left = $"{DocxPages.Twips(inTable ? 5.5 : 34)}" };
        else if (counted is not null && numbering.IsTyped)
            Type(paragraph, level, counted);
        else
            properties.NumberingProperties = new(new NumberingLevelReference { Val = level }, new NumberingId { Val = number });
        return paragraph;
    }

    /// <summary>๑. and below it ๑.๑</summary>
    private void Type(Paragraph paragraph, int level, string counted)
    {
        var (left, hanging) = DocxNumbering.Place(level, inTable);
        var label = ThaiNumerals.ToThai(level == 0 ? counted : counted.TrimEnd('.'));
        DocxText.Properties(paragraph).Indentation = new() { Left = $"{left}", Hanging = $"{hanging}" };
        var typed = DocxText.Run(label, default);
        typed.Append(new TabChar());
        paragraph.InsertAfter(typed, paragraph.ParagraphProperties);
    }
}
