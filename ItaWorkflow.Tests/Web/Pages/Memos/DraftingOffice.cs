using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Memos;
using Microsoft.Playwright;

namespace ItaWorkflow.Tests.Web.Pages.Memos;

/// <summary>The town with its intranet running, and people who draft in it.</summary>
public sealed class DraftingOffice(TestCluster cluster, Browser browser) : IAsyncLifetime
{
    public DraftingTown Town { get; } = new(cluster);
    public WebApplication Application { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Town.InitializeAsync();
        Application = new WebApplication(Town.Database).Start();
    }

    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync();
        await Town.DisposeAsync();
    }

    public Task<Visitor> SignInAsync(string userName, Device device = Device.Desktop) =>
        browser.SignInAsAsync(Application, userName, device);

    /// <summary>The draft page, ready to type in.</summary>
    public static async Task<ILocator> OpenDraftAsync(Visitor visitor, long memo)
    {
        await visitor.GoAsync($"/memos/{memo}/draft");
        var editor = visitor.Page.Locator(".ProseMirror");
        await editor.First.WaitForAsync();
        return editor;
    }

    /// <summary>Waits until everything typed is safe.</summary>
    public static Task SavedAsync(Visitor visitor) =>
        Assertions
            .Expect(visitor.Page.Locator("[data-saved='yes']"))
            .ToContainTextAsync("บันทึกอัตโนมัติแล้ว", new() { Timeout = 15_000 });

    public static Task PasteAsync(ILocator editor, string html, string text = "", string rtf = "") =>
        editor.EvaluateAsync(
            """
            (element, [html, text, rtf]) => {
              const clipboardData = new DataTransfer();
              clipboardData.setData("text/html", html);
              clipboardData.setData("text/plain", text);
              if (rtf) clipboardData.setData("text/rtf", rtf);
              element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
            }
            """,
            new[] { html, text, rtf }
        );

    public async Task<string> BodyAsync(long memo)
    {
        var content = (await Town.MemoAsync(memo)).Content;
        return string.Concat(content.Parts.Select(p => p.Html));
    }

    public Task<List<MemoVersion>> ConflictsAsync(long memo) => Town.VersionsAsync(memo, VersionReason.Conflict);
}
