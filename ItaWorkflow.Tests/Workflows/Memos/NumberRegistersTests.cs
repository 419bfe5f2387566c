using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Memos;

namespace ItaWorkflow.Tests.Workflows.Memos;

public sealed class NumberRegistersTests(Chain chain) : IClassFixture<Chain>
{
    private readonly Town town = chain.Town;

    [Fact]
    public async Task A_register_tells_who_writes_in_it_what_comes_next_and_which_numbers_nobody_has()
    {
        await chain.Database.ArrangeAsync(db =>
        {
            db.Divisions.Single(d => d.Id == town.Strategy.Id).NumberPrefix = "กบ 1";
            db.Divisions.Single(d => d.Id == town.Finance.Id).NumberPrefix = "กบ ๑";
        });
        Assert.Null(
            await chain.AsAsync<SetLastOnPaperHandler, Refusal?>(
                (h, _) => h.HandleAsync(new(town.Registrar.Id, "กบ ๑", 2569, "10"), default)
            )
        );
        foreach (var number in new[] { "4", "12", "13", "20" })
            Assert.Null(await chain.DecideAsync(await chain.SubmittedAsync(), town.StrategyHead, number: number));
        var kept = await chain.SubmittedAsync();
        Assert.Null(
            await chain.AsAsync<NumberMemoHandler, Refusal?>((h, _) => h.HandleAsync(new(kept, town.Registrar.Id, "21"), default))
        );

        var register = (await ReadAsync(2569)).Single(r => r.Key == "กบ๑");

        Assert.Equal(["กองยุทธศาสตร์และงบประมาณ", "กองคลัง"], register.Divisions);
        Assert.Equal(
            ("กบ ๑", 10, 20, 22, 4),
            (register.Prefix, register.LastOnPaper, register.Last, register.Next, register.Given)
        );
        Assert.Equal([21], register.Kept);
        Assert.Equal([new(11, 11), new(14, 19)], register.Gaps);
        Assert.Equal((0, 1), (await ReadAsync(2570)).Where(r => r.Key == "กบ๑").Select(r => (r.Last, r.Next)).Single());
    }

    private Task<IReadOnlyList<RegisterView>> ReadAsync(int year) =>
        chain.AsAsync<NumberRegisters, IReadOnlyList<RegisterView>>((r, _) => r.ReadAsync(year, default));
}
