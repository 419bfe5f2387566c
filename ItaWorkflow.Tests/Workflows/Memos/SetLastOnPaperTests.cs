using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;
using static ItaWorkflow.Workflows.Memos.SetLastOnPaperHandler;

namespace ItaWorkflow.Tests.Workflows.Memos;

public sealed class SetLastOnPaperTests(Chain chain) : IClassFixture<Chain>
{
    private const int ThisYear = 2569;
    private readonly Town town = chain.Town;

    [Fact]
    public async Task The_counter_begins_after_the_last_number_on_paper_and_skips_what_was_given_when_it_is_set_again()
    {
        await WriteInAsync("ทบ 1");

        Assert.Null(await SetAsync(town.Registrar, "ทบ ๑", "๔๐"));
        Assert.Equal("ทบ ๑/๔๑", await NumberedAsync());
        Assert.Null(await SetAsync(town.Administrator, "ทบ๑", "39"));
        Assert.Equal("ทบ ๑/๔๐", await NumberedAsync());
        Assert.Equal("ทบ ๑/๔๒", await NumberedAsync());

        Assert.Equal(
            [
                "นางสาวทะเบียน เรียบร้อย ตั้งเลขสุดท้ายในสมุดทะเบียน ทบ ๑/๔๐ ปี 2569",
                "นายระบบ มั่นคง ตั้งเลขสุดท้ายในสมุดทะเบียน ทบ ๑/๓๙ ปี 2569",
            ],
            await chain.Database.ReadAsync(db =>
                db.Journal.Where(e => e.Kind == JournalKind.NumberingSet && e.Text.Contains("ทบ ๑/"))
                    .OrderBy(e => e.Id)
                    .Select(e => e.Text)
                    .ToListAsync()
            )
        );
    }

    [Fact]
    public async Task A_number_proposed_before_the_beginning_was_set_is_not_taken()
    {
        await WriteInAsync("ทบ ๒");
        var id = await chain.SubmittedAsync();

        var taken = await chain.AsAsync<MemoNumbering, bool>(
            async (numbering, db) =>
            {
                var memo = await db.Memos.Include(m => m.Division).SingleAsync(m => m.Id == id);
                var (proposed, _) = await numbering.ProposeAsync(memo, NumberingMode.Counter, null, new(2026, 11, 20), default);
                Assert.Null(await SetAsync(town.Registrar, "ทบ ๒", "40"));
                return await numbering.TakeAsync(id, proposed!, default);
            }
        );

        Assert.False(taken);
    }

    [Fact]
    public async Task Only_a_registrar_or_administrator_sets_it_for_a_register_in_use_this_year_or_the_next()
    {
        await WriteInAsync("ทบ ๓");

        Assert.Equal(NotYours, await SetAsync(town.StrategyHead, "ทบ ๓", "40"));
        Assert.Equal(NoSuchRegister, await SetAsync(town.Registrar, "ทบ ๓๓", "40"));
        Assert.Equal(NotThatYear, await SetAsync(town.Registrar, "ทบ ๓", "40", ThisYear - 1));
        Assert.Equal(NotThatYear, await SetAsync(town.Registrar, "ทบ ๓", "40", ThisYear + 2));
        Assert.Null(await SetAsync(town.Registrar, "ทบ ๓", "0", ThisYear + 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("สี่สิบ")]
    [InlineData("40.5")]
    [InlineData("1000000")]
    [InlineData("99999999999999999999")]
    public async Task What_is_no_number_is_told_at_the_field(string typed)
    {
        await WriteInAsync("ทบ ๔");

        Assert.Equal(NoNumber, await SetAsync(town.Registrar, "ทบ ๔", typed));
    }

    private async Task<string?> NumberedAsync()
    {
        var id = await chain.SubmittedAsync();
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));
        return (await chain.MemoAsync(id)).Number?.Text;
    }

    private Task<Refusal?> SetAsync(Person by, string register, string last, int year = ThisYear) =>
        chain.AsAsync<SetLastOnPaperHandler, Refusal?>((h, _) => h.HandleAsync(new(by.Id, register, year, last), default));

    private Task WriteInAsync(string prefix) =>
        chain.Database.ArrangeAsync(db =>
        {
            db.Organization.Single().Numbering = new() { Mode = NumberingMode.Counter };
            db.Divisions.Single(d => d.Id == town.Strategy.Id).NumberPrefix = prefix;
        });
}
