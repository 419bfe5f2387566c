using System.Globalization;
using System.Text;

namespace ItaWorkflow.Workflows.Channels.Calendars;

/// <summary>One whole day of a calendar.</summary>
/// <param name="Uid">The same for as long as it is the same thing, whatever becomes of it.</param>
/// <param name="Revision">Raised by every change (RFC 5545 SEQUENCE).</param>
/// <param name="Url">Behind the sign-in; empty: none.</param>
public sealed record CalendarDay(
    string Uid,
    DateOnly Day,
    string Title,
    string Text,
    string Url,
    DateTimeOffset ChangedAt,
    int Revision
);

/// <summary>An iCalendar file (RFC 5545, names by RFC 7986): whole days, no alarms, since reminding is ours.</summary>
public static class CalendarFile
{
    private const int LineOctets = 75;

    public static byte[] Write(string name, IEnumerable<CalendarDay> days)
    {
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//ItaWorkflow//Due dates//TH");
        Line(file, "CALSCALE:GREGORIAN");
        Line(file, "METHOD:PUBLISH");
        Line(file, $"NAME:{Escape(name)}");
        Line(file, $"X-WR-CALNAME:{Escape(name)}");
        Line(file, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        foreach (var day in days)
            Write(file, day);
        Line(file, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(file.ToString());
    }

    private static void Write(StringBuilder file, CalendarDay day)
    {
        Line(file, "BEGIN:VEVENT");
        Line(file, $"UID:{day.Uid}");
        Line(file, $"DTSTAMP:{Instant(day.ChangedAt)}");
        Line(file, $"LAST-MODIFIED:{Instant(day.ChangedAt)}");
        Line(file, Invariant($"SEQUENCE:{day.Revision}"));
        Line(file, $"DTSTART;VALUE=DATE:{Date(day.Day)}");
        Line(file, $"DTEND;VALUE=DATE:{Date(day.Day.AddDays(1))}");
        Line(file, $"SUMMARY:{Escape(day.Title)}");
        if (day.Text.Length > 0)
            Line(file, $"DESCRIPTION:{Escape(day.Text)}");
        if (day.Url.Length > 0)
            Line(file, $"URL:{day.Url}");
        Line(file, "TRANSP:TRANSPARENT");
        Line(file, "END:VEVENT");
    }

    /// <summary>Folded before the 76th octet, never within a character (RFC 5545, 3.1).</summary>
    private static void Line(StringBuilder file, string line)
    {
        var room = LineOctets;
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                file.Append("\r\n ");
                room = LineOctets - 1;
            }

            file.Append(rune.ToString());
            room -= rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var sign in text.ReplaceLineEndings("\n"))
            escaped.Append(
                sign switch
                {
                    '\\' or ';' or ',' => $"\\{sign}",
                    '\n' => "\\n",
                    '\t' => "\t",
                    _ => char.IsControl(sign) ? "" : sign.ToString(),
                }
            );
        return escaped.ToString();
    }

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
