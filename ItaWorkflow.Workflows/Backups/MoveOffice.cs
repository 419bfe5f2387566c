using ItaWorkflow.Data.Persistence;

namespace ItaWorkflow.Workflows.Backups;

/// <summary>A whole office to another store, which must be empty. Its source is only read, and served by nobody meanwhile.</summary>
public static class MoveOffice
{
    /// <returns>What was moved, as it was read on the way.</returns>
    /// <exception cref="StoreTroubleException">It is served, or something stands where it should go; nothing was moved.</exception>
    public static async Task<BackUpOutcome> RunAsync(Store from, Store to, CancellationToken cancel)
    {
        await using var alone = await from.AloneAsync(cancel);
        var folder = Directory.CreateTempSubdirectory("itaworkflow-");
        try
        {
            var backedUp = await new BackUpHandler(from).HandleAsync(new(Path.Combine(folder.FullName, "office.db")), cancel);
            if (backedUp.Facts is { } facts)
                await to.FillFromAsync(facts.File, cancel);
            return backedUp;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
