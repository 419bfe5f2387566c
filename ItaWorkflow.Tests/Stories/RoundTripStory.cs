using System.Globalization;
using System.Xml.Linq;
using ItaWorkflow.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Stories;

/// <summary>
/// Files of other modelers through ours and back: ids, vendors' extensions, the order of ways out and the drawing are the same when one
/// name was changed; what was only opened stays byte for byte.
/// </summary>
public sealed class RoundTripStory(DraftingTable table, Browser browser) : IClassFixture<DraftingTable>, IAsyncLifetime
{
    private static readonly XNamespace Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static readonly XNamespace Dc = "http://www.omg.org/spec/DD/20100524/DC";
    private static readonly XNamespace Di = "http://www.omg.org/spec/DD/20100524/DI";
    private WebApplication _application = null!;

    public ValueTask InitializeAsync()
    {
        _application = new WebApplication(table.Database).Start();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Fact]
    public async Task Nothing_of_another_modelers_file_is_lost()
    {
        await using var admin = await browser.SignInAsAsync(_application, "admin");
        string[] files =
        [
            "vendors/forms-and-listeners.bpmn",
            "vendors/jobs-and-headers.bpmn",
            "vendors/pool-and-metadata.bpmn",
            "runs/multi-sub-process.bpmn",
            "runs/boundary-timer-cycle.bpmn",
            "runs/exclusive-order-of-the-gateway.bpmn",
        ];
        foreach (var file in files)
            await TravelAsync(admin, file);
    }

    private async Task TravelAsync(Visitor admin, string file)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Samples", "bpmn", file);
        await admin.GoAsync("/admin/routes");
        await admin.Page.SetInputFilesAsync("#Bpmn", path);
        await admin.Page.ClickAsync("button[name=draft]");
        var drawing = await Drawing.OpenAsync(admin);
        var opened = await table.RouteAsync(drawing.RouteId);
        Assert.Equal(await File.ReadAllBytesAsync(path), opened.File);

        await drawing.FillAsync("f-route-name", "ชื่อใหม่");
        await drawing.SavedAsync();
        var saved = await table.RouteAsync(drawing.RouteId);
        Assert.Equal(("ชื่อใหม่", null), (saved.Name, saved.File));

        var before = XDocument.Load(path);
        var after = XDocument.Parse(saved.Bpmn);
        Assert.Equal(Elements(before), Elements(after));
        Assert.Equal(Extensions(before), Extensions(after));
        Assert.Equal(Attributes(before), Attributes(after));
        Assert.Equal(WaysOut(before), WaysOut(after));
        Assert.Empty(Places(before).Except(Places(after), StringComparer.Ordinal));
    }

    /// <summary>Every element of the model with an id, by id and kind.</summary>
    private static List<string> Elements(XDocument file) =>
        [
            .. file.Descendants()
                .Where(e => e.Name.Namespace == Model && e.Attribute("id") is not null)
                .Select(e => $"{e.Name.LocalName} {(string?)e.Attribute("id")} in {(string?)e.Parent?.Attribute("id")}")
                .Order(StringComparer.Ordinal),
        ];

    private static List<string> Extensions(XDocument file) =>
        [
            .. file.Descendants(Model + "extensionElements")
                .SelectMany(e => e.Elements().Select(x => $"{Owner(e)}: {Written(x)}"))
                .Order(StringComparer.Ordinal),
        ];

    private static string? Owner(XElement part) =>
        part.Ancestors().Select(a => (string?)a.Attribute("id")).FirstOrDefault(id => id is not null);

    /// <summary>Namespace, name, attributes and content, whatever the prefixes and the layout.</summary>
    private static string Written(XElement element)
    {
        var attributes = element
            .Attributes()
            .Where(a => !a.IsNamespaceDeclaration)
            .Select(a => $"{a.Name}={a.Value}")
            .Order(StringComparer.Ordinal);
        var content = element.HasElements ? string.Concat(element.Elements().Select(Written)) : element.Value.Trim();
        return $"<{element.Name} {string.Join(' ', attributes)}>{content}</>";
    }

    /// <summary>Vendors' and our own attributes on elements of the model and of the drawing.</summary>
    private static List<string> Attributes(XDocument file) =>
        [
            .. file.Descendants()
                .Where(e => e.Attribute("id") is not null && !e.Ancestors(Model + "extensionElements").Any())
                .SelectMany(e =>
                    e.Attributes()
                        .Where(a =>
                            !a.IsNamespaceDeclaration && a.Name.Namespace != XNamespace.None && a.Name.LocalName != "type"
                        )
                        .Select(a => $"{(string?)e.Attribute("id")} {a.Name}={a.Value}")
                )
                .Order(StringComparer.Ordinal),
        ];

    private static List<string> WaysOut(XDocument file) =>
        [
            .. file.Descendants()
                .Where(e => e.Elements(Model + "outgoing").Skip(1).Any())
                .Select(e =>
                    $"{(string?)e.Attribute("id")}: {string.Join(", ", e.Elements(Model + "outgoing").Select(o => o.Value.Trim()))}"
                )
                .Order(StringComparer.Ordinal),
        ];

    private static IEnumerable<string> Places(XDocument file) =>
        file.Descendants()
            .Where(e => e.Attribute("bpmnElement") is not null)
            .SelectMany(e =>
                e.Elements(Dc + "Bounds")
                    .Select(b => $"{At(b, "x")} {At(b, "y")} {At(b, "width")} {At(b, "height")}")
                    .Concat(e.Elements(Di + "waypoint").Select(w => $"{At(w, "x")} {At(w, "y")}"))
                    .Select((place, i) => $"{(string?)e.Attribute("bpmnElement")} {i}: {place}")
            );

    private static decimal At(XElement place, string attribute) =>
        decimal.Parse((string)place.Attribute(attribute)!, CultureInfo.InvariantCulture) / 1.000000m;
}
