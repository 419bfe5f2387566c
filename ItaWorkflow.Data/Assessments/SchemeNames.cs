using System.Text.RegularExpressions;

namespace ItaWorkflow.Data.Assessments;

/// <summary>Which indicator, item or sub-indicator a text names.</summary>
internal sealed partial class SchemeNames
{
    /// <summary>Twice what any indicator is called; stripping marks off a longer text takes the square of its length.</summary>
    private const int Longest = 600;
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);

    public SchemeNames(SchemeDefinition scheme)
    {
        foreach (
            var (name, code) in scheme
                .Indicators.Select(i => (i.Name, i.Code))
                .Concat(scheme.Items.Where(i => i.Wording.Length > 0).Select(i => (i.Wording, i.Code)))
                .Concat(scheme.Indicators.SelectMany(i => i.SubIndicators).Select(s => (s.Name, s.Code)))
        )
            _codes.TryAdd(Bare(name), code);
    }

    /// <summary>Whatever number or mark stands around the name; null: none.</summary>
    public string? Read(string text)
    {
        var bare = Bare(TypedText.Plain(text));
        return bare.Length is < 5 or > Longest ? null
            : bare.Contains('\uFFFD', StringComparison.Ordinal) ? Damaged(bare)
            : Named(bare) ?? Named(WithoutTail(bare));
    }

    /// <summary>A name of which some letters could not be decoded: the only one that has all the others in their places.</summary>
    private string? Damaged(string bare)
    {
        var whole = Head.Replace(bare, "");
        if (whole.Count(c => c != '\uFFFD') < 5)
            return null;
        var letters = whole.Select(c => c == '\uFFFD' ? ".{0,3}" : Regex.Escape(c.ToString()));
        var form = new Regex($"^{string.Concat(letters)}$", Options | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1));
        return
            _codes.Where(c => form.IsMatch(c.Key)).Select(c => c.Value).Distinct(StringComparer.Ordinal).Take(2).ToList()
                is [var only]
            ? only
            : null;
    }

    /// <summary>Without what papers add, leave out or mistype at will.</summary>
    public static string Bare(string name) =>
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

    /// <summary>Without words in brackets and marks behind the name.</summary>
    public static string WithoutTail(string bare) => Tail.Replace(bare, "");

    private string? Named(string bare)
    {
        while (bare.Length > 0)
        {
            if (_codes.TryGetValue(bare, out var code))
                return code;
            var rest = Head.Replace(bare, "", 1);
            if (rest.Length == bare.Length)
                return null;
            bare = rest;
        }

        return null;
    }

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
