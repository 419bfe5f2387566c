using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Memos;
using static ItaWorkflow.Workflows.Memos.NumberMemoHandler;

namespace ItaWorkflow.Tests.Workflows.Memos;

public sealed class NumberMemoTests(Chain chain) : IClassFixture<Chain>
{
    private readonly Town town = chain.Town;

    [Fact]
    public async Task The_registrars_number_is_the_memos_when_the_head_signs_without_typing_one()
    {
        var id = await chain.SubmittedAsync();

        Assert.Null(await NumberAsync(id, town.Registrar, "21"));
        Assert.Null((await chain.MemoAsync(id)).Number);
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead, number: ""));

        Assert.Equal("ตย ๕๒๕๐๐.๒/๒๑", (await chain.MemoAsync(id)).Number!.Text);
    }

    [Fact]
    public async Task Only_the_registrar_prepares_a_number_and_only_for_a_memo_on_its_way()
    {
        var id = await chain.SubmittedAsync();

        Assert.Equal(RegistrarOnly, await NumberAsync(id, town.Officer, "22"));
        Assert.Equal(NotWaiting, await NumberAsync(await chain.DraftAsync(), town.Registrar, "22"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("สิบเจ็ด")]
    [InlineData("ตย ๕๒๕๐๐.๒/")]
    [InlineData("12345678")]
    public async Task What_is_no_number_is_told_at_the_field(string typed)
    {
        var id = await chain.SubmittedAsync();

        Assert.Equal("Number", (await NumberAsync(id, town.Registrar, typed))!.Field);
    }

    private Task<Refusal?> NumberAsync(long id, Person by, string number) =>
        chain.AsAsync<NumberMemoHandler, Refusal?>((handler, _) => handler.HandleAsync(new(id, by.Id, number), default));
}
