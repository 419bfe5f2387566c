using System.Globalization;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Data.Assessments;

/// <summary>Which figure a cell of somebody's table means. Papers misnumber indicators, so a name counts before a number.</summary>
public sealed partial class SchemeCodes
{
    private static readonly string[] TotalWords =
    [
        "คะแนนรวม",
        "คะแนนเฉลี่ยรวม",
        "คะแนนเฉลี่ย",
        "ผลคะแนนรวม",
        "คะแนนita",
        "คะแนนรวมita",
        "total",
    ];

    private readonly Dictionary<string, string> _known;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly int[] _lengths;
    private readonly List<string> _instruments;

    public SchemeCodes(SchemeDefinition scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);

        var parts = scheme.Instruments.SelectMany(i => i.Parts).ToList();
        var wholes = scheme
            .Instruments.Select(i => i.Code)
            .Concat(scheme.Indicators.SelectMany(i => i.SubIndicators.Select(s => s.Code).Prepend(i.Code)))
            .Concat(scheme.Items.Select(i => i.Code))
            .Append(SchemeDefinition.TotalCode);
        var shares = scheme
            .Instruments.SelectMany(i => i.Parts.SelectMany(p => InPart(scheme, i, p)))
            .Concat(parts.Select(p => p.Code));
        _known = wholes.Concat(shares).ToDictionary(c => c, c => c, StringComparer.OrdinalIgnoreCase);
        _instruments = [.. scheme.Instruments.SelectMany(i => i.Parts.Select(p => p.Code).Append(i.Code))];
        foreach (
            var (name, code) in scheme
                .Indicators.Select(i => (i.Name, i.Code))
                .Concat(scheme.Items.Where(i => i.Wording.Length > 0).Select(i => (i.Wording, i.Code)))
        )
            _names.TryAdd(Bare(name), code);
        _lengths = [.. _names.Keys.Select(n => n.Length).Distinct().OrderDescending()];
    }

    public bool Knows(string code) => _known.ContainsKey(code);

    /// <summary>
    /// The code that a text begins with, as the scheme writes it: o13, ข้อ O๑๓, 013 (an o read as a zero), ตัวชี้วัดที่ ๗, IIT, คะแนนรวม. One that
    /// has the form of a code but is not of this scheme comes back as it reads; null: no code at all.
    /// </summary>
    public string? ByCode(string text)
    {
        var plain = ThaiNumerals.ToArabic(text ?? "").Replace('\u00a0', ' ').Trim();
        if (_known.TryGetValue(plain, out var exact))
            return exact;
        if (Array.Exists(TotalWords, w => w == Bare(plain)))
            return SchemeDefinition.TotalCode;
        if (MisreadItem.Match(plain) is { Success: true } misread)
            return Known("o" + Number(misread.Groups["n"]));
        if (Item.Match(plain) is { Success: true } item)
        {
            var part = item.Groups["part"].Value;
            return Known(item.Groups["kind"].Value + Number(item.Groups["n"]) + (part.Length > 0 ? "/" + part : ""));
        }

        return Indicator.Match(plain) is { Success: true } indicator ? Known(indicator.Groups["n"].Value) : ByInstrument(plain);
    }

    /// <summary>แบบวัดการรับรู้ (IIT), EIT (๑), EIT ส่วนที่ 2: an instrument or a part of one that a short text speaks of.</summary>
    private string? ByInstrument(string plain)
    {
        if (plain.Length > 160)
            return null;
        var words = Latin.Matches(PartMark.Replace(plain, "${n}")).Select(m => m.Value).ToList();
        return _instruments.Find(code => words.Contains(code, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The indicator or item that a text ends with, the longest name first; null: none.</summary>
    public string? ByName(string text)
    {
        var bare = Bare(ThaiNumerals.ToArabic(text ?? ""));
        if (bare.Length < 5)
            return null;
        var byName = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in _lengths)
            if (length <= bare.Length && byName.TryGetValue(bare.AsSpan(bare.Length - length), out var code))
                return code;
        return null;
    }

    private static IEnumerable<string> InPart(SchemeDefinition scheme, Instrument instrument, InstrumentPart part) =>
        scheme
            .IndicatorsOf(instrument.Code)
            .SelectMany(i => scheme.ItemsOf(i.Code).Select(item => item.Code).Prepend(i.Code))
            .Select(code => SchemeDefinition.OfPart(code, part));

    private string Known(string code) => _known.GetValueOrDefault(code) ?? code.ToLowerInvariant();

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>Without what papers add or leave out at will.</summary>
    private static string Bare(string name) =>
        name.Replace(" ", "", StringComparison.Ordinal)
            .Replace("\u00a0", "", StringComparison.Ordinal)
            .Replace("ของทาง", "", StringComparison.Ordinal)
            .Replace("ของ", "", StringComparison.Ordinal)
            .Replace("ทางราชการ", "ราชการ", StringComparison.Ordinal)
            .Replace("ระบบการทำงาน", "การทำงาน", StringComparison.Ordinal)
            .ToLowerInvariant();

    [GeneratedRegex(@"^(?:ข้อ(?:ที่)?\s*)?\(?(?<kind>[ieo])\s*(?<n>\d{1,3})(?:/(?<part>\w+))?(?!\d)", Options, 1000)]
    private static partial Regex Item { get; }

    [GeneratedRegex(@"^(?:ข้อ(?:ที่)?\s*)?0(?<n>\d{2})(?![\d.,])", Options, 1000)]
    private static partial Regex MisreadItem { get; }

    [GeneratedRegex(@"^ตัวชี้วัด(?:ย่อย)?(?:ที่)?\s*(?<n>\d{1,2}(?:\.\d)?)(?!\d)", Options, 1000)]
    private static partial Regex Indicator { get; }

    [GeneratedRegex(@"\s*(?:\(\s*|ส่วนที่\s*)(?<n>[1-9])(?:\s*\))?(?![\d.])", Options, 1000)]
    private static partial Regex PartMark { get; }

    [GeneratedRegex(@"[a-z]+\d*", Options, 1000)]
    private static partial Regex Latin { get; }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
