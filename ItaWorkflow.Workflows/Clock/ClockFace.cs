using ItaWorkflow.Data.Clock;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace ItaWorkflow.Workflows.Clock;

/// <param name="Latest">Newest first.</param>
/// <param name="LastFailure">null: none that is remembered.</param>
/// <param name="IsLate">It has not run for three of its periods.</param>
public sealed record JobState(
    TimedJob Job,
    IReadOnlyList<JobRun> Latest,
    JobRun? LastFailure,
    DateTimeOffset NextRun,
    bool IsLate
);

/// <summary>How the timed jobs have gone, in whichever process.</summary>
public sealed class ClockFace(ItaDbContext db, IConfiguration configuration, TimeProvider clock)
{
    private const int Shown = 10;

    /// <summary>false: this process only serves pages.</summary>
    public bool RunsHere => TimedJobs.RunWith(configuration);

    /// <summary>For the administrator.</summary>
    public async Task<IReadOnlyList<JobState>> ReadAsync(CancellationToken cancel)
    {
        var runs = await db.JobRuns.AsNoTracking().OrderByDescending(r => r.Id).ToListAsync(cancel);
        var ofJob = runs.ToLookup(r => r.Job, StringComparer.Ordinal);
        return [.. TimedJobs.Jobs.Select(job => State(job, [.. ofJob[job.Key]]))];
    }

    /// <returns>What ran before and has not for three of its periods.</returns>
    public async Task<IReadOnlyList<TimedJob>> LateAsync(CancellationToken cancel)
    {
        var began = await LatestAsync(db.JobRuns, cancel);
        return [.. TimedJobs.Jobs.Where(job => began.TryGetValue(job.Key, out var at) && IsLate(job, at))];
    }

    /// <returns>What was not done within its period: nobody kept time, or the process died over it.</returns>
    public async Task<IReadOnlyList<TimedJob>> OverdueAsync(CancellationToken cancel)
    {
        var done = await LatestAsync(db.JobRuns.Where(r => r.Took != null && r.Failure == null), cancel);
        var now = clock.GetUtcNow();
        return [.. TimedJobs.Jobs.Where(job => !done.TryGetValue(job.Key, out var at) || now - at >= job.Every)];
    }

    private static Task<Dictionary<string, DateTimeOffset>> LatestAsync(IQueryable<JobRun> runs, CancellationToken cancel) =>
        runs.GroupBy(r => r.Job)
            .Select(of => new { of.Key, At = of.Max(r => r.StartedAt) })
            .ToDictionaryAsync(of => of.Key, of => of.At, StringComparer.Ordinal, cancel);

    private JobState State(TimedJob job, List<JobRun> runs) =>
        new(
            job,
            [.. runs.Take(Shown)],
            runs.Find(run => run.Failure is not null),
            job.NextAfter(clock.GetUtcNow()),
            runs.Count > 0 && IsLate(job, runs[0].StartedAt)
        );

    private bool IsLate(TimedJob job, DateTimeOffset lastRun) => clock.GetUtcNow() - lastRun > 3 * job.Every;
}
