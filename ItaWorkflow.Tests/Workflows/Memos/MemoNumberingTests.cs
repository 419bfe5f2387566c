using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Memos;

[OnBothStores]
public sealed class MemoNumberingTests(Chain chain) : IClassFixture<Chain>
{
    private readonly Town town = chain.Town;

    [Fact]
    public async Task After_a_switch_from_the_paper_register_the_counter_goes_on_after_what_was_typed()
    {
        await WriteInAsync("นบ ๑", NumberingMode.Register);
        await NumberedAsync("1");
        await NumberedAsync("2");
        await SwitchAsync(NumberingMode.Counter);

        Assert.Equal("นบ ๑/๓", await NumberedAsync());
    }

    [Fact]
    public async Task Divisions_of_one_prefix_write_in_one_register_however_they_write_it()
    {
        await WriteInAsync("นบ 52500", NumberingMode.Counter, "นบ  ๕๒๕๐๐");

        var given = new[] { await NumberedAsync(), await FinanceNumberedAsync(), await NumberedAsync() };

        Assert.Equal(["นบ ๕๒๕๐๐/๑", "นบ ๕๒๕๐๐/๒", "นบ ๕๒๕๐๐/๓"], given);
    }

    [Fact]
    public async Task Divisions_without_a_prefix_are_numbered_too()
    {
        await WriteInAsync("", NumberingMode.Counter, "");

        Assert.Equal(["๑", "๒"], [await NumberedAsync(), await FinanceNumberedAsync()]);
    }

    [Fact]
    public async Task The_mode_may_change_either_way_in_mid_year()
    {
        await WriteInAsync("นบ ๒", NumberingMode.Counter);
        Assert.Equal("นบ ๒/๑", await NumberedAsync());

        await SwitchAsync(NumberingMode.Register);
        var waiting = await chain.SubmittedAsync();
        Assert.Equal(MemoNumbering.NumberMissing, await chain.DecideAsync(waiting, town.StrategyHead, number: ""));
        Assert.Equal("Number", (await chain.DecideAsync(waiting, town.StrategyHead, number: "1"))!.Field);
        Assert.Equal("นบ ๒/๕", await NumberedAsync("5"));

        await SwitchAsync(NumberingMode.Counter);
        Assert.Equal("นบ ๒/๖", await NumberedAsync(memo: waiting));
        await SwitchAsync(NumberingMode.Register);
        Assert.Equal("นบ ๒/๗", await NumberedAsync("7"));
        Assert.Equal("นบ ๒/๓", await NumberedAsync("3"));
        await SwitchAsync(NumberingMode.Counter);
        Assert.Equal("นบ ๒/๘", await NumberedAsync());
    }

