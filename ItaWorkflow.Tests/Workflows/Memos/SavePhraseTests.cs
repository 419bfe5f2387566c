using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Memos;

public sealed class SavePhraseTests(DraftingTown town) : IClassFixture<DraftingTown>
{
    [Fact]
    public async Task A_phrase_is_its_writers_own_or_the_offices_and_is_forgotten_by_whose_it_is()
    {
        var (officer, registrar) = (town.Town.Officer.Id, town.Town.Registrar.Id);

        Assert.Equal(SavePhraseHandler.NoText, await SaveAsync(new(officer, " ", false)));
        Assert.Equal(SavePhraseHandler.TooLong, await SaveAsync(new(officer, new string('ก', 501), false)));
        Assert.Equal(SavePhraseHandler.NotYours, await SaveAsync(new(officer, "ทั้งนี้", true)));
        Assert.Null(await SaveAsync(new(officer, "ทั้งนี้ ตามระเบียบ", false)));
        Assert.Null(await SaveAsync(new(registrar, "ตามหนังสือที่อ้างถึง", true)));

        var mine = await town.Database.ReadAsync(db => SavePhraseHandler.Of(db, officer).ToListAsync());
        Assert.Equal(["ตามหนังสือที่อ้างถึง", "ทั้งนี้ ตามระเบียบ"], mine.Select(p => p.Text));
        Assert.Equal(SavePhraseHandler.NotYours, await SaveAsync(new(officer, "", false, mine[0].Id)));
        Assert.Equal(SavePhraseHandler.NotThere, await SaveAsync(new(registrar, "", false, mine[1].Id)));
        Assert.Null(await SaveAsync(new(officer, "", false, mine[1].Id)));
    }

    private Task<Refusal?> SaveAsync(SavePhrase command) =>
        town.Database.AskAsync((SavePhraseHandler h) => h.HandleAsync(command, default));
}
