using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Web.Forms;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Security;

/// <summary>
/// Every page and handler is asked for from outside, as everybody, with the ids of things that are theirs and of things that are others',
/// and answers what the table of docs/security.md says. What was found stands in artifacts.
/// </summary>
public sealed partial class RightsTableTests(RightsOffice rights) : IClassFixture<RightsOffice>
{
    /// <summary>Whoever sent it comes in anew.</summary>
    private static readonly string[] EndSessions = ["POST /account/sign-out", "POST /account SignOutEverywhere"];
    private readonly Dictionary<string, string> tokens = new(StringComparer.Ordinal);
    private int asked;

    [Fact]
    public async Task Everybody_is_answered_as_the_table_says()
    {
        var agreed = RightsTable.Read();
        var doors = await DoorsAsync();
        var found = new Dictionary<(string Door, string Role), string>();
        foreach (var role in RightsOffice.Roles)
        foreach (var door in doors)
            found[(door.Name, role)] = await AskAsync(role, door);
        await File.WriteAllLinesAsync(
            Repository.Artifact("rights.txt"),
            doors.Select(d => $"{d.Name}: {string.Join(' ', RightsOffice.Roles.Select(role => found[(d.Name, role)]))}")
        );
        TestContext.Current.SendDiagnosticMessage($"{doors.Count} doors by {RightsOffice.Roles.Count} roles: {asked} questions");

        Assert.Empty(
            found
                .Where(f => agreed.GetValueOrDefault(f.Key, "no row") != f.Value)
                .Select(f => $"{f.Key.Door} as {f.Key.Role}: {f.Value}, agreed {agreed.GetValueOrDefault(f.Key, "no row")}")
                .Concat(agreed.Keys.Except(found.Keys).Select(gone => $"{gone.Door} as {gone.Role}: there is no such door"))
        );
        Assert.True(await IsUnderwayAsync(), "The memo that everybody asked for has moved on the way.");
    }

    private Task<bool> IsUnderwayAsync() =>
        rights.Office.Database.ReadAsync(db =>
            db.ApprovalSteps.AnyAsync(s => s.Case!.MemoId == rights.MemoId && s.State == StepState.Open)
        );

    /// <summary>A form of nothing but its token; where it says nothing of rights, one that names whatever the handler reads.</summary>
    private async Task<string> AskAsync(string role, Door door)
    {
        var said = await AskAsync(role, door, []);
        return door.Verb is "POST" && said is "404" or "422" ? await AskAsync(role, door, door.Fields) : said;
    }

    private async Task<string> AskAsync(string role, Door door, IReadOnlyList<string> fields)
    {
        asked++;
        using var request = new HttpRequestMessage(new(door.Verb), rights.AddressOf(door.Template) + door.Query);
        // From another address each time: what may be asked so many times a minute is asked by many.
        request.Headers.Add(
            "X-Forwarded-For",
            string.Create(CultureInfo.InvariantCulture, $"10.1.{asked / 250}.{1 + (asked % 250)}")
        );
        if (door.Verb is "POST")
            request.Content = new FormUrlEncodedContent([
                .. fields.Select(name => KeyValuePair.Create(name, "1")),
                new("__RequestVerificationToken", await TokenAsync(role)),
            ]);
        using var answer = await rights.Of(role).SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (EndSessions.Contains(door.Name) && role is not ("anonymous" or "retired"))
        {
            await rights.SignInAsync(role);
            tokens.Remove(role);
        }

        return Told(answer);
    }

    private static string Told(HttpResponseMessage answer) =>
        (int)answer.StatusCode switch
        {
            404 => "404",
            >= 300 and < 400 when IsSignIn(answer.Headers.Location) => "sign-in",
            // The live count tells an open page to stop.
            204 => "sign-in",
            < 400 or 400 => "yes",
            var status => status.ToString(CultureInfo.InvariantCulture),
        };

    private static bool IsSignIn(Uri? to) =>
        to?.OriginalString.Contains("/account/sign-in?to=", StringComparison.OrdinalIgnoreCase) is true;

    private async Task<string> TokenAsync(string role)
    {
        if (tokens.TryGetValue(role, out var known))
            return known;
        var page = role is "anonymous" or "retired" ? "/account/sign-in" : "/account";
        return tokens[role] = PageForm.Of(page, await rights.Of(role).GetStringAsync(page))[0][PageForm.Token]!;
    }

    /// <summary>Questions first, then what changes something, what ends a session last.</summary>
    private async Task<IReadOnlyList<Door>> DoorsAsync()
    {
        var services = rights.Office.Application.Services;
        var templates = await AskedPage.AllAsync(services);
        var pages = templates.SelectMany(page => page.Handlers.Select(h => Asked(page, h)));
        // A page that does nothing when it is shown has no handler for it.
        var shown = templates.Select(page => new Door("GET", page.Template, null, []));
        var others = services
            .GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null)
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .SelectMany(e =>
                (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                    .Where(verb => verb is not "HEAD")
                    .Select(verb => new Door(verb, "/" + e.RoutePattern.RawText!.Trim('/'), null, []))
            );
        return
        [
            .. pages
                .Concat(shown)
                .Concat(others)
                .Where(d => !d.Template.StartsWith("/errors", StringComparison.Ordinal))
                .DistinctBy(d => d.Name)
                .OrderBy(d =>
                    EndSessions.Contains(d.Name) ? 2
                    : d.Verb is "GET" ? 0
                    : 1
                )
                .ThenBy(d => d.Name, StringComparer.Ordinal),
        ];
    }

    private static Door Asked(AskedPage page, AskedHandler handler) =>
        new(
            handler.Verb.ToUpperInvariant(),
            page.Template,
            handler.Name,
            [
                .. handler
                    .Fields.Select(f => f.Name)
                    .Where(name => !page.Template.Contains('{' + name, StringComparison.OrdinalIgnoreCase)),
            ]
        );

    private sealed record Door(string Verb, string Template, string? Handler, IReadOnlyList<string> Fields)
    {
        public string Name => $"{Verb} {Plain(Template)}{(Handler is null ? "" : " " + Handler)}";
        public string Query => Handler is null ? "" : "?handler=" + Handler;
    }

    /// <summary>/memos/{id:long} is /memos/{id} in the table.</summary>
    private static string Plain(string template) => Kind().Replace(template, "");

    [GeneratedRegex(@"(?<=\{[^}:]*):[^}]*|\*\*", RegexOptions.None, 1000)]
    private static partial Regex Kind();
}
