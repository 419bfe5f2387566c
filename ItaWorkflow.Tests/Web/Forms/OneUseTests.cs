using System.Globalization;
using System.Net;
using System.Text;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Files;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Forms;

/// <summary>Whatever form creates something: the same sent three times makes one, and is answered three times as the first was.</summary>
[Collection(nameof(SharedOffice))]
[OnBothStores]
public sealed class OneUseTests(DemonstrationOffice office)
{
    /// <summary>Page, handler, table, what is typed; # stands for the number of the attempt.</summary>
    public static readonly TheoryData<string, string, string, string> Forms = new()
    {
        { "/memos/new", "", "memos", "Input.Subject=เรื่องที่ #" },
        { "/measures/edit", "", "measures", "Input.Title=มาตรการ #&Input.Due=31 มี.ค. 2570&Input.IsForAllDivisions=true" },
        { "/admin/persons/edit", "", "persons", "Input.Name=นายคนใหม่ คนที่ #" },
        { "/admin/divisions/edit", "", "divisions", "Input.Name=กองใหม่ #&Input.NumberPrefix=ตย 9#" },
        { "/admin/positions/edit", "", "positions", "Input.Title=เจ้าพนักงาน #" },
        { "/admin/holidays", "", "holidays", "Input.Date=# ก.ย. 2570&Input.Name=วันหยุด #" },
        { "/admin/routes", "Start", "approval_routes", "Name=เส้นทาง #&From=empty" },
        { "/admin/routes/rules/edit", "", "route_rules", "Input.RouteKey=three-steps&Input.Condition=amount > #" },
        { "/absences", "", "absences", "Input.From=# ก.ย. 2570&Input.Until=# ก.ย. 2570" },
        {
            "/admin/acting/new",
            "",
            "acting_appointments",
            "Input.PersonId=2&Input.PositionId=1&Input.OrderNumber=#/2570&Input.From=# ก.ย. 2570&Input.Until=# ก.ย. 2570"
        },
        { "/approvals/2/ask", "", "opinion_requests", "Form.Asked=#&Form.Question=คิดอย่างไร #" },
    };

