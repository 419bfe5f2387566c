using System.Globalization;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Disclosures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace ItaWorkflow.Web.Pages.Public;

/// <summary>The stable address of one item and year: it always opens that year, and lists every paper of the item.</summary>
[AllowAnonymous]
[SameForAll]
[OutputCache(PolicyName = PublicAnswers.CacheName)]
internal sealed class ItemModel(PublicReader reader) : PageModel
{
    public ItemView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int year, string code, CancellationToken cancel)
    {
        if (AskedItem.ReadCode(code) is not { } read)
            return NotFound();
        var item = (await reader.ItemsAsync(year, cancel)).FirstOrDefault(i => i.Item.Code == read);
        if (item is null)
            return NotFound();
        var office = await reader.OfficeAsync(cancel);
        var links = Request.Links();
        var address = Request.Whole(links.Item(year, read));
        var memos = item.Publications.Where(p => p.EndedAt is null).Select(p => p.MemoId).ToList();
        View = new(office, links, item, await reader.SignersAsync(memos, cancel), address);
        this.Frame(
            office,
            string.Create(CultureInfo.InvariantCulture, $"{item.Item.Name} ปี {year}"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{item.Item.Name} ปีงบประมาณ พ.ศ. {year} ของ{office.Name} {item.Files} ไฟล์"
            ),
            address
        );
        ViewData["Data"] = PublicData.Of(View, Request.Whole);
        return Page();
    }
}
