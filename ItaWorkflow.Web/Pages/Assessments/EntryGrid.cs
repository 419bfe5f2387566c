using ItaWorkflow.Data.Assessments;

namespace ItaWorkflow.Web.Pages.Assessments;

/// <summary>The rows in which a year's result is typed, as its scheme lays them out.</summary>
internal static class EntryGrid
{
    public static IReadOnlyList<EntryGroup> Of(SchemeDefinition scheme) =>
        [
            new("คะแนนที่ประกาศ", Published(scheme), []),
            .. scheme.Instruments.Select(i => new EntryGroup(
                $"{i.Code} {i.Name}",
                [],
                [.. scheme.IndicatorsOf(i.Code).Select(indicator => Block(scheme, i, indicator))]
            )),
        ];

    private static IReadOnlyList<EntryRow> Published(SchemeDefinition scheme) =>
        [
            new(SchemeDefinition.TotalCode, "รวม", "คะแนนรวม"),
            .. scheme.Instruments.SelectMany(i =>
                i.Parts.Select(p => new EntryRow(p.Code, p.Code, p.Name)).Prepend(new(i.Code, i.Code, i.Name))
            ),
        ];

    private static EntryBlock Block(SchemeDefinition scheme, Instrument instrument, Indicator indicator) =>
        new(
            [
                new(indicator.Code, indicator.Code, indicator.Name),
                .. instrument.Parts.Select(p => new EntryRow(
                    SchemeDefinition.OfPart(indicator.Code, p),
                    p.Code,
                    $"{indicator.Name} ({p.Name})"
                )),
            ],
            [
                .. indicator.SubIndicators.Select(s => new EntryRow(s.Code, s.Code, s.Name)),
                .. scheme.ItemsOf(indicator.Code).SelectMany(item => Items(instrument, item)),
            ]
        );

    private static IEnumerable<EntryRow> Items(Instrument instrument, Item item)
    {
        yield return new(item.Code, item.Code, item.Wording.Length > 0 ? item.Wording : "ยังไม่มีถ้อยคำในเกณฑ์");
        foreach (var part in instrument.Parts)
            yield return new(SchemeDefinition.OfPart(item.Code, part), part.Code, $"{item.Code} {part.Name}");
    }
}

/// <param name="Rows">Published figures; empty: indicators.</param>
internal sealed record EntryGroup(string Title, IReadOnlyList<EntryRow> Rows, IReadOnlyList<EntryBlock> Blocks);

/// <summary>An indicator with its parts, and what stands under it.</summary>
internal sealed record EntryBlock(IReadOnlyList<EntryRow> Rows, IReadOnlyList<EntryRow> Under);

/// <param name="Label">What stands in the first column.</param>
internal sealed record EntryRow(string Code, string Label, string Name);

/// <summary>One row with what is typed in it.</summary>
/// <param name="Fresh">It was just read from a file.</param>
internal sealed record EntryCell(
    EntryRow Row,
    string Value,
    string Other,
    string? Error,
    string? OtherError,
    bool Fresh,
    decimal? Computed
);
