using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ItaWorkflow.Workflows.Documents;
using Microsoft.Extensions.Logging.Abstractions;

namespace ItaWorkflow.Tests.Workflows.Documents;

public sealed class TypesetterTests(PrintShop shop)
{
    [Fact]
    public async Task Text_of_more_than_250_KB_is_refused_in_words()
    {
        var refused = await Assert.ThrowsAsync<TypesettingRefused>(() => shop.PrintAsync(new string('ก', 90_000)));

        Assert.Equal(Typesetter.TooMuchText, refused.Refusal);
    }

    [Fact]
    public async Task Pictures_are_counted_apart_from_the_text()
    {
        static string Sheet(int size) =>
            SheetPage.Html("memo", "", "ภาพ", $"<img alt=\"\" src=\"data:image/png;base64,{new string('A', size)}\">");

        Assert.Equal(1, (await shop.PrintAsync(Sheet(1_400_000))).Pages);
        await Assert.ThrowsAsync<TypesettingRefused>(() => shop.PrintAsync(Sheet(3_100_000)));
    }

    [Fact]
    public async Task Fifty_pages_are_printed_and_sixty_refused_in_words()
    {
        Assert.Equal(50, (await shop.PrintAsync(Pages(50))).Pages);

        var refused = await Assert.ThrowsAsync<TypesettingRefused>(() => shop.PrintAsync(Pages(60)));

        Assert.Equal(Typesetter.TooManyPages(50), refused.Refusal);
    }

    [Fact]
    public async Task Nothing_of_a_sheet_runs_and_nothing_is_fetched()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://{listener.LocalEndpoint}";

        var paper = await shop.PrintAsync(
            $"""
            <!doctype html><link rel="stylesheet" href="{address}/a.css"><style>@import "{address}/b.css";</style>
            <img src="{address}/c.png"><iframe src="{address}/d"></iframe><iframe src="file:///etc/passwd"></iframe>
            <object data="{address}/e"></object><script>document.body.append("มีคำสั่งทำงาน")</script>
            <img src="data:," onerror="document.body.append('มีคำสั่งทำงาน')"><p>ข้อความ</p>
            """
        );

        Assert.False(listener.Pending());
        Assert.DoesNotContain("มีคำสั่งทำงาน", paper.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", paper.Text, StringComparison.Ordinal);
        Assert.NotEmpty(paper.Find("ข้อความ"));
    }

    [Fact]
    public async Task Many_sheets_at_once_are_all_printed()
    {
        var papers = await Task.WhenAll(Enumerable.Range(1, 8).Select(n => shop.PrintAsync(Pages(n))));

        Assert.Equal(Enumerable.Range(1, 8), papers.Select(p => p.Pages));
    }

    [Fact]
    public async Task A_sheet_leaves_nothing_to_the_one_that_follows_it_in_its_page()
    {
        using var typesetter = Open(new SheetPolicy { AtOnce = 1, Deadline = TimeSpan.FromSeconds(30) });
        var alone = new PrintedPaper(await typesetter.TypesetAsync(Pages(2), CancellationToken.None));
        await typesetter.TypesetAsync(
            SheetPage.Html("memo", "p { display: none } body { font-size: 40pt }", "ก่อนหน้า", "<p>ของฉบับก่อน</p>"),
            CancellationToken.None
        );

        var after = new PrintedPaper(await typesetter.TypesetAsync(Pages(2), CancellationToken.None));

        Assert.Equal((alone.Pages, alone.Text), (after.Pages, after.Text));
    }

    [Fact]
    public async Task A_sheet_survives_the_death_of_its_browser()
    {
        using var typesetter = Open(new SheetPolicy { Deadline = TimeSpan.FromSeconds(30) });
        await typesetter.CheckAsync(CancellationToken.None);
        var first = typesetter.ProcessId!.Value;
        Signal(first, "STOP");

        var printing = typesetter.TypesetAsync(Pages(3), CancellationToken.None);
        Signal(first, "KILL");

        Assert.Equal(3, new PrintedPaper(await printing).Pages);
        Assert.NotEqual(first, typesetter.ProcessId);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(60_000)]
    public async Task A_browser_that_hangs_is_killed_at_the_deadline_and_the_next_sheet_has_a_new_one(int letters)
    {
        using var typesetter = Open(new SheetPolicy { Deadline = TimeSpan.FromSeconds(6) });
        await typesetter.CheckAsync(CancellationToken.None);
        var hung = typesetter.ProcessId!.Value;
        Signal(hung, "STOP");

        var sheet = SheetPage.Html("memo", "", "ค้าง", new string('ก', letters));
        var refused = await Assert.ThrowsAsync<TypesettingRefused>(() =>
            typesetter.TypesetAsync(sheet, CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1))
        );

