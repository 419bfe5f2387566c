using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Routes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Cases;

public enum CaseState
{
    Open,
    Completed,
    Returned,
    Rejected,
    Withdrawn,
}

/// <summary>เรื่องที่เสนอ: one edition of a memo travelling one version of a route.</summary>
public sealed class ApprovalCase
{
    private int routeId;

    public long Id { get; private set; }
    public required long MemoId { get; init; }
    public Memo? Memo { get; private set; }
    public required int RouteId
    {
        get => routeId;
        init => routeId = value;
    }

    public ApprovalRoute? Route { get; private set; }

    /// <summary>ฉบับที่ of the memo that travels.</summary>
    public required int Edition { get; init; }

    public CaseState State { get; private set; }

    /// <summary>The process engine's state (tokens), as the engine's JSON.</summary>
    public string Tokens { get; internal set; } = "{}";

    /// <summary>Raised whenever the case moves, by a person or by time: of two that move it at once, the second finds it moved.</summary>
    public int Turn { get; private set; }

    /// <summary>Case variables that the route's conditions read, as a JSON object.</summary>
    public string Variables { get; internal set; } = "{}";

    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Since when it can go no further until somebody mends it; null: it can.</summary>
    public DateTimeOffset? StuckSince { get; private set; }

    /// <summary>The element of the route at which it is stuck.</summary>
    public string? StuckElement { get; private set; }

    /// <summary>Why, in Thai.</summary>
    public string? StuckReason { get; private set; }

    public List<ApprovalStep> Steps { get; } = [];
    public List<CaseTimer> Timers { get; } = [];
    public List<CaseSheet> Sheets { get; } = [];

    internal void Move(string tokens)
    {
        Tokens = tokens;
        Turn++;
    }

    /// <summary>An administrator carried it to another version of its route.</summary>
    internal void Reroute(int route) => routeId = route;

    internal void Stick(string element, string reason, DateTimeOffset now)
    {
        StuckSince ??= now;
        StuckElement = element;
        StuckReason = reason;
        Turn++;
    }

    internal void Free() => (StuckSince, StuckElement, StuckReason) = (null, null, null);

    internal void End(CaseState state, DateTimeOffset now)
    {
        State = state;
        EndedAt = now;
        Turn++;
        Free();
    }
}

internal sealed class ApprovalCaseMapping : IEntityTypeConfiguration<ApprovalCase>
{
    public void Configure(EntityTypeBuilder<ApprovalCase> entity)
    {
        entity.Property(c => c.State).HasConversion<string>();
        entity.Property(c => c.Turn).IsConcurrencyToken();
        // The operations page: what waits, and what ended in a period.
        entity.HasIndex(c => c.EndedAt);
        entity.HasIndex(c => c.State).HasFilter("state = 'Open'");
        entity.HasIndex(c => c.StuckSince).HasFilter("stuck_since IS NOT NULL");
        entity.Property(c => c.Tokens).HasColumnType("jsonb");
        entity.Property(c => c.Variables).HasColumnType("jsonb");
        entity.HasIndex(c => new { c.MemoId, c.Edition }).IsUnique();
        entity.HasOne(c => c.Memo).WithMany(m => m.Cases).HasForeignKey(c => c.MemoId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(c => c.Route).WithMany().HasForeignKey(c => c.RouteId).OnDelete(DeleteBehavior.Restrict);
    }
}
