using ItaWorkflow.Data.Reminders;

namespace ItaWorkflow.Workflows.Channels;

/// <summary>
/// A channel on which messages leave: all that the sweep must know of it. Whom the ledger owes a message on it says <see cref="Reach"/>. What
/// is told in the app leaves with its own commit and needs no sender.
/// </summary>
public interface IChannel
{
    Channel Channel { get; }

    /// <summary>As the journal says it: ส่งอีเมล.</summary>
    string Act { get; }

    /// <summary>What is older is given up.</summary>
    TimeSpan Patience { get; }

    /// <summary>A message may wait for its turn without anything being wrong.</summary>
    bool TakesTurns => false;

    /// <summary>Who is active and can be reached, as the office has set it up.</summary>
    IQueryable<Addressee> Reached();

    /// <returns>What sends one delivery, by the settings of this moment; null: not set up.</returns>
    Task<Send?> OpenAsync(CancellationToken cancel);

    /// <summary>Asked within each claim, before anything is claimed.</summary>
    /// <returns>false: nothing more to this person for now.</returns>
    Task<bool> HasRoomAsync(int personId, DateTimeOffset now, CancellationToken cancel) => Task.FromResult(true);
}

public delegate Task<DeliveryOutcome> Send(Delivery delivery, CancellationToken cancel);

/// <summary>To whom a message goes, and where on this channel.</summary>
public sealed record Addressee
{
    public required int PersonId { get; init; }
    public required string Name { get; init; }
    public required string Address { get; init; }
}
