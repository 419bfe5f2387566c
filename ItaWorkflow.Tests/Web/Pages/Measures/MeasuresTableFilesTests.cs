using System.Net;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Assessments;

namespace ItaWorkflow.Tests.Web.Pages.Measures;

public sealed class MeasuresTableFilesTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private WebApplication _application = null!;

    public async ValueTask InitializeAsync()
    {
        await ResultOffice.TownAsync(database);
        _application = new WebApplication(database).Start();
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    [Fact]
    public async Task The_table_is_handed_out_in_every_form_and_drafts_only_to_the_secretary()
    {
        using var officer = await new Client(_application).SignInAsync("officer");
        using var owner = await new Client(_application).SignInAsync("finance-officer");

        foreach (var form in new[] { ".pdf", ".docx", ".xlsx" })
        {
            using var answer = await officer.GetAsync($"/measures/table/2570/ByIndicator{form}?drafts=true");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using var adopted = await owner.GetAsync("/measures/table/2570/asplan.xlsx");
        using var drafts = await owner.GetAsync("/measures/table/2570/AsPlan.xlsx?drafts=true");
        using var nothing = await officer.GetAsync("/measures/table/2570/Round.xlsx");
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound),
            (adopted.StatusCode, drafts.StatusCode, nothing.StatusCode)
        );
    }

    [Fact]
    public async Task A_draft_is_seen_by_the_secretary_alone()
    {
        var draft = new Measure
        {
            FiscalYear = 2571,
            State = MeasureState.Draft,
            Title = "ร่างที่ยังไม่เสนอ",
            DueOn = new(2028, 3, 31),
            CreatedAt = database.Clock.GetUtcNow(),
        };
        await database.ArrangeAsync(db => db.Measures.Add(draft));
        using var officer = await new Client(_application).SignInAsync("officer");
        using var owner = await new Client(_application).SignInAsync("finance-officer");

        using var seen = await owner.GetAsync($"/measures/{draft.Id}");

        Assert.Equal(HttpStatusCode.NotFound, seen.StatusCode);
        Assert.Contains("ร่างที่ยังไม่เสนอ", await officer.ReadAsync($"/measures/{draft.Id}"), StringComparison.Ordinal);
        Assert.Contains("ร่างที่ยังไม่เสนอ", await officer.ReadAsync("/measures/drafts?year=2571"), StringComparison.Ordinal);
        Assert.DoesNotContain("ร่างที่ยังไม่เสนอ", await owner.ReadAsync("/measures?year=2571"), StringComparison.Ordinal);
    }
}
