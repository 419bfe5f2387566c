using System.Globalization;
using ItaWorkflow.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace ItaWorkflow.Web.Pages.Public;

/// <summary>What the office publishes in a fiscal year, by item; without a year the newest in which something is shown.</summary>
[AllowAnonymous]
[SameForAll]
[OutputCache(PolicyName = PublicAnswers.CacheName)]
internal sealed class IndexModel(PublicReader reader) : PageModel
{
    private const int LongestSearch = 200;

    public YearView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? year, string? q, CancellationToken cancel)
    {
        var years = await reader.YearsAsync(cancel);
        var shown = year ?? years.FirstOrDefault(y => y.Items > 0, years[0]).Year;
        var items = await reader.ItemsAsync(shown, cancel);
        if (items.Count == 0 && year is not null && years.All(y => y.Year != year))
            return NotFound();
        var search = q?.Trim() is { Length: > 0 and <= LongestSearch } words ? words : "";
        var office = await reader.OfficeAsync(cancel);
        var links = Request.Links();
        View = new(office, links, shown, years, [.. items.Where(i => search.Length == 0 || i.Says(search))], search);
        this.Frame(
            office,
            string.Create(CultureInfo.InvariantCulture, $"ข้อมูลเผยแพร่ ปี {shown}"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"เอกสารที่{office.Name}เผยแพร่ตามการประเมิน ITA ปีงบประมาณ พ.ศ. {shown} แยกตามข้อ OIT"
            ),
            Request.Whole(links.Year(shown))
        );
        ViewData["Data"] = PublicData.Of(View, Request.Whole);
        return Page();
    }
}
