using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;

namespace ItaWorkflow.Workflows.Notices;

/// <summary>One thing to tell, before it is known to whom and how.</summary>
/// <param name="Path">Path within the intranet where the person can act.</param>
public sealed record Notice(Subject Subject, DateOnly DueOn, Rung Rung, string Title, string Text, string Path)
{
    /// <summary>In the app, and by mail to those who have an address.</summary>
    public static IReadOnlyList<Reminder> Owed(Person person, Notice notice, DateTimeOffset now) =>
        notice.Rows(person.Id, person.Email.Length > 0, hasLine: false, now);

    internal IReadOnlyList<Reminder> Rows(int personId, bool hasMail, bool hasLine, DateTimeOffset now)
    {
        // The database row is the in-app notice: it is delivered by its own commit.
        List<Reminder> rows = [Row(Channel.InApp, personId, now, sentAt: now)];
        if (hasMail)
            rows.Add(Row(Channel.Email, personId, now, sentAt: null));
        if (hasLine)
            rows.Add(Row(Channel.Line, personId, now, sentAt: null));
        return rows;
    }

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
