using Microsoft.AspNetCore.Builder;

namespace ItaWorkflow.Tests.Workflows.Disclosures.Watch;

/// <summary>A website of somebody else, on a real server.</summary>
public sealed class TrialSite : IAsyncDisposable
{
    private WebApplication _site = Open(0);

    public Uri Address => new(_site.Urls.First());

    public Task StartAsync() => _site.StartAsync();

    public async Task StopAsync() => await _site.StopAsync();

    /// <summary>At the same address.</summary>
    public async Task ComeBackAsync()
    {
        var port = Address.Port;
        await _site.DisposeAsync();
        _site = Open(port);
        await _site.StartAsync();
    }

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    private static WebApplication Open(int port)
    {
        var site = WebApplication.CreateSlimBuilder().Build();
        site.Urls.Add($"http://127.0.0.1:{port}");
        site.MapMethods("/there", ["GET", "HEAD"], () => Page("รายงาน ปีงบประมาณ พ.ศ. ๒๕๖๙"));
        site.MapGet("/get-only", () => Page("รายงาน ปี 2569"));
        site.MapGet("/other-year", () => Page("รายงาน ปีงบประมาณ 2567"));
        site.MapGet("/no-year", () => Page("ยินดีต้อนรับ"));
        site.MapGet("/soft", () => Page("ขออภัย ไม่พบหน้าที่ท่านต้องการ"));
        site.MapGet("/a.pdf", () => Page("รายงาน"));
        site.MapGet("/b.pdf", () => Results.Bytes("%PDF-1.7 ก"u8.ToArray(), "application/pdf"));
        site.MapGet("/moved", () => Results.Redirect("/there"));
        site.MapGet("/home", () => Results.Redirect("/"));
        site.MapGet("/", () => Page("หน้าแรก"));
        site.MapGet("/round", () => Results.Redirect("/round"));
        site.MapGet("/away", () => Results.Redirect("http://127.0.0.1:1/"));
        site.MapMethods("/code/{code:int}", ["GET", "HEAD"], (int code, HttpContext http) => Answer(code, http));
        return site;
    }

    private static IResult Answer(int code, HttpContext http)
    {
        http.Response.Headers.RetryAfter = code == 429 ? "172800" : "";
        return Results.StatusCode(code);
    }

    private static IResult Page(string words) =>
        Results.Text(
            $"<!doctype html><title>หน้า</title><body><p>{words}</p><script>'ปี 2569'</script></body>",
            "text/html; charset=utf-8"
        );
}
