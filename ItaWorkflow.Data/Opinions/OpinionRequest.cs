using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Opinions;

/// <summary>
/// ขอความเห็นจากผู้อื่น: the officer of an open step asks a colleague and keeps the step. The answer is read, not signed. The step's
/// decision closes what nobody answered.
/// </summary>
public sealed class OpinionRequest
{
    public long Id { get; private set; }
    public required long StepId { get; init; }
    public ApprovalStep? Step { get; private set; }
    public required int AskedById { get; init; }
    public Person? AskedBy { get; private set; }
    public required int AskedId { get; init; }
    public Person? Asked { get; private set; }
    public required string Question { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public string Answer { get; private set; } = "";
    public DateTimeOffset? AnsweredAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Neither answered nor taken back; it waits as long as its step is open.</summary>
    public bool IsPending => AnsweredAt is null && WithdrawnAt is null;

    internal void AnswerWith(string answer, DateTimeOffset now)
    {
        MustBePending();
        (Answer, AnsweredAt) = (answer, now);
    }

    internal void Withdraw(DateTimeOffset now)
    {
        MustBePending();
        WithdrawnAt = now;
    }

    private void MustBePending()
    {
        if (!IsPending)
            throw new InvalidOperationException("A request ends once.");
    }
}

internal sealed class OpinionRequestMapping : IEntityTypeConfiguration<OpinionRequest>
{
    public void Configure(EntityTypeBuilder<OpinionRequest> entity)
    {
        entity.HasIndex(r => r.StepId);
        entity.Property(r => r.AnsweredAt).IsConcurrencyToken();
        entity.Property(r => r.WithdrawnAt).IsConcurrencyToken();
        entity.HasIndex(r => r.AskedId).HasFilter("answered_at IS NULL AND withdrawn_at IS NULL");
        entity
            .HasOne(r => r.Step)
            .WithMany(s => s.OpinionRequests)
            .HasForeignKey(r => r.StepId)
            .OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(r => r.AskedBy).WithMany().HasForeignKey(r => r.AskedById).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(r => r.Asked).WithMany().HasForeignKey(r => r.AskedId).OnDelete(DeleteBehavior.Restrict);
    }
}
