using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Clock;

/// <summary>One run of a timed job, in whichever process; only the newest are kept.</summary>
public sealed class JobRun
{
    public long Id { get; private set; }

    /// <summary>Its key in the clock's list.</summary>
    public required string Job { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>null: it is at work, or ended with its process.</summary>
    public TimeSpan? Took { get; private set; }

    /// <summary>Why it did not go well, as the failure said it.</summary>
    public string? Failure { get; private set; }

    /// <param name="failure">null: it went well.</param>
    public void End(TimeSpan took, string? failure) => (Took, Failure) = (took, failure);
}

internal sealed class JobRunMapping : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> entity)
    {
        entity.ToTable("job_runs");
        entity.HasIndex(r => new { r.Job, r.Id });
    }
}
