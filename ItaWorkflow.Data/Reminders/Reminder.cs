using System.Linq.Expressions;
using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Reminders;

/// <summary>
/// การแจ้งเตือน: one message owed to one person for one due date and rung over one channel. The unique key makes it owed once;
/// the claim makes it sent once.
/// </summary>
public sealed class Reminder
{
    public long Id { get; private set; }
    public required int PersonId { get; init; }
    public Person? Person { get; private set; }

    public required Subject Subject
    {
        get => new(SubjectKind, SubjectId);
        init => (SubjectKind, SubjectId) = value;
    }

    public SubjectKind SubjectKind { get; private init; }
    public long SubjectId { get; private init; }
    public required DateOnly DueOn { get; init; }

    public required Rung Rung
    {
        get => new(RungKind, RungNumber, RungAbout);
        init => (RungKind, RungNumber, RungAbout) = value;
    }

    public RungKind RungKind { get; private init; }
    public long RungNumber { get; private init; }
    public string RungAbout { get; private init; } = "";
    public required Channel Channel { get; init; }
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

    /// <summary>No two reminders share it.</summary>
    public ReminderKey Key => new(PersonId, Subject, DueOn, Rung, Channel);

    /// <summary>A notice in the app that its person has not read: what the bell counts.</summary>
    public static Expression<Func<Reminder, bool>> IsUnread { get; } =
        r => r.Channel == Channel.InApp && r.ReadAt == null && r.CancelledAt == null;
}

/// <summary>What makes a reminder owed once.</summary>
public sealed record ReminderKey(int PersonId, Subject Subject, DateOnly DueOn, Rung Rung, Channel Channel);

internal sealed class ReminderMapping : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> entity)
    {
        entity.Ignore(r => r.Subject).Ignore(r => r.Rung).Ignore(r => r.Key);
        entity.Property(r => r.SubjectKind).HasConversion<string>().HasColumnName("subject");
        entity.Property(r => r.RungKind).HasConversion<string>().HasColumnName("rung");
        entity.Property(r => r.Channel).HasConversion<string>();
        entity
            .HasIndex(r => new
            {
                r.PersonId,
                r.SubjectKind,
                r.SubjectId,
                r.DueOn,
                r.RungKind,
                r.RungNumber,
                r.RungAbout,
                r.Channel,
            })
            .IsUnique()
            .HasDatabaseName("ix_reminders_key");
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
