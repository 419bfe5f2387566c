using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Checkpoints.Report;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Checkpoints;

internal sealed class ReportModel(
    CurrentPerson person,
    CheckpointShelf shelf,
    WordCheckpointHandler word,
    DraftCheckpointReportHandler draft
) : PageModel
{
    [BindProperty]
    public ReportInput Input { get; set; } = new();

    public CheckpointRecord Record { get; private set; } = null!;

    /// <summary>The part whose words were not taken: they are shown as they were typed.</summary>
    public string? Refused { get; private set; }

    public bool MayAct => person.IsSecretary || person.IsAdministrator;

    public static string Words(ReportShape shape) =>
        shape is ReportShape.ByIssue ? "ตารางตามประเด็นและเครื่องมือ (แนวนอน)" : "ตารางตามมาตรการ (แนวตั้ง)";

    public async Task<IActionResult> OnGetAsync(int year, string round, CancellationToken cancel)
    {
        if (RoundPaths.Read(year, round) is not { } asked)
            return NotFound();
        Record = await shelf.FindAsync(year, asked, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostWordAsync(int year, string round, CancellationToken cancel)
    {
        if (RoundPaths.Read(year, round) is not { } asked)
            return NotFound();
        var text = Input.Back ? "" : Input.Text ?? "";
        var refusal = await word.HandleAsync(new(year, asked, Input.Part ?? "", Input.Seen, text, person.Id), cancel);
        if (refusal is null)
        {
            TempData["Toast"] = Input.Back ? "กลับไปใช้ข้อความที่ระบบเสนอแล้ว" : "บันทึกถ้อยคำแล้ว";
            return Redirect($"~/checkpoints/{year}/{round}/report");
        }

        Refused = Input.Part;
        ModelState.Refuse(refusal with { Field = null });
        return await OnGetAsync(year, round, cancel);
    }

    public async Task<IActionResult> OnPostDraftAsync(int year, string round, CancellationToken cancel)
    {
        if (RoundPaths.Read(year, round) is not { } asked)
            return NotFound();
        var drafted = await draft.HandleAsync(new(year, asked, Input.Shape, Input.InBody, person.Id), cancel);
        if (drafted.Refusal is not { } refusal)
        {
            TempData["Toast"] = "ร่างบันทึกแล้ว ตรวจถ้อยคำแล้วเสนอได้";
            return Redirect($"~/memos/{drafted.MemoId}/draft");
        }

        ModelState.Refuse(refusal with { Field = null });
        return await OnGetAsync(year, round, cancel);
    }
}

internal sealed class ReportInput
{
    public string? Part { get; set; }
    public int Seen { get; set; }
    public string? Text { get; set; }
    public bool Back { get; set; }
    public ReportShape Shape { get; set; }
    public bool InBody { get; set; }
}
