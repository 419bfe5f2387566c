using DocumentFormat.OpenXml.Wordprocessing;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>Lists: each one counts for itself.</summary>
internal sealed class DocxNumbering(bool thaiNumerals)
{
    private const int Levels = 6;
    private readonly List<NumberingInstance> lists = [];

    private enum Kind
    {
        Ordered,
        Plain,
        OrderedInCell,
        PlainInCell,
    }

    /// <summary>Thai numbers are typed: Word alone counts in them, other programs would show Arabic ones.</summary>
    public bool IsTyped => thaiNumerals;

    /// <summary>Left edge of an item's text and how far its number hangs out, in twentieths of a point.</summary>
    public static (int Left, int Hanging) Place(int level, bool inTable)
    {
        var hanging = DocxPages.Twips(inTable ? 5.5 : 9 + level * 3);
        return (DocxPages.Twips(inTable ? level * 4 : 25 + level * 9) + hanging, hanging);
    }

    /// <returns>Number of the list.</returns>
    public int Begin(bool isOrdered, bool inTable, int start)
    {
        var kind = (isOrdered, inTable) switch
        {
            (true, false) => Kind.Ordered,
            (false, false) => Kind.Plain,
            (true, true) => Kind.OrderedInCell,
            (false, true) => Kind.PlainInCell,
        };
        var list = new NumberingInstance(new AbstractNumId { Val = (int)kind }) { NumberID = lists.Count + 1 };
        for (var level = 0; level < Levels; level++)
            list.Append(
                new LevelOverride(new StartOverrideNumberingValue { Val = level == 0 ? start : 1 }) { LevelIndex = level }
            );
        lists.Add(list);
        return lists.Count;
    }

    public Numbering Sheet() => new([.. Enum.GetValues<Kind>().Select(Abstract), .. lists]);

    private AbstractNum Abstract(Kind kind)
    {
        var numbering = new AbstractNum(new MultiLevelType { Val = MultiLevelValues.Multilevel })
        {
            AbstractNumberId = (int)kind,
        };
        for (var level = 0; level < Levels; level++)
            numbering.Append(Level(kind, level));
        return numbering;
    }

    private Level Level(Kind kind, int level)
    {
        var isOrdered = kind is Kind.Ordered or Kind.OrderedInCell;
        var inTable = kind is Kind.OrderedInCell or Kind.PlainInCell;
        var (left, hanging) = Place(level, inTable);
        var text = string.Join('.', Enumerable.Range(1, level + 1).Select(n => $"%{n}")) + (level == 0 ? "." : "");
        return new(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat
            {
                Val =
                    !isOrdered ? NumberFormatValues.Bullet
                    : thaiNumerals ? NumberFormatValues.ThaiNumbers
                    : NumberFormatValues.Decimal,
            },
            new LevelText { Val = isOrdered ? text : "-" },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = $"{left}", Hanging = $"{hanging}" })
        )
        {
            LevelIndex = level,
        };
    }
}
