using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Workflows.Disclosures.Watch;

namespace ItaWorkflow.Tests.Workflows.Disclosures.Watch;

public sealed class LinkVisitorTests : IAsyncLifetime
{
    private readonly TrialSite _site = new();

    public async ValueTask InitializeAsync() => await _site.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/there", LookOutcome.Alive, true)]
    [InlineData("/get-only", LookOutcome.Alive, true)]
    [InlineData("/moved", LookOutcome.Alive, true)]
    [InlineData("/no-year", LookOutcome.Alive, null)]
    [InlineData("/b.pdf", LookOutcome.Alive, null)]
    [InlineData("/other-year", LookOutcome.Suspect, false)]
    [InlineData("/soft", LookOutcome.Suspect, null)]
    [InlineData("/a.pdf", LookOutcome.Suspect, null)]
    [InlineData("/home", LookOutcome.Suspect, null)]
    [InlineData("/gone", LookOutcome.Missing, null)]
    [InlineData("/code/410", LookOutcome.Missing, null)]
    [InlineData("/round", LookOutcome.Missing, null)]
    [InlineData("/code/403", LookOutcome.Unknown, null)]
    [InlineData("/code/429", LookOutcome.Unknown, null)]
    [InlineData("/code/503", LookOutcome.Unknown, null)]
    [InlineData("/away", LookOutcome.Unknown, null)]
    public async Task An_address_is_judged_by_what_its_visitor_would_find(string path, LookOutcome expected, bool? hasYear)
    {
        var look = await LookAsync(path, Listed);

        Assert.Equal((expected, hasYear), (look.Outcome, look.HasYear));
        Assert.Equal(expected is LookOutcome.Alive, look.Words.Length == 0);
    }

    [Fact]
    public async Task Where_it_led_is_told() =>
        Assert.EndsWith("/there", (await LookAsync("/moved", Listed)).LedTo, StringComparison.Ordinal);

    [Fact]
    public async Task A_site_that_is_stopped_is_missing()
    {
        var address = _site.Address;
        await _site.StopAsync();
        using var visitor = new LinkVisitor(Listed(address), "");
        var answer = await visitor.VisitAsync(new Uri(address, "/there"), default);

        Assert.Equal(LookOutcome.Missing, LinkJudge.Look(address, 2569, answer, default).Outcome);
    }

    [Fact]
    public async Task Nothing_within_the_house_is_called_that_nobody_listed() =>
        Assert.Equal(LookOutcome.Unknown, (await LookAsync("/there", _ => new("", ""))).Outcome);

    [Theory]
    [InlineData("https://www.example.go.th/a", true)]
    [InlineData("http://www.example.go.th/a", true)]
    [InlineData("https://www.example.go.th:8443/a", false)]
    [InlineData("http://web.local:8080/", true)]
    [InlineData("https://ita.example.go.th:9443/public/2569/o1", true)]
    [InlineData("ftp://www.example.go.th/a", false)]
    [InlineData("https://a:b@www.example.go.th/", false)]
    public void Other_ports_are_asked_only_of_hosts_that_were_listed(string address, bool may) =>
        Assert.Equal(may, new LinkReach("web.local:8080\n10.0.0.5", "https://ita.example.go.th:9443").MayAsk(new(address)));

    [Theory]
    [InlineData("10.0.0.5", 443, true)]
    [InlineData("10.0.0.5", 8080, false)]
    [InlineData("web.local", 8080, true)]
    [InlineData("web.local", 443, false)]
    [InlineData("127.0.0.1", 80, false)]
    public void A_listed_host_is_listed_as_it_is_written(string host, int port, bool may) =>
        Assert.Equal(may, new LinkReach("web.local:8080\n10.0.0.5", "").MayCallWithin(new(host, port)));

    private static LinkReach Listed(Uri site) => new(site.Authority, "");

    private async Task<LinkLook> LookAsync(string path, Func<Uri, LinkReach> reach)
    {
        var link = new Uri(_site.Address, path);
        using var visitor = new LinkVisitor(reach(_site.Address), "https://ita.example.go.th/public");
        return LinkJudge.Look(link, 2569, await visitor.VisitAsync(link, default), default);
    }
}
