using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ItaWorkflow.Tests.Workflows.Reminders;

/// <summary>Holds the first insert of a reminder until the other side stands before its own.</summary>
internal sealed class MeetBeforeInsert(Barrier barrier) : DbCommandInterceptor
{
    private bool _met;

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (!_met && command.CommandText.Contains("INSERT INTO reminders", StringComparison.Ordinal))
        {
            _met = true;
            Assert.True(barrier.SignalAndWait(TimeSpan.FromSeconds(60), cancellationToken));
        }

        return new(result);
    }
}
