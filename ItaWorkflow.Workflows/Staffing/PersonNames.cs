using System.Text;

namespace ItaWorkflow.Workflows.Staffing;

/// <summary>Whether two ways of writing mean one name, and what a person without a user name may be called at the door.</summary>
internal static class PersonNames
{
    private const int FewestLetters = 3;

    // The longer before the shorter that it begins with.
    private static readonly string[] Titles =
    [
        "ว่าที่ร้อยตรีหญิง",
        "ว่าที่ร้อยตรี",
        "ว่าที่ ร.ต.หญิง",
        "ว่าที่ ร.ต.",
        "นางสาว",
        "น.ส.",
        "นาง",
        "นาย",
        "ดร.",
    ];

    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ก'] = "k",
        ['ข'] = "kh",
        ['ฃ'] = "kh",
        ['ค'] = "kh",
        ['ฅ'] = "kh",
        ['ฆ'] = "kh",
        ['ง'] = "ng",
        ['จ'] = "ch",
        ['ฉ'] = "ch",
        ['ช'] = "ch",
        ['ซ'] = "s",
        ['ฌ'] = "ch",
        ['ญ'] = "y",
        ['ฎ'] = "d",
        ['ฏ'] = "t",
        ['ฐ'] = "th",
        ['ฑ'] = "th",
        ['ฒ'] = "th",
        ['ณ'] = "n",
        ['ด'] = "d",
        ['ต'] = "t",
        ['ถ'] = "th",
        ['ท'] = "th",
        ['ธ'] = "th",
        ['น'] = "n",
        ['บ'] = "b",
        ['ป'] = "p",
        ['ผ'] = "ph",
        ['ฝ'] = "f",
        ['พ'] = "ph",
        ['ฟ'] = "f",
        ['ภ'] = "ph",
        ['ม'] = "m",
        ['ย'] = "y",
        ['ร'] = "r",
        ['ล'] = "l",
        ['ว'] = "w",
        ['ศ'] = "s",
        ['ษ'] = "s",
        ['ส'] = "s",
        ['ห'] = "h",
        ['ฬ'] = "l",
        ['ฮ'] = "h",
        ['ฤ'] = "rue",
        ['ะ'] = "a",
        ['ั'] = "a",
        ['า'] = "a",
        ['ำ'] = "am",
        ['ิ'] = "i",
        ['ี'] = "i",
        ['ึ'] = "ue",
        ['ื'] = "ue",
        ['ุ'] = "u",
        ['ู'] = "u",
        ['เ'] = "e",
        ['แ'] = "ae",
        ['โ'] = "o",
        ['ใ'] = "ai",
        ['ไ'] = "ai",
    };

    public static bool IsTitle(string text) => Array.Exists(Titles, t => t == text.Trim());

    /// <summary>Titles and spaces aside.</summary>
    public static string Key(string name) => Bare(name).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>สมใจ ตัวอย่าง → somchai.t, with a number behind it where that is taken.</summary>
    /// <param name="email">What stands before its @ is better known to them.</param>
    public static string UserName(string name, string email, IReadOnlySet<string> taken)
    {
        var wanted = Wanted(name, email);
        for (var number = 1; ; number++)
            if ((number == 1 ? wanted : $"{wanted}{number}") is var free && !taken.Contains(free))
                return free;
    }

    private static string Wanted(string name, string email)
    {
        var local = email.Split('@')[0];
        if (local.Length >= FewestLetters && local.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
            return local.ToLowerInvariant();
        var words = Bare(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Latin).Where(w => w.Length > 0).ToList();
        return words switch
        {
            [] => "user",
            [var only] => only,
            [var first, .., var last] => $"{first}.{last[0]}",
        };
    }

    private static string Bare(string name)
    {
        var bare = name.Trim();
        return Array.Find(Titles, t => bare.StartsWith(t, StringComparison.Ordinal)) is { } title
            ? bare[title.Length..].Trim()
            : bare;
    }

    /// <summary>A name that can be typed, not one that could be read back: letter by letter, อ as a vowel's seat unsaid.</summary>
    private static string Latin(string word)
    {
        var latin = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
            if (i + 1 < word.Length && word[i + 1] == '์')
                i++;
            else if (word[i] is >= 'เ' and <= 'ไ' && i + 1 < word.Length)
                latin.Append(Of(word[i + 1])).Append(Of(word[i++]));
            else
                latin.Append(Of(word[i])).Append(IsBareBefore(word, i) ? "o" : "");
        return latin.ToString();
    }

    /// <summary>A first consonant right before another one is spoken with an o: ส|มชาย.</summary>
    private static bool IsBareBefore(string word, int at) =>
        at == 0 && word.Length > 1 && IsConsonant(word[0]) && word[0] != 'อ' && IsConsonant(word[1]);

    private static bool IsConsonant(char letter) => letter is >= 'ก' and <= 'ฮ';

    private static string Of(char letter) =>
        Letters.GetValueOrDefault(letter) ?? (char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter).ToString() : "");
}
