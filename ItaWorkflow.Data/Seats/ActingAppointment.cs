using System.Linq.Expressions;
using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Seats;

/// <summary>The five forms in which someone sits in another's position.</summary>
public enum ActingKind
{
    /// <summary>รักษาราชการแทน</summary>
    ActingFor,

    /// <summary>ปฏิบัติราชการแทน</summary>
    OnBehalfOf,

    /// <summary>รักษาการแทน</summary>
    CaretakerFor,

    /// <summary>ปฏิบัติหน้าที่แทน</summary>
    DutyFor,

    /// <summary>รักษาการในตำแหน่ง</summary>
    CaretakerInPosition,
}

public static class ActingKinds
{
    public static string Words(this ActingKind kind) =>
        kind switch
        {
            ActingKind.ActingFor => "รักษาราชการแทน",
            ActingKind.OnBehalfOf => "ปฏิบัติราชการแทน",
            ActingKind.CaretakerFor => "รักษาการแทน",
            ActingKind.DutyFor => "ปฏิบัติหน้าที่แทน",
            ActingKind.CaretakerInPosition => "รักษาการในตำแหน่ง",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}

/// <summary>คำสั่งแต่งตั้ง: a person sits in a position from a day until a day, by an order.</summary>
public sealed class ActingAppointment
{
    public int Id { get; private set; }
    public required int PersonId { get; set; }
    public Person? Person { get; set; }
    public required int PositionId { get; set; }
    public Position? Position { get; set; }
    public ActingKind Kind { get; set; }

    /// <summary>๑๒๓/๒๕๖๙</summary>
    public required string OrderNumber { get; set; }

    public DateOnly OrderDate { get; set; }
    public DateOnly From { get; set; }

    /// <summary>The last day; null: until revoked.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>What it covers, in the order's words; empty: everything.</summary>
    public string Scope { get; set; } = "";

    /// <summary>A standing order: it seats its person only on days on which the position's holder is away.</summary>
    public bool OnlyInAbsence { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>It seats its person that day: <see cref="IsInForce"/>, and a standing order has somebody to stand in for.</summary>
    public static Expression<Func<ActingAppointment, bool>> InForceOn(DateOnly day) =>
        a =>
            a.RevokedAt == null
            && a.From <= day
            && (a.Until == null || day <= a.Until)
            && (
                !a.OnlyInAbsence
                || a.Position!.Holders.Any(h =>
                    h.IsActive && h.Absences.Any(x => x.CancelledAt == null && x.From <= day && day <= x.Until)
                )
            );

    public bool IsInForce(DateOnly day) => RevokedAt is null && From <= day && (Until is not { } last || day <= last);
}

internal sealed class ActingAppointmentMapping : IEntityTypeConfiguration<ActingAppointment>
{
    public void Configure(EntityTypeBuilder<ActingAppointment> entity)
    {
        entity.Property(a => a.Kind).HasConversion<string>();
        entity.HasOne(a => a.Person).WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(a => a.Position).WithMany().HasForeignKey(a => a.PositionId).OnDelete(DeleteBehavior.Restrict);
    }
}