        Assert.Equal(Typesetter.TooSlow, refused.Refusal);
        Assert.Equal(1, new PrintedPaper(await typesetter.TypesetAsync(Pages(1), CancellationToken.None)).Pages);
        Assert.False(Lives(hung));
    }

    [Fact]
    public async Task A_paper_that_takes_long_keeps_no_signature_waiting()
    {
        using var typesetter = Open(new SheetPolicy { AtOnce = 1, Deadline = TimeSpan.FromSeconds(6) });
        await typesetter.TypesetPaperAsync(Pages(1), CancellationToken.None);
        var slow = typesetter.PaperProcessId!.Value;
        Signal(slow, "STOP");
        var paper = typesetter.TypesetPaperAsync(Pages(2), CancellationToken.None);

        Assert.Equal(1, new PrintedPaper(await typesetter.TypesetAsync(Pages(1), CancellationToken.None)).Pages);
        Assert.False(paper.IsCompleted);

        Signal(slow, "CONT");
        Assert.Equal(2, new PrintedPaper(await paper).Pages);
    }

    [Fact]
    public async Task A_sheet_that_loses_one_browser_after_another_is_printed_in_one_of_its_own()
    {
        using var typesetter = Open(new SheetPolicy { Deadline = TimeSpan.FromSeconds(30) });
        await typesetter.CheckAsync(CancellationToken.None);
        Signal(typesetter.ProcessId!.Value, "STOP");
        using var enough = new CancellationTokenSource();

        var printing = typesetter.TypesetAsync(Pages(3), CancellationToken.None);
        var others = Task.Run(() => KillEach(typesetter, enough.Token));

        Assert.Equal(3, new PrintedPaper(await printing).Pages);
        await enough.CancelAsync();
        await others;
    }

    [Fact]
    public async Task A_sheet_that_hung_in_company_is_tried_again_alone()
    {
        using var typesetter = Open(new SheetPolicy { Deadline = TimeSpan.FromSeconds(5) });
        await typesetter.CheckAsync(CancellationToken.None);
        Signal(typesetter.ProcessId!.Value, "STOP");

        var both = await Task.WhenAll(
            typesetter.TypesetAsync(Pages(2), CancellationToken.None),
            typesetter.TypesetAsync(Pages(3), CancellationToken.None)
        );

        Assert.Equal([2, 3], both.Select(pdf => new PrintedPaper(pdf).Pages));
    }

    [Fact]
    public async Task The_browser_ends_with_its_typesetter()
    {
        var typesetter = Open(new SheetPolicy());
        await typesetter.CheckAsync(CancellationToken.None);
        var browser = typesetter.ProcessId!.Value;

        typesetter.Dispose();

        for (var patience = 0; Lives(browser) && patience < 100; patience++)
            await Task.Delay(50);
        Assert.False(Lives(browser));
    }

    [Fact]
    public async Task The_browser_never_runs_as_root()
    {
        await shop.Typesetter.CheckAsync(CancellationToken.None);

        var owner = File.ReadLines($"/proc/{shop.Typesetter.ProcessId}/status")
            .Single(l => l.StartsWith("Uid:", StringComparison.Ordinal));

        Assert.DoesNotContain("\t0", owner, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_in_another_font_is_told_apart()
    {
        var italic = await shop.PrintAsync("<!doctype html><p style=\"font: italic 16pt Laksaman\">เอียง</p>");

        var missing = Assert.Throws<InvalidOperationException>(() => SheetFont.Check(italic.Pdf));

        Assert.Contains("fonts-tlwg-laksaman-ttf", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_without_the_browser_is_told_what_to_install()
    {
        using var typesetter = Open(new SheetPolicy { Chromium = "/nowhere/chromium" });

        await Assert.ThrowsAsync<FileNotFoundException>(() => typesetter.CheckAsync(CancellationToken.None));
    }

    private static Typesetter Open(SheetPolicy policy) =>
        new(policy with { RememberedBytes = 0 }, NullLogger<Typesetter>.Instance);

    private static string Pages(int count) =>
        SheetPage.Html(
            "memo",
            "",
            "หน้า",
            string.Concat(Enumerable.Repeat("<p style=\"break-after: page\">หน้า</p>", count - 1)) + "<p>ท้าย</p>"
        );

    /// <summary>As other sheets' deadlines would do: no browser that is shared lives long.</summary>
    private static void KillEach(Typesetter typesetter, CancellationToken enough)
    {
        for (var last = 0; !enough.IsCancellationRequested; Thread.Sleep(1))
            if (typesetter.ProcessId is { } shared && shared != last)
                Signal(last = shared, "KILL");
    }

    private static void Signal(int process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process}"]);
        kill.WaitForExit();
    }

    /// <summary>A dead child that nobody has asked about yet (a zombie) does not live.</summary>
    private static bool Lives(int process)
    {
        try
        {
            return !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
