using System.Globalization;
using System.Text.RegularExpressions;

namespace ItaWorkflow.Data.Assessments;

/// <summary>Which instrument, or which part of one, a short text speaks of by its letters or its name.</summary>
internal static partial class InstrumentNames
{
    private const int Longest = 160;

    /// <summary>The code of the part, else of the instrument; null: of none.</summary>
    public static string? Read(SchemeDefinition scheme, string plain)
    {
        if (plain.Length > Longest)
            return null;
        var (words, bare) = (Latin.Matches(plain).Select(m => m.Value).ToList(), SchemeNames.Bare(plain));
        var instrument = scheme.Instruments.FirstOrDefault(i =>
            words.Exists(w => w.Equals(i.Code, StringComparison.OrdinalIgnoreCase) || IsPart(i, w))
        );
        instrument ??= scheme.Instruments.FirstOrDefault(i =>
            i.Name.Length > 0 && SchemeNames.WithoutTail(bare).EndsWith(SchemeNames.Bare(i.Name), StringComparison.Ordinal)
        );
        return instrument is null ? null : PartOf(instrument, plain)?.Code ?? instrument.Code;
    }

    /// <summary>EIT ส่วนที่ 1, แบบวัด EIT (๒); null: it speaks of none.</summary>
    public static InstrumentPart? PartOf(Instrument instrument, string plain)
    {
        var words = Latin.Matches(plain).Select(m => m.Value).ToList();
        if (instrument.Parts.FirstOrDefault(p => words.Exists(w => IsCode(p, w))) is { } named)
            return named;
        var number =
            PartMark.Match(plain) is { Success: true } mark ? int.Parse(mark.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)
            : words.Exists(w => w.Equals("public", StringComparison.OrdinalIgnoreCase)) ? 1
            : words.Exists(w => w.Equals("survey", StringComparison.OrdinalIgnoreCase)) ? 2
            : 0;
        return number > 0 && number <= instrument.Parts.Count ? instrument.Parts[number - 1] : null;
    }

    private static bool IsPart(Instrument instrument, string word) => instrument.Parts.Any(p => IsCode(p, word));

    private static bool IsCode(InstrumentPart part, string word) => part.Code.Equals(word, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?:(?:ส่วน|ชุด)(?:ที่)?|part)\s*\(?(?<n>[1-9])|eit\)?\s*[(\-]\s*(?<n>[1-9])\b", Options, 1000)]
    private static partial Regex PartMark { get; }

    [GeneratedRegex(@"[a-z]+[0-9]*", Options, 1000)]
    private static partial Regex Latin { get; }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
