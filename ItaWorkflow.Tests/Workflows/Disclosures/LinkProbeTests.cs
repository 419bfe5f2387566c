using ItaWorkflow.Data.Measures;
using ItaWorkflow.Workflows.Disclosures;
using Microsoft.AspNetCore.Builder;

namespace ItaWorkflow.Tests.Workflows.Disclosures;

public sealed class LinkProbeTests : IAsyncLifetime
{
    private readonly WebApplication _site = Site();

    private static WebApplication Site()
    {
        var site = WebApplication.CreateSlimBuilder().Build();
        site.Urls.Add("http://127.0.0.1:0");
        site.MapGet("/there", () => "อยู่");
        site.MapGet("/moved", () => Results.Redirect("/there"));
        site.MapGet("/closed", () => Results.StatusCode(403));
        site.MapGet("/broken", () => Results.StatusCode(500));
        site.MapGet("/busy/{code:int}", (int code) => Results.StatusCode(code));
        site.MapGet("/round", () => Results.Redirect("/round"));
        return site;
    }

    public async ValueTask InitializeAsync() => await _site.StartAsync();

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("/there", LinkState.Found)]
    [InlineData("/moved", LinkState.Found)]
    [InlineData("/closed", LinkState.Found)]
    [InlineData("/gone", LinkState.Missing)]
    [InlineData("/broken", LinkState.Missing)]
    [InlineData("/round", LinkState.Missing)]
    [InlineData("/busy/429", LinkState.NotChecked)]
    [InlineData("/busy/503", LinkState.NotChecked)]
    [InlineData("/busy/504", LinkState.NotChecked)]
    [InlineData("/busy/410", LinkState.Missing)]
    public async Task A_link_stands_as_its_visitor_would_find_it(string path, LinkState expected) =>
        Assert.Equal(expected, (await LookAsync(path, mayCallWithin: true)).State);

    [Fact]
    public async Task No_address_within_the_house_is_called() =>
        Assert.Equal(LinkState.NotChecked, (await LookAsync("/there", mayCallWithin: false)).State);

    [Fact]
    public async Task Nobody_at_home_is_said()
    {
        await _site.StopAsync();
        Assert.Equal(LinkState.Unreachable, (await LookAsync("/there", mayCallWithin: true)).State);
    }

    [Theory]
    [InlineData(" www.example.go.th/ita?a=1 ", "https://www.example.go.th/ita?a=1")]
    [InlineData("WWW.example.go.th", "https://WWW.example.go.th")]
    [InlineData("sai-thong.go.th/o13", "https://sai-thong.go.th/o13")]
    [InlineData("http://www.example.go.th", "http://www.example.go.th")]
    [InlineData("แผน.pdf", "แผน.pdf")]
    [InlineData("name@example.go.th", "name@example.go.th")]
    [InlineData("javascript:alert(1)", "javascript:alert(1)")]
    public void An_address_without_its_beginning_gets_one(string typed, string spelled) =>
        Assert.Equal(spelled, LinkProbe.Spelled(typed));

    [Theory]
    [InlineData("ftp://example.org/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/measures/1")]
    [InlineData("https://name:secret@example.org/")]
    public void Only_web_addresses_are_links(string text) => Assert.False(LinkProbe.TryRead(text, out _));

    private async Task<LinkFinding> LookAsync(string path, bool mayCallWithin)
    {
        using var connections = InnerNetwork.Connections(mayCallWithin);
        using var http = new HttpClient(connections);
        return await new LinkProbe(http).LookAsync(new Uri(new Uri(_root ??= _site.Urls.First()), path), default);
    }

    private string? _root;
}
