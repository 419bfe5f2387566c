using System.Globalization;
using System.Text.RegularExpressions;

namespace ItaWorkflow.Data.Assessments;

/// <summary>Which figure a cell of somebody's table means. Papers misnumber indicators, so a name counts before a number.</summary>
public sealed partial class SchemeCodes
{
    private const int Remembered = 30_000;
    private readonly SchemeDefinition _scheme;
    private readonly Dictionary<string, string> _known;
    private readonly SchemeNames _names;
    private readonly Dictionary<string, Instrument> _instruments = new(StringComparer.Ordinal);
    private readonly HashSet<string> _items;
    private readonly Dictionary<string, string?> _readCodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _readNames = new(StringComparer.Ordinal);

    public SchemeCodes(SchemeDefinition scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);

        (_scheme, _names) = (scheme, new(scheme));
        _items = scheme.Items.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var indicator in scheme.Indicators)
        foreach (
            var below in indicator
                .SubIndicators.Select(s => s.Code)
                .Prepend(indicator.Code)
                .Concat(scheme.ItemsOf(indicator.Code).Select(i => i.Code))
        )
            _instruments.TryAdd(below, scheme.InstrumentOf(indicator));
        var shares = scheme.Instruments.SelectMany(i => i.Parts.SelectMany(p => InPart(scheme, i, p)));
        _known = scheme.AllCodes().Concat(shares).ToDictionary(c => c, c => c, StringComparer.OrdinalIgnoreCase);
    }

    public bool Knows(string code) => _known.ContainsKey(code);

    /// <summary>
    /// The code that a text begins with, as the scheme writes it: o13, ข้อ O๑๓, O.13, 013 (an o read as a zero), ตัวชี้วัดที่ ๗, IIT, คะแนนรวม. One
    /// that has the form of a code but is not of this scheme comes back as it reads; null: no code at all.
    /// </summary>
    public string? ByCode(string text) => Once(_readCodes, text, ReadCode);

    /// <summary>The indicator, item or sub-indicator that a text names, whatever number or mark stands around the name; null: none.</summary>
    public string? ByName(string text) => Once(_readNames, text, _names.Read);

    /// <summary>A sheet is read several times over: to guess its columns, then row by row.</summary>
    private static string? Once(Dictionary<string, string?> read, string text, Func<string, string?> how)
    {
        if (read.TryGetValue(text, out var code))
            return code;
        code = how(text);
        if (read.Count < Remembered)
            read[text] = code;
        return code;
    }

    private string? ReadCode(string text)
    {
        var plain = TypedText.Plain(text);
        if (_known.TryGetValue(plain.TrimEnd('.', ')').TrimStart('('), out var exact))
            return exact;
        if (IsTotal(plain))
            return SchemeDefinition.TotalCode;
        if (MisreadItem.Match(plain) is { Success: true } misread)
            return Known("o" + Number(misread.Groups["n"]));
        if (Item.Match(plain) is { Success: true } item)
        {
            var part = item.Groups["part"].Value;
            return Known(item.Groups["kind"].Value + Number(item.Groups["n"]) + (part.Length > 0 ? "/" + part : ""));
        }

        if (Indicator.Match(plain) is { Success: true } indicator)
            return Known(indicator.Groups["n"].Value);
        return SubIndicator.Match(plain) is { Success: true } sub && _known.TryGetValue(sub.Groups["n"].Value, out var known)
            ? known
            : InstrumentNames.Read(_scheme, plain);
    }

    /// <summary>คะแนนรวม, รวมทั้งหมด, ค่าเฉลี่ย: under the rows of one instrument such a word may mean only these.</summary>
    public static bool IsTotal(string text) => Total.IsMatch(SchemeNames.Bare(TypedText.Plain(text)));

    /// <summary>EIT ส่วนที่ 1, แบบวัด EIT (๒): the part that a text speaks of, of the instrument that a code belongs to; null: none.</summary>
    public InstrumentPart? PartOf(string code, string text)
    {
        var instrument =
            _scheme.Instruments.FirstOrDefault(i => i.Code == code || i.Parts.Any(p => p.Code == code)) ?? InstrumentOf(code);
        return instrument is { Parts.Count: > 0 } ? InstrumentNames.PartOf(instrument, TypedText.Plain(text)) : null;
    }

    /// <summary>The instrument of an indicator, sub-indicator or item.</summary>
    public Instrument? InstrumentOf(string code) => _instruments.GetValueOrDefault(code);

    public bool IsItem(string code) => _items.Contains(code);

    private static IEnumerable<string> InPart(SchemeDefinition scheme, Instrument instrument, InstrumentPart part) =>
        scheme
            .IndicatorsOf(instrument.Code)
            .SelectMany(i => scheme.ItemsOf(i.Code).Select(item => item.Code).Prepend(i.Code))
            .Select(code => SchemeDefinition.OfPart(code, part));

    private string Known(string code) => _known.GetValueOrDefault(code) ?? code.ToLowerInvariant();

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:[0-9]{1,3}[.)]\s*)?(?:(?:ข้อ(?:คำถาม)?|คำถาม|รายการ)(?:ที่)?\s*)?[(\[]?(?<kind>[ieo])[\s.\-–_]*(?<n>[0-9]{1,3})(?:/(?<part>\w+))?(?![0-9.,]*[0-9])",
        Options,
        1000
    )]
    private static partial Regex Item { get; }

    [GeneratedRegex(@"^(?:ข้อ(?:ที่)?\s*)?0(?<n>[0-9]{2})(?![0-9.,])", Options, 1000)]
    private static partial Regex MisreadItem { get; }

    [GeneratedRegex(@"^ตัวชี้วัด(?:ย่อย)?(?:ข้อ)?(?:ที่)?\s*\(?(?<n>[0-9]{1,2}(?:\.[0-9])?)(?![0-9])", Options, 1000)]
    private static partial Regex Indicator { get; }

    [GeneratedRegex(@"^(?<n>[0-9]{1,2}\.[0-9])[\s.)]+[^0-9]", Options, 1000)]
    private static partial Regex SubIndicator { get; }

    [GeneratedRegex(
        @"^(?:total|overall|average|(?:ผล|ค่า)?(?:รวม|เฉลี่ย|ภาพรวม|คะแนน(?:รวม|เฉลี่ย|ภาพรวม|ita)))(?:score|คะแนน|รวม|เฉลี่ย|ภาพรวม|ทั้งหมด|ทั้งสิ้น|สุทธิ|หน่วยงาน|ผลรวม|ตามที่ประกาศ|ถ่วงน้ำหนัก|ทุกเครื่องมือ|ทุกแบบวัด|ita|100|[():=])*$",
        Options,
        1000
    )]
    private static partial Regex Total { get; }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
