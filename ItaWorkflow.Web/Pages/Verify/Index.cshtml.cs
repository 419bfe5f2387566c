using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace ItaWorkflow.Web.Pages.Verify;

/// <summary>The answer stands on the posted page itself: the file is not kept, so there is nothing to redirect to.</summary>
[AllowAnonymous]
[EnableRateLimiting(Throttle.PublicCheck)]
[RequestSizeLimit(LargestFile + 64 * 1024)]
internal sealed class IndexModel(ItaDbContext db, VerifyDocumentHandler verify, StrangersLane lane) : PageModel
{
    public const int LargestFile = 20 * 1024 * 1024;

    [BindProperty]
    [Required(ErrorMessage = "โปรดเลือกไฟล์ PDF ที่จะตรวจ")]
    public IFormFile? Pdf { get; set; }

    public string FileName { get; private set; } = "";
    public CheckView? Answer { get; private set; }

    public IActionResult OnGet(string? code)
    {
        if (code is null)
            return Page();
        if (DocumentCode.Read(code) is { } read)
            return Redirect($"~/verify/{read}");
        ModelState.AddModelError("code", "รหัสเอกสารมี 8 ตัว เช่น ABCD-2345 โปรดดูที่ท้ายหน้าของเอกสาร");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Pdf is { Length: > LargestFile })
            ModelState.AddModelError(nameof(Pdf), "ไฟล์ใหญ่เกิน 20 MB จึงไม่ใช่เอกสารของระบบนี้");
        if (!ModelState.IsValid)
            return Page();

        FileName = Path.GetFileName(Pdf!.FileName);
        using var turn = await lane.EnterAsync(cancel);
        if (turn is null)
        {
            ModelState.AddModelError(nameof(Pdf), StrangersLane.TooManyWait.Text);
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
        Answer = await CheckView.OfAsync(await verify.HandleAsync(new(await ReadAsync(Pdf, cancel)), cancel), db, cancel);
        return Page();
    }

    /// <summary>Only now, in turn: whoever waits leaves the file on the disk.</summary>
    private static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken cancel)
    {
        var bytes = new byte[file.Length];
        await using var sent = file.OpenReadStream();
        await sent.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }
}
