using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Assessments;

/// <summary>A file that scores were read from, as it was given. Append-only; one row however often it is read.</summary>
public sealed class ResultFile
{
    public int Id { get; private set; }

    /// <summary>Buddhist Era.</summary>
    public required int FiscalYear { get; init; }

    public required string FileName { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required byte[] Content { get; init; }
    public required int PersonId { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class ResultFileMapping : IEntityTypeConfiguration<ResultFile>
{
    public void Configure(EntityTypeBuilder<ResultFile> entity)
    {
        entity.ToTable("result_files");
        entity.HasIndex(f => new { f.FiscalYear, f.Sha256 }).IsUnique();
        entity.HasOne<Organization.Person>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
