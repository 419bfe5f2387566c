using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Memos;

public sealed class SaveTemplateTests(DraftingTown town) : IClassFixture<DraftingTown>
{
    [Fact]
    public async Task An_officer_keeps_own_ones_and_the_offices_are_the_registrars()
    {
        var memo = await town.BeginAsync();
        var (officer, registrar) = (town.Town.Officer.Id, town.Town.Registrar.Id);

        Assert.Equal(SaveTemplateHandler.NoName, await SaveAsync(new(officer, memo.Id, " ", false)));
        Assert.Equal(SaveTemplateHandler.NotYours, await SaveAsync(new(officer, memo.Id, "แบบ", true)));
        Assert.Null(await SaveAsync(new(officer, memo.Id, "แบบ", false)));
        Assert.Null(await SaveAsync(new(officer, memo.Id, "แบบ", false)));
        Assert.Null(await SaveAsync(new(registrar, memo.Id, "แบบกลาง", true)));

        var mine = await town.Database.ReadAsync(db => SaveTemplateHandler.Of(db, officer).ToListAsync());
        Assert.Equal(["แบบกลาง", "แบบ"], mine.Select(t => t.Name));
        Assert.Equal(SaveTemplateHandler.NotYours, await SaveAsync(new(officer, null, "", false, mine[0].Id)));
        Assert.Equal(SaveTemplateHandler.NotThere, await SaveAsync(new(registrar, null, "", false, mine[1].Id)));
        Assert.Null(await SaveAsync(new(officer, null, "", false, mine[1].Id)));
    }

    private Task<Refusal?> SaveAsync(SaveTemplate command) =>
        town.Database.AskAsync((SaveTemplateHandler h) => h.HandleAsync(command, default));
}
