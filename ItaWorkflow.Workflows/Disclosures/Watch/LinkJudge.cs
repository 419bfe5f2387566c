using System.Globalization;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Disclosures;

namespace ItaWorkflow.Workflows.Disclosures.Watch;

/// <summary>What one answer says of an address. Nothing is called missing that is only shut to us.</summary>
public static partial class LinkJudge
{
    /// <param name="year">The fiscal year that the address is given for.</param>
    public static LinkLook Look(Uri asked, int year, LinkAnswer answer, DateTimeOffset now)
    {
        var hasYear = HasYear(answer, year);
        var (outcome, words) = answer.Status is { } status ? Said(asked, year, answer, status, hasYear) : Silent(answer.Failure);
        return new()
        {
            At = now,
            Outcome = outcome,
            Status = answer.Status,
            Words = words,
            LedTo = answer.Last == asked ? "" : answer.Last.AbsoluteUri,
            HasYear = hasYear,
        };
    }

    private static (LookOutcome, string) Silent(NoAnswer failure) =>
        failure switch
        {
            NoAnswer.NobodyThere => (LookOutcome.Missing, "ไม่พบเว็บไซต์ตามชื่อนี้ หรือเครื่องแม่ข่ายไม่เปิดให้บริการ"),
            NoAnswer.Round => (LookOutcome.Missing, "เว็บไซต์ส่งต่อวนไม่จบ จึงเปิดไม่ได้"),
            NoAnswer.BadCertificate => (LookOutcome.Unknown, "ใบรับรองของเว็บไซต์มีปัญหา โปรดเปิดดูเอง"),
            NoAnswer.Forbidden => (LookOutcome.Unknown, "เป็นที่อยู่ภายในหรือพอร์ตที่ไม่ใช่ของเว็บ ระบบไม่ได้ลองเปิด"),
            _ => (LookOutcome.Unknown, "เว็บไซต์ไม่ตอบภายในเวลา โปรดเปิดดูเอง"),
        };

    private static (LookOutcome, string) Said(Uri asked, int year, LinkAnswer answer, int status, bool? hasYear) =>
        status switch
        {
            >= 200 and < 300 => Opened(asked, year, answer, hasYear),
            404 or 410 => (LookOutcome.Missing, Number($"หน้าไม่มีแล้ว ({status})")),
            401 or 403 => (LookOutcome.Unknown, Number($"เว็บไซต์ไม่ยอมให้ตรวจ ({status}) โปรดเปิดดูเอง")),
            429 => (LookOutcome.Unknown, "เว็บไซต์ขอให้เว้นช่วงการตรวจ (429)"),
            >= 500 => (LookOutcome.Unknown, Number($"เว็บไซต์ขัดข้องในขณะที่ตรวจ ({status})")),
            _ => (LookOutcome.Unknown, Number($"เว็บไซต์ตอบว่าผิดพลาด ({status}) โปรดเปิดดูเอง")),
        };

    private static (LookOutcome, string) Opened(Uri asked, int year, LinkAnswer answer, bool? hasYear)
    {
        var saysPdf = asked.AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);
        if ((saysPdf || answer.ContentType is "application/pdf") && !answer.IsPdf)
            return (LookOutcome.Suspect, "ที่อยู่เป็นไฟล์ PDF แต่เปิดได้เป็นอย่างอื่น");
        if (NoPage().IsMatch(answer.Title) || (answer.Words.Length < 1_000 && NoPage().IsMatch(answer.Words)))
            return (LookOutcome.Suspect, "เปิดได้ แต่หน้าบอกว่าไม่พบข้อมูล");
        if (asked.AbsolutePath.Trim('/').Length > 0 && answer.Last.PathAndQuery is "/" && answer.Last != asked)
            return (LookOutcome.Suspect, "ที่อยู่พาไปที่หน้าแรกของเว็บไซต์แทน");
        return hasYear is false
            ? (
                LookOutcome.Suspect,
                Number($"เปิดได้ แต่ในหน้าไม่มีปี {year} พบปี {string.Join(", ", Years(answer).Order().TakeLast(3))}")
            )
            : (LookOutcome.Alive, "");
    }

    /// <returns>null: no year stands there.</returns>
    private static bool? HasYear(LinkAnswer answer, int year)
    {
        var years = Years(answer);
        return years.Count == 0 ? null : years.Contains(year);
    }

    private static HashSet<int> Years(LinkAnswer answer) =>
        [
            .. Year()
                .Matches(ThaiNumerals.ToArabic($"{answer.Title} {answer.Words}"))
                .Select(m => int.Parse(m.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)),
        ];

    private static string Number(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![0-9])404(?![0-9])|not found|ไม่พบหน้า|ไม่พบข้อมูลที่|ไม่พบเนื้อหา|ไม่พบไฟล์|ไม่มีหน้านี้",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex NoPage();

    /// <summary>A fiscal year as papers write it; a bare number may be anything.</summary>
    [GeneratedRegex(
        @"(?:ปีงบประมาณ|ประจำปี|ปี|พ\.\s?ศ\.?)\s{0,3}(?:พ\.\s?ศ\.?)?\s{0,3}(?<year>25[0-9]{2})(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Year();
}
