using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Assessments;

namespace ItaWorkflow.Tests.Web.Pages.Assessments;

/// <summary>The entry grid's script in a real browser.</summary>
public sealed class ScoreGridTests(TestDatabase database, Browser browser) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Keys_move_down_the_column_and_a_pasted_block_spreads_over_the_cells()
    {
        await ResultOffice.TownAsync(database);
        await using var application = new WebApplication(database).Start();
        await using var officer = await browser.SignInAsAsync(application, "officer");
        var page = officer.Page;
        await officer.GoAsync("/assessments/2566/entry");
        var cells = page.Locator("input.score[data-column='value']:visible");
        var first = await cells.Nth(0).GetAttributeAsync("name");

        await cells.Nth(0).FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(await cells.Nth(2).GetAttributeAsync("name"), await FocusedAsync());
        await page.Keyboard.PressAsync("Shift+Enter");
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal(first, await FocusedAsync());

        await page.EvaluateAsync(
            """
            () => {
              const data = new DataTransfer();
              data.setData("text/plain", "78.41\t39.41\n92.55\n86.30\n");
              document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """
        );
        Assert.Equal(["78.41", "92.55", "86.30"], [await Value(0), await Value(1), await Value(2)]);
        Assert.Equal("39.41", await page.Locator("input.score[data-column='other']:visible").Nth(0).InputValueAsync());
        Assert.Empty(officer.Complaints);

        Task<string> Value(int row) => cells.Nth(row).InputValueAsync();
        Task<string> FocusedAsync() => page.EvaluateAsync<string>("document.activeElement.name");
    }

    [Fact]
    public async Task A_column_of_ten_fills_the_ten_indicators_and_what_stood_there_stays_beside_it()
    {
        await ResultOffice.TownAsync(database);
        await using var application = new WebApplication(database).Start();
        await using var officer = await browser.SignInAsAsync(application, "officer");
        var page = officer.Page;
        await officer.GoAsync("/assessments/2566/entry");
        var first = page.Locator("input[name='Input.Values[1]']");
        await first.FillAsync("98.95");

        await PasteAsync(string.Join('\n', Enumerable.Range(1, 10).Select(n => $"9{n % 10}.59")));

        for (var n = 1; n <= 10; n++)
            Assert.Equal($"9{n % 10}.59", await page.Locator($"input[name='Input.Values[{n}]']").InputValueAsync());
        Assert.Equal(
            10,
            await page.Locator("input.score[data-column='value']").EvaluateAllAsync<int>("all => all.filter(c => c.value).length")
        );
        Assert.Equal("98.95", await page.Locator("input[name='Input.Others[1]']").InputValueAsync());
        Assert.Contains(
            "เดิม 98.95 วางใหม่ 91.59",
            await page.Locator("[data-paste-note]").InnerTextAsync(),
            StringComparison.Ordinal
        );

        await PasteAsync("การใช้งบประมาณ\t77.77\nการใช้อำนาจ\t66.66");
        Assert.Contains("การใช้งบประมาณ", await page.Locator("#Input_Pasted").InputValueAsync(), StringComparison.Ordinal);
        Assert.Equal("92.59", await page.Locator("input[name='Input.Values[2]']").InputValueAsync());
        Assert.Empty(officer.Complaints);

        async Task PasteAsync(string text)
        {
            await first.FocusAsync();
            await page.EvaluateAsync(
                """
                text => {
                  const data = new DataTransfer();
                  data.setData("text/plain", text);
                  document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """,
                text
            );
        }
    }
}
