using System.Globalization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>The draft as it will be printed: the very sheet, with ร่าง across it.</summary>
internal sealed class DraftSheetModel(ItaDbContext db, CurrentPerson person, TimeProvider clock, Typesetter typesetter) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        var memo = await db
            .VisibleMemos(person, clock)
            .AsNoTracking()
            .Include(m => m.Division)
            .Include(m => m.Attachments.Where(a => a.RemovedAt == null))
            .SingleOrDefaultAsync(m => m.Id == id, cancel);
        if (memo is null)
            return NotFound();
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{memo.Id}-{memo.Revision}\""));
        if (Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false)))
            return StatusCode(StatusCodes.Status304NotModified);
        try
        {
            var organization = await db.Organization.AsNoTracking().SingleAsync(cancel);
            var html = MemoSheet.Html(
                new()
                {
                    Organization = organization.Name,
                    Division = memo.Division!.Name,
                    Phone = memo.Division.Phone,
                    Content = memo.Content,
                    IsDraft = true,
                }
            );
            Response.Headers.CacheControl = "private, no-cache";
            return new FileContentResult(await typesetter.TypesetAsync(html, cancel), "application/pdf") { EntityTag = tag };
        }
        catch (TypesettingRefused refused)
        {
            return new ContentResult
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
                Content = refused.Refusal.Text,
                ContentType = "text/plain; charset=utf-8",
            };
        }
    }
}
