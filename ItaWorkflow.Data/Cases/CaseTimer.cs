using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Cases;

public enum TimerState
{
    Armed,
    Fired,
    Cancelled,
}

/// <summary>ตัวจับเวลา of a case: rings once; a cycle's next ring is a timer of its own.</summary>
public sealed class CaseTimer
{
    public long Id { get; private set; }
    public long CaseId { get; init; }
    public ApprovalCase? Case { get; private set; }

    /// <summary>The engine's id, unique within the case.</summary>
    public required string TimerId { get; init; }

    /// <summary>The timer's element in the route's BPMN.</summary>
    public required string ElementId { get; init; }

    public required DateTimeOffset ArmedAt { get; init; }
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When the ring before this one was due; null: this is the first.</summary>
    public DateTimeOffset? PreviousDueAt { get; init; }

    public TimerState State { get; private set; }
    public DateTimeOffset? FiredAt { get; private set; }

    /// <summary>How often the case could not go on when it rang.</summary>
    public int Failures { get; private set; }

    /// <summary>After a failure it is not tried before then; null: it rings when it is due.</summary>
    public DateTimeOffset? TryAgainAt { get; private set; }

    public bool IsBroken => State is TimerState.Armed && Failures > 0;

    internal void Fire(DateTimeOffset now)
    {
        if (State is not TimerState.Armed)
            throw new InvalidOperationException("A timer rings once.");
        State = TimerState.Fired;
        FiredAt = now;
    }

    /// <summary>Later each time: after five minutes, ten, twenty …, at last once a day.</summary>
    internal void Break(DateTimeOffset now)
    {
        TryAgainAt = now + TimeSpan.FromMinutes(Math.Min(5 << Math.Min(Failures, 9), 24 * 60));
        Failures++;
    }

    /// <summary>Somebody mended what broke it.</summary>
    internal void TryAgain() => (Failures, TryAgainAt) = (0, null);

    internal void Cancel()
    {
        if (State is TimerState.Armed)
            State = TimerState.Cancelled;
    }
}

internal sealed class CaseTimerMapping : IEntityTypeConfiguration<CaseTimer>
{
    public void Configure(EntityTypeBuilder<CaseTimer> entity)
    {
        entity.ToTable("case_timers");
        entity.Property(t => t.State).HasConversion<string>();
        entity.HasIndex(t => new { t.CaseId, t.TimerId }).IsUnique();
        entity.HasIndex(t => t.DueAt).HasFilter("state = 'Armed'");
        entity.HasOne(t => t.Case).WithMany(c => c.Timers).HasForeignKey(t => t.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
