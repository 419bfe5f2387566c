namespace ItaWorkflow.Workflows.Seats;

/// <summary>Tells all that follow the seats.</summary>
public sealed class SeatsChanged(IEnumerable<ISeatFollower> followers)
{
    public async Task TellAsync(IEnumerable<int?> positionIds, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var follower in followers)
            await follower.FollowAsync(positionIds, today, now, cancel);
    }
}
