using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Verify;

/// <summary>
/// What the organization keeps under a file's SHA-256, which the asker's browser computed: the file itself stays with them. To be printed
/// as a certificate of the check.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(Throttle.PublicCheck)]
internal sealed class KeptModel(ItaDbContext db, VerifyDocumentHandler verify, StrangersLane lane, TimeProvider clock) : PageModel
{
    /// <summary>null: no such bytes are kept, or too many ask at once.</summary>
    public CheckView? Answer { get; private set; }
    public DateTimeOffset CheckedAt { get; private set; }
    public bool IsBusy { get; private set; }

    /// <summary>Whether these bytes are kept, without looking at them: 200, else 204, which no browser takes for a failure.</summary>
    public async Task<IActionResult> OnHeadAsync(string sha256, CancellationToken cancel) =>
        IsDigest(sha256) && await db.SignedDocuments.AnyAsync(d => d.Sha256 == sha256, cancel)
            ? new OkResult()
            : new NoContentResult();

    public async Task<IActionResult> OnGetAsync(string sha256, CancellationToken cancel)
    {
        if (!IsDigest(sha256))
            return NotFound();
        CheckedAt = clock.GetUtcNow();
        using var turn = await lane.EnterAsync(cancel);
        if (turn is null)
        {
            IsBusy = true;
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
        var kept = await db.SignedDocuments.Where(d => d.Sha256 == sha256).Select(d => d.Bytes).SingleOrDefaultAsync(cancel);
        if (kept is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        else
            Answer = await CheckView.OfAsync(await verify.HandleAsync(new(kept), cancel), db, cancel);
        return Page();
    }

    private static bool IsDigest(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
