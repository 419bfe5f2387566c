using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;

namespace ItaWorkflow.Workflows.Notices;

/// <summary>One thing to tell, before it is known to whom and how.</summary>
/// <param name="Path">Path within the intranet where the person can act.</param>
public sealed record Notice(Subject Subject, DateOnly DueOn, Rung Rung, string Title, string Text, string Path)
{
    internal static readonly IReadOnlySet<Channel> InAppOnly = new HashSet<Channel> { Channel.InApp };

    /// <summary>As an act tells it: on every channel that carries acts and reaches the person.</summary>
    public static IReadOnlyList<Reminder> Owed(Person person, Notice notice, DateTimeOffset now) =>
        notice.Rows(person.Id, Reach.OfActsTo(person), now);

    // The database row is the in-app notice: it is delivered by its own commit.
    internal IReadOnlyList<Reminder> Rows(int personId, IReadOnlySet<Channel> channels, DateTimeOffset now) =>
        [.. channels.Order().Select(channel => Row(channel, personId, now, sentAt: channel is Channel.InApp ? now : null))];

    private Reminder Row(Channel channel, int personId, DateTimeOffset now, DateTimeOffset? sentAt) =>
        new()
        {
            PersonId = personId,
            Subject = Subject,
            DueOn = DueOn,
            Rung = Rung,
            Channel = channel,
            Title = Title,
            Text = Text,
            Path = Path,
            PlannedFor = now,
            SentAt = sentAt,
        };
}
