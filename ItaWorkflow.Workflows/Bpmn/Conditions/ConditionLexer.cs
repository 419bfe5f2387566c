using System.Globalization;
using System.Text;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Bpmn;

internal static class ConditionLexer
{
    private static readonly string[] Symbols = ["!=", "<=", ">=", "=", "<", ">", "+", "-", "*", "/", "(", ")"];
    private static readonly string[] Foreign = ["${", "#{", "==", "&&", "||", "!", "'", "[", "]", "{", "}", "?", ".", ","];

    public static List<Word> Read(string text)
    {
        var words = new List<Word>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
                at++;
            else
                words.Add(Next(text, ref at));
        }

        words.Add(new(Lexeme.End, ""));
        return words;
    }

    private static Word Next(string text, ref int at)
    {
        var rest = text.AsSpan(at);
        if (rest[0] is '"')
            return Quoted(text, ref at);
        if (IsDigit(rest[0]) || (rest[0] is '.' && rest.Length > 1 && IsDigit(rest[1])))
        {
            var number = Run(Lexeme.Number, text, ref at, static c => IsDigit(c) || c is '.');
            return number with { Text = ThaiNumerals.ToArabic(number.Text) };
        }
        if (char.IsLetter(rest[0]) || rest[0] is '_')
            return Named(text, ref at);
        return Symbol(rest) is { } symbol
            ? Taken(symbol, ref at)
            : throw new ConditionFaultException($"อ่านอักขระ “{Rune.GetRuneAt(text, at)}” ในเงื่อนไขไม่ได้");
    }

    /// <summary>0 to 9, or ๐ to ๙.</summary>
    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '๐' and <= '๙';

    private static string? Symbol(ReadOnlySpan<char> rest)
    {
        foreach (var foreign in Foreign)
            if (rest.StartsWith(foreign) && !rest.StartsWith("!="))
                throw new ConditionFaultException($"เครื่องหมาย “{foreign}” ไม่ใช่ส่วนของภาษาเงื่อนไข FEEL ที่ระบบรองรับ");
        foreach (var symbol in Symbols)
            if (rest.StartsWith(symbol))
                return symbol;
        return null;
    }

    private static Word Taken(string symbol, ref int at)
    {
        at += symbol.Length;
        return new(Lexeme.Symbol, symbol);
    }

    // FEEL reads total-amount as one name where there is such a variable, else as a subtraction; a file does not say which.
    private static Word Named(string text, ref int at)
    {
        var name = Run(Lexeme.Name, text, ref at, IsNamePart);
        if (at + 1 < text.Length && text[at] is '-' && (char.IsLetter(text[at + 1]) || text[at + 1] is '_'))
            throw new ConditionFaultException(
                $"“{name.Text}-” อาจเป็นส่วนของชื่อหรือการลบ หากเป็นการลบให้เว้นวรรครอบเครื่องหมาย"
            );
        return name;
    }

    // Thai vowels and tone marks are combining marks: they stand within a name, never at its start.
    private static bool IsNamePart(char c) =>
        char.IsLetterOrDigit(c)
        || c is '_'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static Word Run(Lexeme lexeme, string text, ref int at, Func<char, bool> belongs)
    {
        var start = at;
        while (at < text.Length && belongs(text[at]))
            at++;
        return new(lexeme, text[start..at]);
    }

    private static Word Quoted(string text, ref int at)
    {
        var value = new StringBuilder();
        for (at++; at < text.Length; at++)
            if (text[at] is '"')
            {
                at++;
                return new(Lexeme.Text, value.ToString());
            }
            else if (text[at] is not '\\')
                value.Append(text[at]);
            else if (++at < text.Length)
                value.Append(Escaped(text[at]));

        throw new ConditionFaultException("ข้อความในเงื่อนไขไม่มีเครื่องหมายคำพูดปิด");
    }

    private static char Escaped(char letter) =>
        letter switch
        {
            'n' => '\n',
            't' => '\t',
            '"' or '\\' => letter,
            _ => throw new ConditionFaultException($"ไม่รู้จักรหัส \\{letter} ในข้อความ"),
        };
}
