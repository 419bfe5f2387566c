using Microsoft.Playwright;

namespace ItaWorkflow.Tests.Support;

/// <summary>An administrator drawing a route at the designer: the context pad by mouse, names and properties by keyboard.</summary>
public sealed class Drawing
{
    private readonly IPage _page;

    private Drawing(IPage page) => _page = page;

    /// <summary>Begins an empty route of that name; its start event is selected.</summary>
    public static async Task<Drawing> BeginAsync(Visitor administrator, string name)
    {
        await administrator.GoAsync("/admin/routes");
        await administrator.Page.FillAsync("#Name", name);
        await administrator.Page.ClickAsync("button:has-text('เริ่มวาด')");
        var drawing = await OpenAsync(administrator);
        await drawing.SelectAsync("start");
        return drawing;
    }

    /// <summary>The page that is open is a designer; waits until it has drawn.</summary>
    public static async Task<Drawing> OpenAsync(Visitor administrator)
    {
        await administrator.Page.Locator("[data-canvas][data-drawn]").WaitForAsync();
        return new Drawing(administrator.Page);
    }

    public int RouteId => int.Parse(new Uri(_page.Url).Segments[^1], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>After the selected element: a step with a name and a performer as routes write them. It is selected then.</summary>
    public async Task<string> StepAsync(string name, string performer, string kind = "opinion")
    {
        await AppendAsync("step");
        await _page.Locator(".djs-direct-editing-content").WaitForAsync();
        await _page.Keyboard.TypeAsync(name);
        await _page.ClickAsync(".panel-head h2");
        await ChooseAsync("f-performer", performer);
        await ChooseAsync("f-kind", kind);
        return await SelectedAsync();
    }

    /// <summary>After the selected element: choice, parallel, timer, end, service.</summary>
    public async Task<string> AppendAsync(string what)
    {
        var before = await SelectedAsync();
        await _page.ClickAsync($".djs-context-pad .entry[data-action='append.{what}']");
        await _page.Locator(".panel-head code").Filter(new() { HasNotText = before }).WaitForAsync();
        return await SelectedAsync();
    }

    public Task NameAsync(string name) => FillAsync("f-name", name);

    /// <summary>An arrow from the selected element.</summary>
    public Task ConnectAsync(string elementId) => _page.SelectOptionAsync("#f-connect", elementId);

    /// <summary>By its id on the canvas.</summary>
    public async Task SelectAsync(string elementId)
    {
        await _page.Locator($".djs-element[data-element-id='{elementId}'] > .djs-hit").First.ClickAsync();
        await _page.Locator($".panel-head code:text-is('{elementId}')").WaitForAsync();
    }

    /// <summary>At the selected step: when so many working days have passed, this happens besides.</summary>
    public async Task EscalateAsync(int days, string then = "ita:notify-drafter")
    {
        var step = await SelectedAsync();
        await _page.FillAsync("#f-late", days.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await _page.SelectOptionAsync("#f-late-then", then);
        await _page.ClickAsync("#f-late-add");
        await _page.Locator(".djs-shape[data-element-id^='Event_']").First.WaitForAsync();
        await _page.Locator($".panel-head code:text-is('{step}')").WaitForAsync();
    }

    public async Task ChooseAsync(string field, string value)
    {
        await _page.SelectOptionAsync("#" + field, value);
        await _page.WaitForFunctionAsync("([id, value]) => document.getElementById(id)?.value === value", new[] { field, value });
    }

    public async Task FillAsync(string field, string text)
    {
        await _page.FillAsync("#" + field, text);
        await _page.Locator("#" + field).PressAsync("Tab");
    }

    /// <summary>Everything drawn is on the server.</summary>
    public async Task SavedAsync()
    {
        await _page.ClickAsync("[data-save]");
        await _page.Locator("[data-saved='yes']").WaitForAsync();
    }

    /// <summary>Publishes, and waits until the page shows the version that is in use.</summary>
    public async Task PublishAsync()
    {
        await _page.ClickAsync("[data-publish-button]");
        await _page.Locator("[data-mode='look']").WaitForAsync();
    }

    /// <summary>
    /// Start → head of the division → opinions of two divisions at once → ปลัด, with an escalation after so many working days → นายก → end.
    /// </summary>
    public async Task DrawTwoOpinionsAsync(string first, string second, int escalateAfterDays = 2)
    {
        await StepAsync("หัวหน้าหน่วยงานเสนอ", "head-of-division", "propose");
        var split = await AppendAsync("parallel");
        await NameAsync("ขอความเห็นสองกอง");
        await StepAsync($"ความเห็น{first}", $"division-head:{first}");
        var join = await AppendAsync("parallel");
        await NameAsync("รวมความเห็น");
        await SelectAsync(split);
        await StepAsync($"ความเห็น{second}", $"division-head:{second}");
        await ConnectAsync(join);
        await SelectAsync(join);
        await StepAsync("ความเห็นของปลัด", "position:ปลัด");
        await EscalateAsync(escalateAfterDays);
        await StepAsync("คำสั่งของนายก", "position:นายก", "finalOrder");
        await AppendAsync("end");
        await SavedAsync();
    }

    private async Task<string> SelectedAsync() => (await _page.Locator(".panel-head code").InnerTextAsync()).Trim();
}
