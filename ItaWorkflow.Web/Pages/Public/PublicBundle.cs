using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Workflows;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ItaWorkflow.Web.Pages.Public;

/// <summary>The public pages as files for another web server: pages with relative links, the papers, the style and its letters, one ZIP.</summary>
internal sealed partial class PublicBundle(
    PublicReader reader,
    ICompositeViewEngine views,
    ITempDataProvider temporary,
    IWebHostEnvironment web
)
{
    public async Task WriteAsync(HttpContext http, Stream to, CancellationToken cancel)
    {
        await using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var office = await reader.OfficeAsync(cancel);
        var address = await reader.PublicAddressAsync(cancel);
        var verify = address.Length > 0 ? address + "/verify" : "";
        var years = (await reader.YearsAsync(cancel)).Where(y => y.Items > 0).ToList();
        foreach (var (year, _) in years)
        {
            var items = await reader.ItemsAsync(year, cancel);
            var (top, below) = (new PublicLinks("", verify, IsBundle: true), new PublicLinks("../", verify, IsBundle: true));
            var view = new YearView(office, top, year, years, items, "");
            var page = Framed(await RenderAsync(http, "_Year", view), office, $"ข้อมูลเผยแพร่ ปี {year}", "");
            await TextAsync(zip, top.Year(year), page, cancel);
            if (year == years[0].Year)
                await TextAsync(zip, top.Home, page, cancel);
            foreach (var item in items.Where(i => i.IsShown))
                await ItemAsync(http, zip, new(office, below, item, await SignersAsync(item, cancel), ""), top, cancel);
        }

        await StyleAsync(zip, cancel);
        await BytesAsync(zip, "addresses.csv", await AddressesAsync(years, cancel), cancel);
    }

    private Task<IReadOnlyList<PublicSigner>> SignersAsync(PublicItem item, CancellationToken cancel) =>
        reader.SignersAsync([.. item.Publications.Where(p => p.EndedAt is null).Select(p => p.MemoId)], cancel);

    private async Task ItemAsync(HttpContext http, ZipArchive zip, ItemView view, PublicLinks top, CancellationToken cancel)
    {
        var item = view.Shown;
        var page = Framed(await RenderAsync(http, "_Item", view), view.Office, $"{item.Item.Name} ปี {item.Year}", "../");
        await TextAsync(zip, top.Item(item.Year, item.Item.Code), page, cancel);
        foreach (var publication in item.Publications.Where(p => p.EndedAt is null))
        foreach (var file in publication.Files)
            await BytesAsync(
                zip,
                Uri.UnescapeDataString(top.File(publication, file)),
                await reader.BytesAsync(file, cancel),
                cancel
            );
    }

    /// <summary>Every address in a line: to give to whoever keeps the other website.</summary>
    private async Task<byte[]> AddressesAsync(IReadOnlyList<(int Year, int Items)> years, CancellationToken cancel)
    {
        List<IReadOnlyList<string>> rows =
        [
            ["ปีงบประมาณ", "ข้อ", "ชื่อ", "หน้าในชุดไฟล์"],
        ];
        var links = new PublicLinks("", "", IsBundle: true);
        foreach (var (year, _) in years)
        foreach (var item in (await reader.ItemsAsync(year, cancel)).Where(i => i.IsShown))
            rows.Add([$"{year}", item.Item.Code, item.Item.Wording, links.Item(year, item.Item.Code)]);
        return CsvTable.File(rows);
    }

    private static string Framed(string body, PublicOffice office, string title, string up) =>
        $"""
            <!doctype html>
            <html lang="th">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{WebUtility.HtmlEncode($"{title} · {office.Name}")}</title><link rel="stylesheet" href="{up}style.css"></head>
            <body class="no-tabs"><a class="skip" href="#main">ข้ามไปยังเนื้อหา</a>
            <header class="topbar"><a class="brand" href="{up}index.html"><span><b>{WebUtility.HtmlEncode(
                office.Name
            )}</b><small>ข้อมูลเผยแพร่</small></span></a></header>
            <main id="main" tabindex="-1">{Sprite().Replace(body, $"{up}icons.svg")}</main>
            </body></html>
            """;

    private async Task<string> RenderAsync(HttpContext http, string name, object model)
    {
        var action = new ActionContext(http, http.GetRouteData(), new ActionDescriptor(), new ModelStateDictionary());
        var view = views.GetView(null, $"/Pages/Public/{name}.cshtml", isMainPage: false).View!;
        await using var written = new StringWriter(CultureInfo.InvariantCulture);
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), action.ModelState) { Model = model };
        await view.RenderAsync(
            new ViewContext(action, view, data, new TempDataDictionary(http, temporary), written, new HtmlHelperOptions())
        );
        return written.ToString();
    }

    private async Task StyleAsync(ZipArchive zip, CancellationToken cancel)
    {
        var files = web.WebRootFileProvider;
        await CopyAsync("dist/app.css", "style.css");
        await CopyAsync("dist/icons.svg", "icons.svg");
        foreach (var font in files.GetDirectoryContents("dist/fonts"))
            await CopyAsync($"dist/fonts/{font.Name}", $"fonts/{font.Name}");

        async Task CopyAsync(string from, string name)
        {
            var file = files.GetFileInfo(from);
            if (!file.Exists)
                return;
            await using var source = file.CreateReadStream();
            await using var entry = await zip.CreateEntry(name).OpenAsync(cancel);
            await source.CopyToAsync(entry, cancel);
        }
    }

    private static Task TextAsync(ZipArchive zip, string name, string text, CancellationToken cancel) =>
        BytesAsync(zip, name, Encoding.UTF8.GetBytes(text), cancel);

    private static async Task BytesAsync(ZipArchive zip, string name, byte[] bytes, CancellationToken cancel)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(cancel);
        await entry.WriteAsync(bytes, cancel);
    }

    /// <summary>Where the application itself keeps the icons.</summary>
    [GeneratedRegex("""(?<=href=")[^"#]*icons[^"#]*\.svg(?=#)""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sprite();
}
