using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Assessments;

/// <summary>Somebody looked at a contradiction in the papers and says why the recorded figures stay.</summary>
public sealed class ConfirmedContradiction
{
    public int ResultId { get; init; }

    /// <summary>See <see cref="Contradiction.Key"/>.</summary>
    public required string Key { get; init; }

    /// <summary>What the contradiction said then: another figure is another contradiction.</summary>
    public required string Text { get; init; }

    public required string Reason { get; init; }
    public required int PersonId { get; init; }
    public Person? Person { get; private set; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class ConfirmedContradictionMapping : IEntityTypeConfiguration<ConfirmedContradiction>
{
    public void Configure(EntityTypeBuilder<ConfirmedContradiction> entity)
    {
        entity.ToTable("confirmed_contradictions");
        entity.HasKey(c => new { c.ResultId, c.Key });
        entity.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
