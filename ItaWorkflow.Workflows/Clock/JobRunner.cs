using System.Collections.Concurrent;
using ItaWorkflow.Data.Clock;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Clock;

/// <summary>Runs a timed job and notes when it began, how long it took and how it ended.</summary>
public sealed class JobRunner(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Of each job so many that went well, and so many that did not.</summary>
    public const int Kept = 50;

    private readonly ConcurrentDictionary<string, TimedJob> _atWork = new(StringComparer.Ordinal);

    /// <summary>What is at work in this process is not begun again; in two processes claims keep its runs apart.</summary>
    public async Task RunAsync(TimedJob job, CancellationToken cancel)
    {
        if (!_atWork.TryAdd(job.Key, job))
            return;
        try
        {
            await NoteAsync(job, cancel);
        }
        finally
        {
            _atWork.TryRemove(job.Key, out _);
        }
    }

    private async Task NoteAsync(TimedJob job, CancellationToken cancel)
    {
        await using var notes = scopes.CreateAsyncScope();
        var db = notes.ServiceProvider.GetRequiredService<ItaDbContext>();
        var run = new JobRun { Job = job.Key, StartedAt = clock.GetUtcNow() };
        db.JobRuns.Add(run);
        await db.SaveChangesAsync(cancel);
        var began = clock.GetTimestamp();
        try
        {
            await using var work = scopes.CreateAsyncScope();
            await job.RunAsync(work.ServiceProvider, cancel);
        }
        // Stopped with its process it is left as a kill leaves it.
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            await EndAsync(db, run, clock.GetElapsedTime(began), failure.Message);
            throw;
        }

        await EndAsync(db, run, clock.GetElapsedTime(began), null);
    }

    private static async Task EndAsync(ItaDbContext db, JobRun run, TimeSpan took, string? failure)
    {
        run.End(took, failure);
        await db.SaveChangesAsync();
        var alike = db.JobRuns.Where(r => r.Job == run.Job && (r.Failure == null) == (failure == null));
        var oldest = alike.OrderByDescending(r => r.Id).Skip(Kept - 1).Select(r => r.Id);
        await alike.Where(r => r.Id < oldest.FirstOrDefault()).ExecuteDeleteAsync();
    }
}
