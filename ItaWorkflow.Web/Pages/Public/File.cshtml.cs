using System.Globalization;
using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Workflows.Disclosures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace ItaWorkflow.Web.Pages.Public;

/// <summary>A published file's own address: always these bytes, or, when it was withdrawn, in words that it was and since when.</summary>
[AllowAnonymous]
internal sealed class FileModel(PublicReader reader) : PageModel
{
    private static readonly string[] Shown = ["application/pdf", "image/png", "image/jpeg"];

    public new PublishedFile File { get; private set; } = null!;
    public string ItemAddress { get; private set; } = "";

    /// <summary>What of the item stands.</summary>
    public IReadOnlyList<(Publication Publication, PublishedFile File)> Instead { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int year, string code, long file, string name, CancellationToken cancel)
    {
        if (AskedItem.ReadCode(code) is not { } read || await reader.FileAsync(year, read, file, cancel) is not { } found)
            return NotFound();
        if (!string.Equals(found.FileName, name, StringComparison.Ordinal))
            return NotFound();
        Response.Headers.CacheControl = "public, no-cache";
        return found.Publication!.EndedAt is null ? await BytesAsync(found, cancel) : await GoneAsync(found, cancel);
    }

    private async Task<IActionResult> BytesAsync(PublishedFile found, CancellationToken cancel)
    {
        var answer = new FileContentResult(await reader.BytesAsync(found, cancel), found.ContentType)
        {
            EntityTag = new EntityTagHeaderValue($"\"{found.Sha256}\""),
            EnableRangeProcessing = true,
        };
        if (Shown.Contains(found.ContentType, StringComparer.Ordinal))
            return answer;
        // Somebody else's bytes: saved, never opened within our own page.
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        answer.FileDownloadName = found.FileName;
        return answer;
    }

    private async Task<IActionResult> GoneAsync(PublishedFile found, CancellationToken cancel)
    {
        File = found;
        var publication = found.Publication!;
        var (year, code) = (publication.FiscalYear, publication.ItemCode);
        var item = (await reader.ItemsAsync(year, cancel)).FirstOrDefault(i => i.Item.Code == code);
        Instead = [.. item?.Publications.Where(p => p.EndedAt is null).SelectMany(p => p.Files.Select(f => (p, f))) ?? []];
        ItemAddress = Request.Links().Item(year, code);
        var title = string.Create(CultureInfo.InvariantCulture, $"เอกสารถูกถอน {code} ปี {year}");
        this.Frame(await reader.OfficeAsync(cancel), title, publication.Reason, Request.Whole(ItemAddress));
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
