using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.PastMemos;

/// <summary>นำเข้าบันทึกเก่า: memos that were decided on paper, by a list and their PDFs: all of them, or none and why, row by row.</summary>
/// <param name="Table">XLSX or CSV.</param>
/// <param name="Papers">A ZIP of PDFs; empty: none came.</param>
/// <param name="OnlyLooks">Nothing is kept.</param>
public sealed record ImportPastMemos(int PersonId, byte[] Table, byte[] Papers, bool OnlyLooks);

/// <param name="Plan">null: there is nothing to show.</param>
/// <param name="Count">How many memos were kept now.</param>
public sealed record PastMemosImported(PastMemoPlan? Plan, int Count, Refusal? Refusal = null);

public sealed class ImportPastMemosHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NotYours = new("เฉพาะสารบรรณกลางหรือผู้ดูแลระบบเท่านั้นที่นำเข้าบันทึกเก่าได้");
    public static readonly Refusal HasErrors = new(
        "ยังนำเข้าไม่ได้ ไม่มีเรื่องใดถูกบันทึก โปรดแก้แถวที่มีข้อความสีแดงแล้วส่งใหม่"
    );
    public static readonly Refusal HasMoved = new("มีผู้ใช้เลขเดียวกันไปก่อนแล้ว ไม่มีเรื่องใดถูกบันทึก โปรดตรวจอีกครั้ง");

    public async Task<PastMemosImported> HandleAsync(ImportPastMemos command, CancellationToken cancel)
    {
        var by = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (by is not { Registers: true })
            return new(null, 0, NotYours);
        var (rows, refusal) = PastMemoTable.Read(command.Table);
        if (refusal is not null)
            return new(null, 0, refusal);
        var (files, unfit) = await PastMemoFiles.ReadAsync(command.Papers, cancel);
        if (files is null)
            return new(null, 0, unfit);
        var now = clock.GetUtcNow();
        var plan = await new PastMemoChecks(db, ThaiDate.DayOf(now)).PlanAsync(rows, files, cancel);
        if (command.OnlyLooks || !plan.IsSound)
            return new(plan, 0, command.OnlyLooks ? null : HasErrors);
        foreach (var line in plan.Lines)
            Keep(line, files, by, now);
        return await db.TrySaveAsync(cancel) ? new(plan, plan.Lines.Count) : new(plan, 0, HasMoved);
    }

    private void Keep(PastMemoLine line, PastMemoFiles files, Person by, DateTimeOffset now)
    {
        var memo = new Memo
        {
            DivisionId = line.DivisionId!.Value,
            DraftedById = by.Id,
            CreatedAt = now,
        };
        var content = MemoContent.Empty(BodyForm.Flowing) with { Subject = line.Row.Subject, Closing = "" };
        memo.KeepFromPaper(content, line.Number!, now);
        var file = files.Find(line.Pdf!)!;
        memo.Attachments.Add(NewAttachment.Of(file, file.Name, by.Id, now));
        db.Memos.Add(memo);
        var what = $"นำเข้าบันทึกที่ {line.Number!.Text} ลงวันที่ {ThaiDate.Short(line.Number.Date)} จากกระดาษ";
        db.Journal.Write(JournalKind.MemoNumbered, now, by, what, memo);
    }
}
