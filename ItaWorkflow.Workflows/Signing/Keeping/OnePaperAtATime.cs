using ItaWorkflow.Workflows.Signing.Stamping;

namespace ItaWorkflow.Workflows.Signing.Keeping;

/// <summary>One paper after another: one that cannot be kept does not hold up the others, and is told when all had their turn.</summary>
internal static class OnePaperAtATime
{
    /// <param name="keep">false: nothing was to be done.</param>
    /// <returns>How many were kept, until the authority gave no stamp; the next run asks again.</returns>
    /// <exception cref="AggregateException">Why some could not be kept.</exception>
    public static async Task<int> KeepAsync(IEnumerable<long> papers, Func<long, Task<bool>> keep)
    {
        var (kept, failures) = (0, new List<Exception>());
        foreach (var id in papers)
            try
            {
                kept += await keep(id) ? 1 : 0;
            }
            catch (TimestampUnavailableException)
            {
                break;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failures.Add(new InvalidOperationException($"Signed document {id} cannot be kept.", failure));
            }
        return failures.Count == 0 ? kept : throw new AggregateException(failures);
    }
}
