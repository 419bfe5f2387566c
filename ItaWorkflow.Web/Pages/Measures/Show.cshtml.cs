using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Files;
using ItaWorkflow.Workflows.Measures.Progress;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Measures;

[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
internal sealed class ShowModel(
    ItaDbContext db,
    CurrentPerson person,
    MeasureReader reader,
    ReportProgressHandler report,
    GiveEvidenceHandler give,
    AskForMoreHandler ask
) : PageModel
{
    /// <summary>All the files that one report may have, each as large as it may be, and the words.</summary>
    private const int MostBytes = GiveEvidenceHandler.MostFiles * UploadedFile.Largest + 1024 * 1024;

    [BindProperty]
    public ProgressInput Input { get; set; } = new();

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>What the secretary asks for.</summary>
    [BindProperty]
    [DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    public MeasureView View { get; private set; } = null!;

    /// <summary>Files given already for the report that is being written.</summary>
    public IReadOnlyList<Evidence> Waiting { get; private set; } = [];

    public bool MayWrite => person.KeepsItaYear;
    public bool MayReport => Reporters.MayReport(View.Measure, person.Id, person.DivisionId, MayWrite);
    public bool MayAsk => MayWrite && View.Measure.State is MeasureState.Adopted && View.Reports.Count > 0;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        BeginReport();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await GiveFilesAsync(id, cancel) || !ModelState.IsValid)
            return await AgainAsync(id, cancel);
        if (await report.HandleAsync(Input.Command(id, person.Id), cancel) is { } refusal)
        {
            ModelState.Refuse(refusal);
            return await AgainAsync(id, cancel);
        }

        TempData["Toast"] = await SentWordsAsync(id, cancel);
        return Redirect($"~/measures/{id}");
    }

    /// <summary>Not a redirect: the report that is being written stays as it was typed.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync(
        int id,
        long evidence,
        [FromServices] TakeBackEvidenceHandler takeBack,
        CancellationToken cancel
    )
    {
        await GiveFilesAsync(id, cancel);
        var refusal = await takeBack.HandleAsync(new(evidence, person.Id), cancel);
        foreach (var (_, typed) in ModelState.Where(field => field.Key.StartsWith("Input.", StringComparison.Ordinal)))
            typed?.Errors.Clear();
        if (refusal is not null)
            ModelState.AddModelError(nameof(Files), refusal.Text);
        return await AgainAsync(id, cancel);
    }

    [OnlyFor(Policies.Secretary)]
    public async Task<IActionResult> OnPostAskAsync(int id, CancellationToken cancel)
    {
        ModelState.Clear();
        if (await ask.HandleAsync(new(id, person.Id, Text ?? ""), cancel) is { } refusal)
        {
            ModelState.AddModelError(refusal.Field ?? "", refusal.Text);
            return await OnGetAsync(id, cancel);
        }

        TempData["Toast"] = "ส่งคำขอข้อมูลเพิ่มถึงผู้รับผิดชอบแล้ว";
        return Redirect($"~/measures/{id}");
    }

    private void BeginReport() =>
        Input = new()
        {
            Status = View.Measure.Status is ProgressStatus.NotStarted ? null : View.Measure.Status,
            Round = View.OpenRound,
            Parts = [.. View.Parts.Where(p => p.IsOpen && p.DueOn <= View.Today.AddDays(7)).Select(p => p.DueOn)],
        };

    /// <summary>Before anything else, so that a report that is refused keeps its photographs.</summary>
    private async Task<bool> GiveFilesAsync(int id, CancellationToken cancel)
    {
        var all = true;
        foreach (var file in Files)
        {
            await using var content = file.OpenReadStream();
            if (await give.HandleAsync(new(id, person.Id, file.FileName, content), cancel) is not { } refusal)
                continue;
            ModelState.AddModelError(refusal.Field ?? "", refusal.Text);
            all = false;
        }

        return all;
    }

    private async Task<string> SentWordsAsync(int id, CancellationToken cancel)
    {
        var own = db
            .ProgressReports.Where(r => r.MeasureId == id && r.PersonId == person.Id)
            .OrderByDescending(r => r.Id)
            .Take(1);
        var broken = await own.SelectMany(r => r.Evidence)
            .CountAsync(e => e.Link == LinkState.Missing || e.Link == LinkState.Unreachable, cancel);
        var isKept = await own.AnyAsync(r => r.StoodOn != null, cancel);
        var sent =
            isKept ? "บันทึกผลของปีที่จบแล้ว ระบบไม่เตือนใคร"
            : Input.Status is ProgressStatus.Completed ? "ส่งรายงานผลแล้ว มาตรการแล้วเสร็จ ระบบหยุดเตือนแล้ว"
            : "ส่งรายงานผลแล้ว ระบบจะเตือนต่อจนแล้วเสร็จ";
        if (await own.AnyAsync(r => r.IsLate, cancel) && !isKept)
            sent += " รอบนี้ตัดรอบไปแล้ว จึงเก็บไว้เป็นรายงานที่ส่งหลังตัดรอบ";
        return broken == 0 ? sent : $"{sent} แต่มีลิงก์ที่เปิดไม่ได้ {broken} ลิงก์ โปรดตรวจและรายงานเพิ่ม";
    }

    private async Task<IActionResult> AgainAsync(int id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Page() : NotFound();

    private async Task<bool> LoadAsync(int id, CancellationToken cancel)
    {
        if (await reader.ReadAsync(id, drafts: MayWrite, cancel) is not { } view)
            return false;
        View = view;
        Waiting = await db
            .Evidence.AsNoTracking()
            .Where(e => e.MeasureId == id && e.PersonId == person.Id && e.ReportId == null)
            .OrderBy(e => e.Id)
            .ToListAsync(cancel);
        return true;
    }
}
