using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Journal;

namespace ItaWorkflow.Tests.Workflows.Journal;

public sealed class VerifyJournalTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task An_administrator_has_it_checked_and_the_journal_says_so()
    {
        await chain.WriteAsync(2);

        var verdict = (await VerifyAsync(chain.Town.Administrator.Id)).Verdict!;

        Assert.Null(verdict.Fault);
        var line = await chain.Database.ReadAsync(db => JournalChecks.LatestAsync(db, default));
        Assert.Equal(JournalKind.JournalProved, line!.Kind);
        Assert.Contains(verdict.Head[..JournalVerdict.HeadDigits], line.Text, StringComparison.Ordinal);
        Assert.Equal(AdministrativeAct.NotYours, (await VerifyAsync(chain.Town.Officer.Id)).Refusal);
    }

    private Task<VerifyJournalOutcome> VerifyAsync(int by) =>
        chain.AsAsync<VerifyJournalHandler, VerifyJournalOutcome>((h, _) => h.HandleAsync(new(by), default));
}
