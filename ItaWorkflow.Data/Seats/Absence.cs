using System.Linq.Expressions;
using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Seats;

public enum AbsenceKind
{
    /// <summary>ลา</summary>
    Leave,

    /// <summary>ไปราชการ</summary>
    OfficialTrip,

    /// <summary>อบรมหรือประชุม</summary>
    Training,

    /// <summary>ไม่อยู่ปฏิบัติราชการ</summary>
    Other,
}

/// <summary>A person is away from a day until a day. What waits for them keeps waiting, unless an order seats somebody meanwhile.</summary>
public sealed class Absence
{
    public int Id { get; private set; }
    public required int PersonId { get; init; }
    public Person? Person { get; private set; }
    public required AbsenceKind Kind { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly Until { get; init; }

    public required int RecordedById { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public DateTimeOffset? CancelledAt { get; internal set; }

    public static Expression<Func<Absence, bool>> On(DateOnly day) =>
        a => a.CancelledAt == null && a.From <= day && day <= a.Until;
}

public static class AbsenceKinds
{
    public static string Words(this AbsenceKind kind) =>
        kind switch
        {
            AbsenceKind.Leave => "ลา",
            AbsenceKind.OfficialTrip => "ไปราชการ",
            AbsenceKind.Training => "อบรมหรือประชุม",
            AbsenceKind.Other => "ไม่อยู่ปฏิบัติราชการ",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}

internal sealed class AbsenceMapping : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> entity)
    {
        entity.Property(a => a.Kind).HasConversion<string>();
        entity.HasIndex(a => new { a.PersonId, a.Until });
        entity.HasOne(a => a.Person).WithMany(p => p.Absences).HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Person>().WithMany().HasForeignKey(a => a.RecordedById).OnDelete(DeleteBehavior.Restrict);
    }
}
