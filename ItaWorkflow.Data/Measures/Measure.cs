using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Measures;

/// <summary>The three states of a progress report; there is no fourth.</summary>
public enum ProgressStatus
{
    /// <summary>ยังไม่ดำเนินการ</summary>
    NotStarted,

    /// <summary>อยู่ระหว่างดำเนินการ</summary>
    InProgress,

    /// <summary>ดำเนินการแล้วเสร็จ</summary>
    Completed,
}

/// <summary>มาตรการ of one fiscal year.</summary>
public sealed class Measure
{
    public int Id { get; private set; }

    /// <summary>Fiscal year, Buddhist Era.</summary>
    public required int FiscalYear { get; init; }

    public required string Title { get; set; }

    /// <summary>What will be done, in plain text.</summary>
    public string Steps { get; set; } = "";

    public required DateOnly DueOn { get; set; }
    public ProgressStatus Status { get; set; }
    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>Raised by every change; compared as EF's original value.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>Responsible divisions.</summary>
    public List<Division> Divisions { get; } = [];

    /// <summary>Owner persons, who are reminded.</summary>
    public List<Person> Owners { get; } = [];

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class MeasureMapping : IEntityTypeConfiguration<Measure>
{
    public void Configure(EntityTypeBuilder<Measure> entity)
    {
        entity.Property(m => m.Status).HasConversion<string>();
        entity.Property(m => m.Revision).IsConcurrencyToken();
        entity.HasIndex(m => m.FiscalYear);
        entity.HasMany(m => m.Divisions).WithMany().UsingEntity("measure_division");
        entity.HasMany(m => m.Owners).WithMany().UsingEntity("measure_owner");
    }
}
