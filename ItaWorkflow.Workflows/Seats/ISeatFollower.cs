namespace ItaWorkflow.Workflows.Seats;

/// <summary>
/// What follows in the same transaction when somebody sits down or rises: who gives or takes a seat knows no more of it. Each room that has
/// something to do registers one.
/// </summary>
public interface ISeatFollower
{
    /// <summary>Saves nothing itself, but for what the seats are read from.</summary>
    /// <param name="positionIds">The positions concerned.</param>
    Task FollowAsync(IEnumerable<int?> positionIds, DateOnly today, DateTimeOffset now, CancellationToken cancel);
}
