using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Journal;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Journal;

public sealed class KeepJournalTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task Each_night_the_journal_is_sealed_and_checked_and_what_is_wrong_is_told()
    {
        var rows = await chain.WriteAsync(2);
        await KeepAsync();
        Assert.Equal(JournalKind.JournalProved, (await LatestAsync())!.Kind);

        await chain.Database.PastRulesAsync($"UPDATE journal SET text = 'อื่น' WHERE id = {rows[0]};");
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(KeepAsync);

        Assert.Contains($"รายการลำดับ {rows[0]} ถูกแก้ไข", failure.Message, StringComparison.Ordinal);
        Assert.Equal(JournalKind.JournalBroken, (await LatestAsync())!.Kind);
        var notice = await chain.Database.ReadAsync(db =>
            db.Reminders.SingleAsync(r => r.RungKind == RungKind.JournalBroken && r.Channel == Channel.InApp)
        );
        Assert.Equal(("/admin/journal", failure.Message), (notice.Path, notice.Text));
    }

    private Task<JournalEntry?> LatestAsync() => chain.Database.ReadAsync(db => JournalChecks.LatestAsync(db, default));

    private Task KeepAsync() =>
        chain.AsAsync<KeepJournalHandler, bool>(
            async (h, _) =>
            {
                await h.HandleAsync(default);
                return true;
            }
        );
}
