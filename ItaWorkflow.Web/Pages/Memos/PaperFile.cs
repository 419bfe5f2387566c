using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Privacy;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.MemoSheets;
using ItaWorkflow.Workflows.Privacy;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>
/// The latest signed bytes of the edition's sheet (2, 3 …: its continuation), untouched; of a memo that nobody signed yet, the sheet
/// typeset now.
/// </summary>
internal static class PaperFile
{
    public static async Task<IResult> AnswerAsync(
        long id,
        int? edition,
        int? sheet,
        ItaDbContext db,
        CurrentPerson person,
        MemoRoads roads,
        MemoPaper paper,
        MemoLooks looks,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var memo = await db.VisibleMemos(person.Record, clock.Today())
            .AsNoTracking()
            .Include(m => m.Division)
            .Include(m => m.Attachments.Where(a => a.RemovedAt == null))
            .SingleOrDefaultAsync(m => m.Id == id, cancel);
        if (memo is null)
            return Results.NotFound();
        await looks.KeepAsync(memo, person.Record, LookedAt.Paper, cancel);

        http.Response.Headers.CacheControl = "private, no-store";
        var (wanted, number) = (edition ?? memo.Edition, sheet ?? 1);
        if (!(memo.IsOpenForDrafting && edition is null) && await SignedAsync(db, id, wanted, number, cancel) is { } signed)
            return Pdf(signed, memo.Code, wanted, number > 1 ? $"ใบต่อท้ายแผ่นที่{number}" : "ลงนาม");
        return edition is null && number <= 1 && !memo.IsFromPaper
            ? await PreviewAsync(memo, roads, paper, cancel)
            : Results.NotFound();
    }

    private static Task<byte[]?> SignedAsync(ItaDbContext db, long memoId, int edition, int sheet, CancellationToken cancel) =>
        db
            .SignedDocuments.Where(d => d.Case!.MemoId == memoId && d.Case.Edition == edition && d.Sheet == sheet)
            .OrderByDescending(d => d.Revision)
            .Select(d => d.Bytes)
            .FirstOrDefaultAsync(cancel);

    private static async Task<IResult> PreviewAsync(Memo memo, MemoRoads roads, MemoPaper paper, CancellationToken cancel)
    {
        var road = await roads.ReadAsync(memo, cancel);
        try
        {
            var typeset = await paper.PreviewAsync(memo, RoadBlocks.Of(road.Plan, road.Case?.Steps ?? []), cancel);
            return Pdf(typeset, memo.Code, memo.Edition, "ร่าง");
        }
        catch (TypesettingRefused refused)
        {
            return PaperAnswer.Of(refused);
        }
    }

    private static IResult Pdf(byte[] bytes, string code, int edition, string word) =>
        Results.File(
            bytes,
            "application/pdf",
            string.Create(CultureInfo.InvariantCulture, $"บันทึกข้อความ-{code}-ฉบับที่{edition}-{word}.pdf")
        );
}
