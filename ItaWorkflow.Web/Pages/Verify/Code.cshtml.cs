using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Signing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Verify;

/// <summary>Where the code and the QR on a sheet lead: what the organization keeps under that code, to compare with the paper in hand.</summary>
[AllowAnonymous]
[EnableRateLimiting(Throttle.PublicCheck)]
internal sealed class CodeModel(ItaDbContext db, VerifyDocumentHandler verify) : PageModel
{
    public string Code { get; private set; } = "";

    /// <summary>null: nothing signed is kept under this code.</summary>
    public CheckView? Kept { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (DocumentCode.Read(code) is not { } read)
            return NotFound();
        Code = read;
        var latest = await db
            .SignedDocuments.Where(d => d.Case!.Memo!.Code == read)
            .OrderByDescending(d => d.Case!.Edition)
            .ThenByDescending(d => d.Revision)
            .Select(d => d.Bytes)
            .FirstOrDefaultAsync(cancel);
        if (latest is not null)
            Kept = await CheckView.OfAsync(await verify.HandleAsync(new(latest), cancel), db, cancel);
        return Page();
    }
}
