using System.Linq.Expressions;
using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Reminders;

/// <summary>What a reminder is about.</summary>
public enum ReminderSubject
{
    /// <summary>A measure's own due date.</summary>
    Measure,

    /// <summary>A measure at a checkpoint of its year; the subject's id is the measure's.</summary>
    Checkpoint,

    /// <summary>One part of a measure that repeats; the subject's id is the measure's, the due date says which part.</summary>
    Occurrence,

    /// <summary>A step that waits for its officer.</summary>
    Step,

    /// <summary>A memo that came back, was approved or refused; told to its drafter.</summary>
    Memo,

    /// <summary>A person whom mail does not reach; told to administrators. The subject's id is that person's.</summary>
    Person,

    /// <summary>Timed work that stands still; told to administrators. The subject's id is the kind of alarm.</summary>
    Alarm,
}

public enum ReminderChannel
{
    InApp,
    Email,

    /// <summary>A personal digest of the ladder's rungs by LINE, for who linked their account.</summary>
    Line,
}

/// <summary>
/// การแจ้งเตือน: one message owed to one person for one due date and rung over one channel. The unique key makes it owed once;
/// the claim makes it sent once.
/// </summary>
public sealed class Reminder
{
    public long Id { get; private set; }
    public required int PersonId { get; init; }
    public Person? Person { get; private set; }
    public required ReminderSubject Subject { get; init; }
    public required long SubjectId { get; init; }
    public required DateOnly DueOn { get; init; }

    /// <summary>
    /// Which one of the ladder: d30, d14, d7, d3, d1, d0 before the due date, w1, w2 … weeks after; waiting-3, waiting-6 … and late-3, late-6 …
    /// working days for a step; assigned-N, moved-N (N: the measure's revision); opened-, returned-, approved- … with the edition for memos.
    /// </summary>
    public required string Rung { get; init; }

    public required ReminderChannel Channel { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }

    /// <summary>Path within the intranet.</summary>
    public required string Path { get; init; }

    /// <summary>Not before.</summary>
    public required DateTimeOffset PlannedFor { get; init; }

    /// <summary>Mail: a sender has it in hand. A claim that is older than a sender may take was left by a crash.</summary>
    public DateTimeOffset? ClaimedAt { get; internal set; }

    /// <summary>In-app: delivered by its own commit. Mail: the server took it.</summary>
    public DateTimeOffset? SentAt { get; init; }

    public int Attempts { get; internal set; }

    /// <summary>
    /// All rows that left, or shall leave, as one mail or push carry the same, and every repetition carries it again
    /// (Message-ID, X-Line-Retry-Key). null: never claimed.
    /// </summary>
    public Guid? DeliveryKey { get; internal set; }

    /// <summary>Why the last attempt failed, in Thai; null: it did not.</summary>
    public string? Failure { get; internal set; }

    /// <summary>The server's answer to some attempt was lost: the next one may be its second time.</summary>
    public bool OutcomeUnknown { get; internal set; }

    public DateTimeOffset? NextAttemptAt { get; internal set; }

    /// <summary>In-app: read by its person.</summary>
    public DateTimeOffset? ReadAt { get; internal set; }

    /// <summary>No longer owed: its measure was finished, its step decided. In-app: nobody read it before its matter was over.</summary>
    public DateTimeOffset? CancelledAt { get; internal set; }

    /// <summary>Why it is no longer owed, in Thai; null: it is, or nobody noted it.</summary>
    public string? CancelledBecause { get; internal set; }

    /// <summary>Cancelled because it could not leave in time: it is not owed again.</summary>
    public bool IsGivenUp { get; internal set; }

    /// <summary>A notice in the app that its person has not read: what the bell counts.</summary>
    public static Expression<Func<Reminder, bool>> IsUnread { get; } =
        r => r.Channel == ReminderChannel.InApp && r.ReadAt == null && r.CancelledAt == null;
}

internal sealed class ReminderMapping : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> entity)
    {
        entity.Property(r => r.Subject).HasConversion<string>();
        entity.Property(r => r.Channel).HasConversion<string>();
        entity
            .HasIndex(r => new
            {
                r.PersonId,
                r.Subject,
                r.SubjectId,
                r.DueOn,
                r.Rung,
                r.Channel,
            })
            .IsUnique();
        entity
            .HasIndex(r => new { r.PersonId, r.Path })
            .HasFilter("channel = 'InApp' AND read_at IS NULL AND cancelled_at IS NULL");
        entity.HasIndex(r => r.DeliveryKey).HasFilter("delivery_key IS NOT NULL");
        // What LINE may have counted this month.
        entity.HasIndex(r => r.PlannedFor).HasFilter("channel = 'Line' AND delivery_key IS NOT NULL");
        // What waits to leave, person by person.
        entity.HasIndex(r => new { r.PersonId, r.PlannedFor }).HasFilter("sent_at IS NULL AND cancelled_at IS NULL");
        entity.HasOne(r => r.Person).WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
