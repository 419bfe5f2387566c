using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ItaWorkflow.Tests.Support;

/// <summary>One person at one browser: own cookies, own page.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    internal Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, line) =>
        {
            if (line.Type is "error")
                _complaints.Add(line.Text);
        };
    }

    public IPage Page { get; }

    /// <summary>Script errors and refused resources since the page was opened.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public async Task<IResponse?> GoAsync(string path) => await Page.GotoAsync(path);

    public async Task SignInAsync(string userName, string password)
    {
        await GoAsync("/account/sign-in");
        await Page.Locator("input[autocomplete='username']").FillAsync(userName);
        await Page.Locator("input[autocomplete='current-password']").FillAsync(password);
        await Page.Keyboard.PressAsync("Enter");
        await Page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
    }

    /// <summary>The whole page as artifacts/<paramref name="name"/>.png.</summary>
    public Task PictureAsync(string name) =>
        Page.ScreenshotAsync(new() { Path = Repository.Artifact(name + ".png"), FullPage = true });

    /// <summary>WCAG 2.2 A and AA as far as axe can tell.</summary>
    public async Task AssertAccessibleAsync()
    {
        var violations = await ViolationsAsync();
        Assert.True(violations.Count is 0, string.Join('\n', violations));
    }

    public async Task<IReadOnlyList<string>> ViolationsAsync() =>
        [
            .. (await Page.RunAxe()).Violations.Select(v =>
                $"{Page.Url} {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}"
            ),
        ];

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
