namespace ItaWorkflow.Data.Assessments;

/// <summary>เกณฑ์ประจำปี as data: what is asked, how it weighs, and what earns which level. Nothing of it is known to code.</summary>
public sealed record SchemeDefinition
{
    public const string TotalCode = "total";

    /// <summary>Buddhist Era.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>Not confirmed against the handbook of the year; <see cref="Unsure"/> says what.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Sentences for the screen: what nobody has confirmed.</summary>
    public IReadOnlyList<string> Unsure { get; init; } = [];

    /// <summary>Below it an indicator or item must be mended.</summary>
    public decimal PassMark { get; init; } = 85;

    /// <summary>Levels compare the score as shown (two places) instead of the unrounded one.</summary>
    public bool RoundsBeforeLevel { get; init; }

    /// <summary>false: the list of items is a guess, so no indicator is computed from it.</summary>
    public bool ItemsAreKnown { get; init; } = true;

    public required IReadOnlyList<Instrument> Instruments { get; init; }
    public required IReadOnlyList<Indicator> Indicators { get; init; }
    public IReadOnlyList<Item> Items { get; init; } = [];

    /// <summary>Best first; the last one takes whatever is left.</summary>
    public required IReadOnlyList<RatingLevel> Levels { get; init; }

    /// <summary>The instruments, or parts of them, that a level's condition names.</summary>
    public IReadOnlyList<string> ConditionedOn { get; init; } = [];

    public IReadOnlyList<AssessmentWindow> Windows { get; init; } = [];

    public IEnumerable<Indicator> IndicatorsOf(string instrument) => Indicators.Where(i => i.Instrument == instrument);

    public IEnumerable<Item> ItemsOf(string indicator) => Items.Where(i => i.Indicator == indicator);

    public Instrument InstrumentOf(Indicator indicator) => Instruments.Single(i => i.Code == indicator.Instrument);

    public Instrument? InstrumentOf(Item item) =>
        Indicators.FirstOrDefault(i => i.Code == item.Indicator) is { } indicator ? InstrumentOf(indicator) : null;

    /// <summary>Of whatever has a score, shares apart.</summary>
    public IEnumerable<string> AllCodes() =>
        Instruments
            .SelectMany(i => i.Parts.Select(p => p.Code).Prepend(i.Code))
            .Concat(Indicators.SelectMany(i => i.SubIndicators.Select(s => s.Code).Prepend(i.Code)))
            .Concat(Items.Select(i => i.Code))
            .Append(TotalCode);

    /// <summary>The code of one part's share in a score: 6/EIT1.</summary>
    public static string OfPart(string code, InstrumentPart part) => $"{code}/{part.Code}";
}

/// <summary>เครื่องมือ.</summary>
/// <param name="Weight">Share of the total, 0 to 1.</param>
/// <param name="AllOrNothing">An item scores 0 or 100 and nothing between.</param>
public sealed record Instrument(string Code, string Name, decimal Weight, bool AllOrNothing = false)
{
    /// <summary>Who answers and what it looks at, a sentence for the report; null: nothing is said.</summary>
    public string? About { get; init; }

    /// <summary>Asked in parts, each of all the instrument's indicators; their weights add up to the instrument's.</summary>
    public IReadOnlyList<InstrumentPart> Parts { get; init; } = [];
}

public sealed record InstrumentPart(string Code, string Name, decimal Weight)
{
    /// <summary>Who answers this part; null: nothing is said.</summary>
    public string? About { get; init; }
}

/// <summary>ตัวชี้วัด; bound by its code whatever number a paper gives it.</summary>
public sealed record Indicator(string Code, string Name, string Instrument)
{
    /// <summary>Where there are any, the indicator is their mean, not its items'.</summary>
    public IReadOnlyList<SubIndicator> SubIndicators { get; init; } = [];
}

/// <summary>ตัวชี้วัดย่อย.</summary>
public sealed record SubIndicator(string Code, string Name);

/// <summary>ข้อคำถาม.</summary>
public sealed record Item(string Code, string Wording, string Indicator, string? SubIndicator = null);

/// <summary>When an instrument is open for answers.</summary>
public sealed record AssessmentWindow(string Name, DateOnly From, DateOnly Until);

/// <summary>ระดับผล.</summary>
/// <param name="From">The least total that earns it.</param>
/// <param name="EachFrom">The least score of every conditioned instrument; null: no such condition.</param>
public sealed record RatingLevel(string Name, decimal From, decimal? EachFrom = null);
