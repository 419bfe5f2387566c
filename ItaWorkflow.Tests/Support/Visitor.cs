using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ItaWorkflow.Tests.Support;

/// <summary>One person at one browser: own cookies, own page.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
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
                _complaints.Add($"{line.Text} ({line.Location})");
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

    /// <summary>
    /// Only what axe finds wrong is carried back, and in this page: half the time of the package's own call. A form that posts without
    /// the antiforgery token is a door that never opens: <see cref="Client"/> would not notice, it takes the token from anywhere.
    /// </summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync()
    {
        await Page.EvaluateAsync(Axe);
        return await Page.EvaluateAsync<string[]>(
            """
            async () => [
              ...(await axe.run({ resultTypes: ['violations'] })).violations.map(
                v => `${location.href} ${v.id}: ${v.help}: ${v.nodes.map(n => n.html).join(' | ')}`),
              ...[...document.querySelectorAll('form[method=post]')].filter(f => !f.elements.__RequestVerificationToken).map(
                f => `${location.href} a form without its token: ${f.getAttribute('action')}`)]
            """
        );
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