    private static string Route => Path.Combine(AppContext.BaseDirectory, "Samples", "bpmn", "vendors", "pool-and-metadata.bpmn");

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Sent_again_a_form_is_answered_as_it_was(string page, string handler, string table, string typed)
    {
        using var visitor = await office.SignInAsync();
        var form = await FillAsync(visitor, page, handler, typed, 1);
        var before = await CountAsync(table);

        var answers = new List<string>();
        for (var time = 0; time < 3; time++)
            answers.Add(await SendAsync(visitor, form));

        Assert.Equal(before + 1, await CountAsync(table));
        Assert.Single(answers.Distinct());
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Of_three_equal_forms_at_once_one_creates(string page, string handler, string table, string typed)
    {
        using var visitor = await office.SignInAsync();
        var form = await FillAsync(visitor, page, handler, typed, 2);
        var before = await CountAsync(table);

        // The door is held until all three have found that nothing was sent before and stand at their save.
        await using var door = office.Database.Open();
        var sent = await door.Database.CreateExecutionStrategy().ExecuteAsync(() => SendBehindAsync(door, visitor, form));

        var answers = await Task.WhenAll(sent);
        Assert.Equal(before + 1, await CountAsync(table));
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_file_sent_again_is_attached_once_and_another_beside_it()
    {
        using var visitor = await office.SignInAsync();
        var draft = await SendAsync(visitor, await FillAsync(visitor, "/memos/new", "", "Input.Subject=มีไฟล์", 1));
        var form = PageForm.Of(draft, await visitor.GetStringAsync(draft)).Single(f => Handler(f.Action) == "Attach");
        var before = await CountAsync("attachments");

        foreach (var last in new byte[] { 1, 1, 1, 2 })
            await SendAsync(visitor, form, ("files", "ภาพ.jpg", [.. SampleFiles.Jpeg, last]));

        Assert.Equal(before + 2, await CountAsync("attachments"));
    }

    [Theory]
    [InlineData("/admin/holidays", "Import", "Days", "วันหยุด.csv", "วันที่,ชื่อวันหยุด\n2570-09-21,หยุดพิเศษ\n", "holidays")]
    [InlineData("/admin/routes", "Import", "Bpmn", "เส้นทาง.bpmn", null, "approval_routes")]
    public async Task An_import_sent_again_is_imported_once(
        string page,
        string handler,
        string field,
        string name,
        string? text,
        string table
    )
    {
        using var visitor = await office.SignInAsync();
        var form = await FillAsync(visitor, page, handler, "Source=ประกาศ&draft=true", 1);
        var file = text is null ? File.ReadAllBytes(Route) : Encoding.UTF8.GetBytes(text);
        var before = await CountAsync(table);

        var answers = new List<string>();
        for (var time = 0; time < 3; time++)
            answers.Add(await SendAsync(visitor, form, (field, name, file)));

        Assert.Equal(before + 1, await CountAsync(table));
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_form_of_nobody_carries_no_key()
    {
        using var stranger = office.Anonymous();

        Assert.DoesNotContain("__FormKey", await stranger.GetStringAsync("/account/sign-in"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_uses_no_key_up_and_a_word_changed_is_another_form()
    {
        using var visitor = await office.SignInAsync();
        var form = await FillAsync(visitor, "/admin/positions/edit", "", "Input.Title=", 1);
        using (var refused = await visitor.PostAsync(form.Action, form.Content()))
            Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        var before = await CountAsync("positions");

        await SendAsync(visitor, form.With(("Input.Title", "ตำแหน่งหลังแก้ไข")));
        await SendAsync(visitor, form.With(("Input.Title", "ตำแหน่งหลังแก้ไขอีกครั้ง")));

        Assert.Equal(before + 2, await CountAsync("positions"));
    }

    [Fact]
    public async Task When_the_first_answer_is_lost_the_second_says_so_and_creates_nothing()
    {
        using var visitor = await office.SignInAsync();
        var form = await FillAsync(visitor, "/memos/new", "", "Input.Subject=คำตอบหาย", 1);
        await SendAsync(visitor, form);
        var before = await CountAsync("memos");
        await office.Database.ReadAsync(db =>
            db.SentForms.ExecuteUpdateAsync(set => set.SetProperty(f => f.Answer, (string?)null))
        );
        office.Database.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("/memos/new", await SendAsync(visitor, form));

        Assert.Equal(before, await CountAsync("memos"));
        var told = WebUtility.HtmlDecode(await visitor.GetStringAsync("/memos/new"));
        Assert.Contains("แบบฟอร์มนี้ส่งมาแล้ว โปรดดูผลในหน้านี้ก่อนส่งอีกครั้ง", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_answered_with_anothers_form()
    {
        using var visitor = await office.SignInAsync();
        var form = await FillAsync(visitor, "/memos/new", "", "Input.Subject=ของใคร", 1);
        var own = await SendAsync(visitor, form);
        using var other = await office.SignInAsync("officer");
        var theirs = await FillAsync(other, "/memos/new", "", "Input.Subject=ของใคร", 1);

        var answer = await SendAsync(other, theirs.With((PageForm.Key, form[PageForm.Key]!)));

        Assert.NotEqual(own, answer);
    }

    private static async Task<PageForm> FillAsync(HttpClient visitor, string page, string handler, string typed, int attempt)
    {
        var forms = PageForm.Of(page, await visitor.GetStringAsync(page));
        var form = forms.Single(f => f.Action.Split('?')[0] == page && Handler(f.Action) == handler);
        var number = attempt.ToString(CultureInfo.InvariantCulture);
        return form.With([.. typed.Replace("#", number, StringComparison.Ordinal).Split('&').Select(Pair)]);
    }

    private static string Handler(string action) =>
        action.Split("handler=") is [_, var handler] ? handler.Split('#', '&')[0] : "";

    private static (string, string) Pair(string typed) => (typed.Split('=', 2)[0], typed.Split('=', 2)[1]);

    private static async Task<string> SendAsync(
        HttpClient visitor,
        PageForm form,
        params IReadOnlyCollection<(string Name, string FileName, byte[] Bytes)> files
    )
    {
        using var content = form.Content(files);
        using var answer = await visitor.PostAsync(form.Action, content);
        var words = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect, $"{form.Action} {answer.StatusCode}: {words}");
        return answer.Headers.Location!.OriginalString;
    }

    private Task<long> CountAsync(string table) => ReadAsync($"SELECT count(*) FROM {table}");

    private async Task<List<Task<string>>> SendBehindAsync(ItaDbContext door, HttpClient visitor, PageForm form)
    {
        await using var hold = await door.Database.BeginTransactionAsync();
        if (office.Database.IsOnPostgres)
            await door.Database.ExecuteSqlRawAsync("LOCK TABLE sent_forms IN SHARE MODE");
        var sent = Enumerable.Range(0, 3).Select(_ => SendAsync(visitor, form)).ToList();
        while (office.Database.IsOnPostgres && await WaitingAsync() < 3 && !sent.Exists(s => s.IsCompleted))
            await Task.Delay(20);
        // Where nobody can be asked who waits, long enough that all three do.
        if (!office.Database.IsOnPostgres)
            await Task.Delay(500);
        await hold.CommitAsync();
        return sent;
    }

    private Task<long> WaitingAsync() =>
        ReadAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");

    private Task<long> ReadAsync(string sql) =>
        office.Database.ReadAsync(db =>
            db.Database.SqlQueryRaw<long>(string.Concat("SELECT (", sql, ") AS \"Value\"")).SingleAsync()
        );
}