    [Theory]
    [InlineData("นบ ๓", "23", "๐๒๓")]
    [InlineData("นบ ๔", "๒๓", "นบ4/23")]
    [InlineData("นบ ๕", "นบ  ๕ / ๒๓", "23")]
    [InlineData("นบ ๖", "\u200b23\u00a0", "๒๓")]
    public async Task One_number_written_in_two_ways_is_given_once(string prefix, string first, string again)
    {
        await WriteInAsync(prefix, NumberingMode.Register);
        Assert.Equal($"{prefix}/๒๓", await NumberedAsync(first));

        var refusal = await chain.DecideAsync(await chain.SubmittedAsync(), town.StrategyHead, number: again);

        Assert.Contains($"เลขที่ {prefix}/๒๓ ใช้กับเรื่องอื่น", refusal!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_the_registrar_prepared_is_kept_for_its_memo_when_the_counter_takes_over()
    {
        await WriteInAsync("นบ ๗", NumberingMode.Register);
        var kept = await chain.SubmittedAsync();
        Assert.Null(await PrepareAsync(kept, "2"));
        var another = await chain.SubmittedAsync();
        Assert.Equal("Number", (await PrepareAsync(another, "๒"))!.Field);
        Assert.Equal("Number", (await chain.DecideAsync(another, town.StrategyHead, number: "2"))!.Field);
        await SwitchAsync(NumberingMode.Counter);

        Assert.Equal("นบ ๗/๑", await NumberedAsync(memo: another));
        Assert.Equal("นบ ๗/๓", await NumberedAsync());
        Assert.Equal("นบ ๗/๒", await NumberedAsync(memo: kept));
    }

    [Fact]
    public async Task A_number_prepared_in_one_year_is_not_given_in_the_next()
    {
        await WriteInAsync("นบ ๘", NumberingMode.Register);
        var before = chain.Database.Clock.GetUtcNow();
        var id = await chain.SubmittedAsync();
        Assert.Null(await PrepareAsync(id, "900"));

        chain.Database.Clock.Now = new(2027, 1, 4, 3, 0, 0, TimeSpan.Zero);
        var outcome = await chain.DecideAsync(id, town.StrategyHead, number: "");
        var typed = await NumberedAsync("1", id);
        chain.Database.Clock.Now = before;

        Assert.Equal(MemoNumbering.NumberMissing, outcome);
        Assert.Equal("นบ ๘/๑", typed);
    }

    [Theory]
    [InlineData(NumberingMode.Counter)]
    [InlineData(NumberingMode.Register)]
    public async Task A_head_who_comes_while_another_is_saving_the_same_number_does_not_get_it(NumberingMode mode)
    {
        Assert.SkipUnless(chain.Database.IsOnPostgres, "Elsewhere one transaction writes.");
        var prefix = mode is NumberingMode.Counter ? "นบ ๙" : "นบ ๑๐";
        await WriteInAsync(prefix, mode, prefix);
        var (first, second) = (await chain.SubmittedAsync(), await chain.SubmittedAsync(town.FinanceOfficer));
        Task<Refusal?>? late = null;
        chain.Meeting.TroubleOnce(async _ =>
        {
            late = chain.DecideAsync(second, town.FinanceHead, number: "1");
            await UntilSomebodyWaitsForALockAsync();
        });

        Assert.Null(await chain.DecideAsync(first, town.StrategyHead, number: "1"));
        var refusal = await late!;

        Assert.Equal($"{prefix}/๑", (await chain.MemoAsync(first)).Number!.Text);
        Assert.Equal(mode is NumberingMode.Counter ? $"{prefix}/๒" : null, (await chain.MemoAsync(second)).Number?.Text);
        Assert.Equal(mode is NumberingMode.Counter ? null : "Number", refusal?.Field);
    }

    private async Task<string> NumberedAsync(string? number = null, long? memo = null)
    {
        var id = memo ?? await chain.SubmittedAsync();
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead, number: number));
        return (await chain.MemoAsync(id)).Number!.Text;
    }

    private async Task<string> FinanceNumberedAsync()
    {
        var id = await chain.SubmittedAsync(town.FinanceOfficer);
        Assert.Null(await chain.DecideAsync(id, town.FinanceHead));
        return (await chain.MemoAsync(id)).Number!.Text;
    }

    private Task<Refusal?> PrepareAsync(long id, string number) =>
        chain.AsAsync<NumberMemoHandler, Refusal?>(
            (handler, _) => handler.HandleAsync(new(id, town.Registrar.Id, number), default)
        );

    /// <summary>A prefix of the test's own.</summary>
    private Task WriteInAsync(string prefix, NumberingMode mode, string? finance = null) =>
        chain.Database.ArrangeAsync(db =>
        {
            db.Organization.Single().Numbering = new() { Mode = mode };
            db.Divisions.Single(d => d.Id == town.Strategy.Id).NumberPrefix = prefix;
            db.Divisions.Single(d => d.Id == town.Finance.Id).NumberPrefix = finance ?? "กค";
        });

    private Task SwitchAsync(NumberingMode mode) =>
        chain.Database.ArrangeAsync(db => db.Organization.Single().Numbering = new() { Mode = mode });

    private async Task UntilSomebodyWaitsForALockAsync()
    {
        for (var looked = 0; looked < 600; looked++)
        {
            if (
                await chain.Database.ReadAsync(db =>
                    db.Database.SqlQuery<int>(
                            $"SELECT count(*)::integer AS \"Value\" FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid WHERE NOT l.granted AND a.datname = current_database()"
                        )
                        .SingleAsync()
                ) > 0
            )
                return;
            await Task.Delay(50);
        }
        Assert.Fail("Nobody waits.");
    }
}
