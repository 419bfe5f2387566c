using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Disclosures;

/// <summary>When a fiscal year's items are due in this office, before the assessment begins.</summary>
public sealed class DisclosureYear
{
    /// <summary>Buddhist Era.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>First day of the assessment window, from which the addresses are looked at from outside; null: not known.</summary>
    public DateOnly? OpensOn { get; private set; }

    /// <summary>The office's own last day for every item without one of its own; null: none.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Since when these days stand.</summary>
    public DateTimeOffset Since { get; private set; }

    internal void Set(DateOnly? opensOn, DateOnly? dueOn, DateTimeOffset now) => (OpensOn, DueOn, Since) = (opensOn, dueOn, now);
}

internal sealed class DisclosureYearMapping : IEntityTypeConfiguration<DisclosureYear>
{
    public void Configure(EntityTypeBuilder<DisclosureYear> entity)
    {
        entity.HasKey(y => y.FiscalYear);
        entity.Property(y => y.FiscalYear).ValueGeneratedNever();
    }
}
