using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Forms;

/// <summary>Nobody sends the same page again after so long.</summary>
public sealed class ClearSentFormsHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    /// <returns>How many went.</returns>
    public Task<int> HandleAsync(CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - Patience;
        return db.SentForms.Where(f => f.At < since).ExecuteDeleteAsync(cancel);
    }
}
