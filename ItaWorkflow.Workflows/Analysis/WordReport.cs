using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Documents;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Analysis;

/// <summary>Keeps prose of the report in the secretary's own words, or returns parts of it to what is proposed.</summary>
public sealed record WordReport(int FiscalYear, IReadOnlyList<PartWording> Parts, int PersonId);

/// <param name="Seen">The number of the wording that the page showed; 0: none.</param>
/// <param name="Html">null: back to what is proposed.</param>
/// <param name="Confirms">The words stand although other figures are proposed now.</param>
public sealed record PartWording(string Part, int Seen, string? Html, bool Confirms = false);

public sealed class WordReportHandler(ItaDbContext db, AnalysisShelf shelf, TimeProvider clock)
{
    public const int Longest = 20_000;
    public static readonly Refusal Gone = new("ยังไม่ได้บันทึกผลของปีนี้ หรือไม่มีส่วนนี้ในรายงาน");
    public static readonly Refusal HasMoved = new(
        "มีผู้แก้ถ้อยคำส่วนนี้ไปก่อนแล้ว ข้อความที่ท่านพิมพ์ยังอยู่ โปรดเทียบกับฉบับล่าสุดแล้วบันทึกอีกครั้ง"
    );
    public static readonly Refusal TooLong = new($"ข้อความยาวเกินไป ส่วนละไม่เกิน {Longest:N0} ตัวอักษร");
    public static readonly Refusal Blank = new(
        "ข้อความว่างเปล่า หากต้องการข้อความที่ระบบร่าง ให้กด “กลับไปใช้ข้อความที่ระบบร่าง”"
    );

    public async Task<Refusal?> HandleAsync(WordReport command, CancellationToken cancel)
    {
        var person = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (person is not { KeepsItaYear: true })
            return RecordAssessmentHandler.NotYours;
        if (await shelf.FindAsync(command.FiscalYear, withDrafts: true, cancel) is not { } record)
            return Gone;
        foreach (var wish in command.Parts)
            if (Word(record, wish, person) is { } refusal)
                return refusal with { Field = wish.Part };
        return await db.TrySaveAsync(cancel) ? null : HasMoved;
    }

    private Refusal? Word(AnalysisRecord record, PartWording wish, Person person)
    {
        if (record.Parts.FirstOrDefault(p => p.Key == wish.Part) is not { } part)
            return Gone;
        if (wish.Html?.Length > Longest)
            return TooLong;
        var own = record.Own.GetValueOrDefault(part.Key);
        var proposed = BodyHtml.Clean(part.Html);
        var html = wish.Html is null ? null : BodyHtml.Clean(wish.Html);
        if (html is not null && BodyText.Of(html).Trim().Length == 0)
            return Blank;
        if (html == proposed)
            html = null;
        if (html == own?.Html && !(wish.Confirms && own is not null))
            return null;
        if (wish.Seen != record.NumberOf(part.Key))
            return HasMoved;
        Add(record, part, html, proposed, person);
        return null;
    }

    private void Add(AnalysisRecord record, ReportPart part, string? html, string proposed, Person person)
    {
        var now = clock.GetUtcNow();
        db.ReportWordings.Add(
            new()
            {
                ResultId = record.ResultId,
                Part = part.Key,
                Number = record.NumberOf(part.Key) + 1,
                Html = html,
                Proposed = proposed,
                PersonId = person.Id,
                At = now,
            }
        );
        var where = $"“{part.Title}” ของรายงานการวิเคราะห์ ปีงบประมาณ {record.Facts.Year}";
        var what = html is null
            ? $"คืนข้อความที่ระบบร่างของ {where}"
            : $"เขียนถ้อยคำส่วน {where} ครั้งที่ {record.NumberOf(part.Key) + 1}";
        db.Journal.Write(JournalKind.ReportWorded, now, person, what);
    }
}
