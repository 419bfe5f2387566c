using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Forms;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.PastMemos;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Register;

/// <summary>Yesterday's memos by a list and their PDFs, so that search and the book are whole from the first day.</summary>
[Authorize(Policies.Registrar)]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
internal sealed class PastModel(CurrentPerson person, ImportPastMemosHandler import) : PageModel
{
    public const int LargestZip = 200 * 1024 * 1024;
    private const int LargestTable = 5 * 1024 * 1024;
    private const int MostBytes = LargestZip + LargestTable + 64 * 1024;
    private static readonly Refusal NoTable = new("โปรดเลือกไฟล์ตาราง .xlsx หรือ .csv ขนาดไม่เกิน 5 MB", nameof(Table));
    private static readonly Refusal TooBig = new("ไฟล์ ZIP ใหญ่เกิน 200 MB โปรดแบ่งนำเข้า", nameof(Papers));

    [BindProperty]
    public IFormFile? Table { get; set; }

    [BindProperty]
    public IFormFile? Papers { get; set; }

    /// <summary>null: nothing was looked through yet.</summary>
    public PastMemoPlan? Plan { get; private set; }

    public IActionResult OnGet() => Page();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => AnswerAsync(onlyLooks: false, cancel);

    public Task<IActionResult> OnPostLookAsync(CancellationToken cancel) => AnswerAsync(onlyLooks: true, cancel);

    private async Task<IActionResult> AnswerAsync(bool onlyLooks, CancellationToken cancel)
    {
        ModelState.Clear();
        var refusal =
            Table is not { Length: > 0 and <= LargestTable } ? NoTable
            : Papers is { Length: > LargestZip } ? TooBig
            : null;
        if (refusal is null)
        {
            var papers = Papers is null ? [] : await Papers.BytesAsync(cancel);
            var done = await import.HandleAsync(new(person.Id, await Table!.BytesAsync(cancel), papers, onlyLooks), cancel);
            (Plan, refusal) = (done.Plan, done.Refusal);
            if (done.Count > 0)
            {
                TempData["Toast"] = $"นำเข้าบันทึกเก่า {done.Count} เรื่องแล้ว ค้นหาได้ทันที คำในไฟล์ PDF ค้นได้ในไม่กี่นาที";
                return Redirect($"~/register?year={done.Plan!.Lines.Max(l => l.Number!.Year)}");
            }
        }
        if (refusal is not null)
            ModelState.Refuse(refusal, "");
        return Page();
    }
}
