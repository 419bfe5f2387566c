using System.Globalization;
using System.Text.RegularExpressions;

namespace ItaWorkflow.Data.Assessments;

/// <summary>Which figure a cell of somebody's table means. Papers misnumber indicators, so a name counts before a number.</summary>
public sealed partial class SchemeCodes
{
    private const int Remembered = 30_000;

    /// <summary>Twice what any indicator is called; stripping marks off a longer text takes the square of its length.</summary>
    private const int LongestName = 600;
    private readonly SchemeDefinition _scheme;
    private readonly Dictionary<string, string> _known;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Instrument> _instruments = new(StringComparer.Ordinal);
    private readonly HashSet<string> _items;
    private readonly Dictionary<string, string?> _readCodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _readNames = new(StringComparer.Ordinal);

    public SchemeCodes(SchemeDefinition scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);

        _scheme = scheme;
        _items = scheme.Items.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var indicator in scheme.Indicators)
        foreach (
            var below in indicator
                .SubIndicators.Select(s => s.Code)
                .Prepend(indicator.Code)
                .Concat(scheme.ItemsOf(indicator.Code).Select(i => i.Code))
        )
            _instruments.TryAdd(below, scheme.InstrumentOf(indicator));
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
        foreach (
            var (name, code) in scheme
                .Indicators.Select(i => (i.Name, i.Code))
                .Concat(scheme.Items.Where(i => i.Wording.Length > 0).Select(i => (i.Wording, i.Code)))
                .Concat(scheme.Indicators.SelectMany(i => i.SubIndicators).Select(s => (s.Name, s.Code)))
        )
            _names.TryAdd(Bare(name), code);
    }

    public bool Knows(string code) => _known.ContainsKey(code);

    /// <summary>
    /// The code that a text begins with, as the scheme writes it: o13, ข้อ O๑๓, O.13, 013 (an o read as a zero), ตัวชี้วัดที่ ๗, IIT, คะแนนรวม. One
    /// that has the form of a code but is not of this scheme comes back as it reads; null: no code at all.
    /// </summary>
    public string? ByCode(string text) => Once(_readCodes, text, ReadCode);

    /// <summary>The indicator, item or sub-indicator that a text names, whatever number or mark stands around the name; null: none.</summary>
    public string? ByName(string text) => Once(_readNames, text, ReadName);

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
            : ByInstrument(plain);
    }

    /// <summary>คะแนนรวม, รวมทั้งหมด, ค่าเฉลี่ย: under the rows of one instrument such a word may mean only these.</summary>
    public static bool IsTotal(string text) => Total.IsMatch(Bare(TypedText.Plain(text)));

    private string? ReadName(string text)
    {
        var bare = Bare(TypedText.Plain(text));
        return bare.Length is < 5 or > LongestName ? null : Named(bare) ?? Named(Tail.Replace(bare, ""));
    }

    /// <summary>EIT ส่วนที่ 1, แบบวัด EIT (๒): the part that a text speaks of, of the instrument that a code belongs to; null: none.</summary>
    public InstrumentPart? PartOf(string code, string text)
    {
        var instrument =
            _scheme.Instruments.FirstOrDefault(i => i.Code == code || i.Parts.Any(p => p.Code == code)) ?? InstrumentOf(code);
        return instrument is { Parts.Count: > 0 } ? Part(instrument, TypedText.Plain(text)) : null;
    }

    /// <summary>The instrument of an indicator, sub-indicator or item.</summary>
    public Instrument? InstrumentOf(string code) => _instruments.GetValueOrDefault(code);

    public bool IsItem(string code) => _items.Contains(code);

    private string? Named(string bare)
    {
        while (bare.Length > 0)
        {
            if (_names.TryGetValue(bare, out var code))
                return code;
            var rest = Head.Replace(bare, "", 1);
            if (rest.Length == bare.Length)
                return null;
            bare = rest;
        }

        return null;
    }

    /// <summary>An instrument, or a part of one, that a short text speaks of by its letters or its name.</summary>
    private string? ByInstrument(string plain)
    {
        if (plain.Length > 160)
            return null;
        var (words, bare) = (Latin.Matches(plain).Select(m => m.Value).ToList(), Bare(plain));
        var instrument = _scheme.Instruments.FirstOrDefault(i =>
            words.Exists(w => w.Equals(i.Code, StringComparison.OrdinalIgnoreCase) || IsPart(i, w))
        );
        instrument ??= _scheme.Instruments.FirstOrDefault(i =>
            i.Name.Length > 0 && Tail.Replace(bare, "").EndsWith(Bare(i.Name), StringComparison.Ordinal)
        );
        return instrument is null ? null : Part(instrument, plain)?.Code ?? instrument.Code;
    }

    private static InstrumentPart? Part(Instrument instrument, string plain)
    {
        var words = Latin.Matches(plain).Select(m => m.Value).ToList();
        if (instrument.Parts.FirstOrDefault(p => words.Exists(w => IsCode(p, w))) is { } named)
            return named;
        var number =
            PartMark.Match(plain) is { Success: true } mark ? Number(mark.Groups["n"])
            : words.Exists(w => w.Equals("public", StringComparison.OrdinalIgnoreCase)) ? 1
            : words.Exists(w => w.Equals("survey", StringComparison.OrdinalIgnoreCase)) ? 2
            : 0;
        return number > 0 && number <= instrument.Parts.Count ? instrument.Parts[number - 1] : null;
    }

    private static bool IsPart(Instrument instrument, string word) => instrument.Parts.Any(p => IsCode(p, word));

    private static bool IsCode(InstrumentPart part, string word) => part.Code.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> InPart(SchemeDefinition scheme, Instrument instrument, InstrumentPart part) =>
        scheme
            .IndicatorsOf(instrument.Code)
            .SelectMany(i => scheme.ItemsOf(i.Code).Select(item => item.Code).Prepend(i.Code))
            .Select(code => SchemeDefinition.OfPart(code, part));

    private string Known(string code) => _known.GetValueOrDefault(code) ?? code.ToLowerInvariant();

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>Without what papers add, leave out or mistype at will.</summary>
    private static string Bare(string name) =>
        TypedText
            .Plain(name)
            .Replace(" ", "", StringComparison.Ordinal)
            .Replace("ของทาง", "", StringComparison.Ordinal)
            .Replace("ของ", "", StringComparison.Ordinal)
            .Replace("ทางราชการ", "ราชการ", StringComparison.Ordinal)
            .Replace("ระบบการทำงาน", "การทำงาน", StringComparison.Ordinal)
            .Replace("ส่วนได้เสีย", "ส่วนได้ส่วนเสีย", StringComparison.Ordinal)
            .Replace('ฎ', 'ฏ')
            .ToLowerInvariant();

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

    [GeneratedRegex(@"(?:(?:ส่วน|ชุด)(?:ที่)?|part)\s*\(?(?<n>[1-9])|eit\)?\s*[(\-]\s*(?<n>[1-9])\b", Options, 1000)]
    private static partial Regex PartMark { get; }

    [GeneratedRegex(@"[a-z]+[0-9]*", Options, 1000)]
    private static partial Regex Latin { get; }

    [GeneratedRegex(
        @"^(?:total|overall|average|(?:ผล|ค่า)?(?:รวม|เฉลี่ย|ภาพรวม|คะแนน(?:รวม|เฉลี่ย|ภาพรวม|ita)))(?:score|คะแนน|รวม|เฉลี่ย|ภาพรวม|ทั้งหมด|ทั้งสิ้น|สุทธิ|หน่วยงาน|ถ่วงน้ำหนัก|ทุกเครื่องมือ|ทุกแบบวัด|ita|100|[():=])*$",
        Options,
        1000
    )]
    private static partial Regex Total { get; }

    /// <summary>What may stand before a name: a number, a code, ตัวชี้วัดที่, a mark.</summary>
    [GeneratedRegex(
        @"^(?:ตัวชี้วัด|ย่อย|ที่|ด้าน|ประเด็น|ข้อ|คำถาม|[ieo]it|[ieo]?[0-9]{1,3}(?:\.[0-9]{1,2})?|[^\p{L}\p{M}\p{N}])",
        Options,
        1000
    )]
    private static partial Regex Head { get; }

    /// <summary>What may stand behind one: words in brackets, marks. Read from the end, each sign is looked at once.</summary>
    [GeneratedRegex(@"(?:\([^()]*\)|\[[^\[\]]*\]|[^\p{L}\p{M}\p{N}()\[\]])+$", Options | RegexOptions.RightToLeft, 1000)]
    private static partial Regex Tail { get; }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
