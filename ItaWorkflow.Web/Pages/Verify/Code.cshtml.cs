using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Verify;

/// <summary>Where the code and the QR on a sheet lead: what the organization keeps under that code, to compare with the paper in hand.</summary>
[AllowAnonymous]
[EnableRateLimiting(Throttle.PublicCheck)]
internal sealed class CodeModel(ItaDbContext db, VerifyDocumentHandler verify, StrangersLane lane) : PageModel
{
    public string Code { get; private set; } = "";

    /// <summary>Of each sheet of the latest edition; none: nothing signed is kept under this code.</summary>
    public IReadOnlyList<CheckView> Kept { get; private set; } = [];

    /// <summary>Nothing was looked up: too many ask at once.</summary>
    public bool IsBusy { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (DocumentCode.Read(code) is not { } read)
            return NotFound();
        Code = read;
        using var turn = await lane.EnterAsync(cancel);
        if (turn is null)
        {
            IsBusy = true;
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
        var sheets = await db
            .SignedDocuments.Where(d =>
                d.Case!.Memo!.Code == read
                && !db.SignedDocuments.Any(o =>
                    o.Case!.MemoId == d.Case.MemoId
                    && (
                        o.Case.Edition > d.Case.Edition || (o.CaseId == d.CaseId && o.Sheet == d.Sheet && o.Revision > d.Revision)
                    )
                )
            )
            .OrderBy(d => d.Sheet)
            .Select(d => d.Bytes)
            .ToListAsync(cancel);
        var kept = new List<CheckView>();
        foreach (var sheet in sheets)
            kept.Add(await CheckView.OfAsync(await verify.HandleAsync(new(sheet), cancel), db, cancel));
        Kept = kept;
        return Page();
    }
}
