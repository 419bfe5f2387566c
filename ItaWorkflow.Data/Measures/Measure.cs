using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Measures;

/// <summary>มาตรการ of one fiscal year.</summary>
public sealed class Measure
{
    private string _title = "";
    private DateOnly _dueOn;
    private ProgressStatus _status;

    public int Id { get; private set; }

    /// <summary>Fiscal year, Buddhist Era.</summary>
    public required int FiscalYear { get; init; }

    public required string Title
    {
        get => _title;
        init => _title = value;
    }

    /// <summary>The finding that it answers, as year and code (2566:o13); null: none.</summary>
    public string? Finding { get; init; }

    /// <summary>What will be done, in plain text, a step a line.</summary>
    public string Steps { get; set; } = "";

    public required DateOnly DueOn
    {
        get => _dueOn;
        init => _dueOn = value;
    }

    /// <summary>When the due date was last changed: its rungs before that were never owed.</summary>
    public DateTimeOffset? DueSince { get; private set; }

    /// <summary>When a measure once completed was taken up again.</summary>
    public DateTimeOffset? ReopenedAt { get; private set; }

    public ProgressStatus Status
    {
        get => _status;
        init => _status = value;
    }

    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>Raised by every change; compared as EF's original value.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>Responsible divisions.</summary>
    public List<Division> Divisions { get; } = [];

    /// <summary>Owner persons, who are reminded.</summary>
    public List<Person> Owners { get; } = [];

    public List<MeasureOwner> Ownerships { get; } = [];
    public List<ProgressReport> Reports { get; } = [];
    public List<InformationRequest> Requests { get; } = [];
    public required DateTimeOffset CreatedAt { get; init; }

    internal void Rewrite(string title, string steps, DateOnly dueOn, DateTimeOffset now)
    {
        if (dueOn != DueOn)
            DueSince = now;
        (_title, Steps, _dueOn) = (title, steps, dueOn);
        Revision++;
    }

    internal void Report(ProgressReport report)
    {
        if (report.Status is not ProgressStatus.Completed && Status is ProgressStatus.Completed)
            ReopenedAt = report.At;
        _status = report.Status;
        CompletedAt = report.Status is ProgressStatus.Completed ? CompletedAt ?? report.At : null;
        Reports.Add(report);
        foreach (var request in Requests)
            request.AnsweredAt ??= report.At;
        Revision++;
    }
}

/// <summary>Who is reminded of a measure, and since when.</summary>
public sealed class MeasureOwner
{
    public int MeasureId { get; init; }
    public required int PersonId { get; init; }
    public Person? Person { get; private set; }

    /// <summary>Rungs before it are not owed to this person; null: since the measure was created.</summary>
    public DateTimeOffset? Since { get; init; }
}

internal sealed class MeasureMapping : IEntityTypeConfiguration<Measure>
{
    public void Configure(EntityTypeBuilder<Measure> entity)
    {
        entity.Property(m => m.Status).HasConversion<string>();
        entity.Property(m => m.Revision).IsConcurrencyToken();
        entity.HasIndex(m => m.FiscalYear);
        entity.HasMany(m => m.Divisions).WithMany().UsingEntity("measure_division");
        entity
            .HasMany(m => m.Owners)
            .WithMany()
            .UsingEntity<MeasureOwner>(
                owner => owner.HasOne(o => o.Person).WithMany().HasForeignKey(o => o.PersonId).OnDelete(DeleteBehavior.Restrict),
                measure => measure.HasOne<Measure>().WithMany(m => m.Ownerships).HasForeignKey(o => o.MeasureId),
                row => row.ToTable("measure_owner").HasKey(o => new { o.MeasureId, o.PersonId })
            );
    }
}
