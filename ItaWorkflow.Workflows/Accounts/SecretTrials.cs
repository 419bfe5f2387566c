using System.Globalization;
using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts;

/// <param name="Wait">Longer than nothing: too soon, and the secret is not to be looked at.</param>
/// <param name="Before">When each side had failed before.</param>
internal sealed record TakenTrial(
    TimeSpan Wait,
    IReadOnlyList<TrialSide> Sides,
    DateTimeOffset At,
    IReadOnlyDictionary<string, DateTimeOffset> Before
)
{
    public bool IsTooSoon => Wait > TimeSpan.Zero;

    public static TakenTrial Later(TimeSpan wait) =>
        new(wait, [], default, new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal));
}

/// <summary>
/// Each failure makes the next try from the same side wait longer; nothing is ever locked, and who waits is told so before any secret is
/// looked at. A try counts as failed, in a transaction of its own, before the secret is looked at: a hundred guesses sent at once, to any
/// node, are still a hundred tries.
/// </summary>
public sealed class SecretTrials(DbContextOptions<ItaDbContext> options, TimeProvider clock)
{
    /// <summary>The same words whether or not a name exists.</summary>
    public static Refusal TooSoon(TimeSpan wait, string? field = null) =>
        new(
            wait <= TimeSpan.FromMinutes(1)
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"ลองถี่เกินไป โปรดรอ {Math.Ceiling(wait.TotalSeconds)} วินาทีแล้วลองใหม่"
                )
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"ลองถี่เกินไป โปรดรอ {Math.Ceiling(wait.TotalMinutes)} นาทีแล้วลองใหม่"
                ),
            field
        );

    internal async Task<TakenTrial> TakeAsync(IReadOnlyList<TrialSide> sides, CancellationToken cancel)
    {
        await using (var look = new ItaDbContext(options))
            if (Wait(sides, await ReadAsync(look, sides, cancel)) is var wait && wait > TimeSpan.Zero)
                return TakenTrial.Later(wait);

        return await options.InOwnTransactionAsync(
            async (own, stop) =>
            {
                await HoldAsync(own, sides, stop);
                var counted = await ReadAsync(own, sides, stop);
                if (Wait(sides, counted) is var wait && wait > TimeSpan.Zero)
                    return TakenTrial.Later(wait);
                var before = counted.ToDictionary(t => t.Key, t => t.LastAt, StringComparer.Ordinal);
                foreach (var side in sides)
                    Count(own, side, counted.Find(t => t.Key == side.Key));
                await own.SaveChangesAsync(stop);
                return new(TimeSpan.Zero, sides, clock.GetUtcNow(), before);
            },
            cancel
        );
    }

    /// <summary>
    /// The secret was right: the try leaves no trace, and what the first side failed before counts nowhere any more. Whoever comes in
    /// neither shortens nor lengthens the pause of those who failed beside them.
    /// </summary>
    /// <returns>How often it had failed.</returns>
    internal Task<int> SucceedAsync(TakenTrial taken, CancellationToken cancel) =>
        options.InOwnTransactionAsync(
            async (own, stop) =>
            {
                await HoldAsync(own, taken.Sides, stop);
                var counted = await ReadAsync(own, taken.Sides, stop);
                var failed = counted.Find(t => t.Key == taken.Sides[0].Key)?.Count ?? 1;
                foreach (var trial in counted)
                    if (trial.Key == taken.Sides[0].Key || trial.Count <= failed)
                        own.Remove(trial);
                    else
                    {
                        trial.Count -= failed;
                        if (trial.LastAt == taken.At && taken.Before.TryGetValue(trial.Key, out var before))
                            trial.LastAt = before;
                    }
                await own.SaveChangesAsync(stop);
                return failed - 1;
            },
            cancel
        );

    private static async Task HoldAsync(ItaDbContext own, IReadOnlyList<TrialSide> sides, CancellationToken cancel)
    {
        foreach (var side in sides.OrderBy(s => s.Key, StringComparer.Ordinal))
            await own.HoldAsync(Matter(side), cancel);
    }

    private static Task<List<SecretTrial>> ReadAsync(ItaDbContext db, IReadOnlyList<TrialSide> sides, CancellationToken cancel)
    {
        var keys = sides.Select(s => s.Key).ToList();
        return db.SecretTrials.Where(t => keys.Contains(t.Key)).ToListAsync(cancel);
    }

    private TimeSpan Wait(IReadOnlyList<TrialSide> sides, List<SecretTrial> counted)
    {
        var now = clock.GetUtcNow();
        return sides.Max(side =>
            counted.Find(t => t.Key == side.Key) is { } trial && !IsForgotten(trial, now)
                ? trial.LastAt + side.Pause(trial.Count) - now
                : TimeSpan.Zero
        );
    }

    private void Count(ItaDbContext own, TrialSide side, SecretTrial? trial)
    {
        var now = clock.GetUtcNow();
        if (trial is not null)
        {
            if (IsForgotten(trial, now))
                (trial.Count, trial.Told) = (0, 0);
            trial.Count++;
            trial.LastAt = now;
            return;
        }

        own.SecretTrials.Add(
            new()
            {
                Key = side.Key,
                Count = 1,
                LastAt = now,
                From = side.From,
                Name = side.Name,
                AccountId = side.AccountId,
            }
        );
    }

    private static bool IsForgotten(SecretTrial trial, DateTimeOffset now) => now - trial.LastAt > TrialSide.Memory;

    /// <summary>A side without a row has nothing to hold; two sides of one number only wait for each other.</summary>
    private static long Matter(TrialSide side)
    {
        var sum = 17L;
        foreach (var letter in side.Key)
            sum = unchecked((sum * 31) + letter);
        return sum;
    }
}
