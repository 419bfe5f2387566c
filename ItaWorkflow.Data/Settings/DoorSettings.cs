using ItaWorkflow.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Settings;

/// <summary>How people come in, and how long they stay.</summary>
public sealed record DoorSettings
{
    public const int UsualIdleHours = 12;
    public const int UsualLongestHours = 7 * 24;

    /// <summary>A session without a request for so long ends.</summary>
    public int IdleHours { get; init; } = UsualIdleHours;

    /// <summary>After so long everybody signs in anew.</summary>
    public int LongestHours { get; init; } = UsualLongestHours;

    /// <summary>Administrators and registrars come in with a second step, or with a passkey.</summary>
    public bool DutiesNeedSecondStep { get; init; }

    /// <summary>It has not been idle for too long, nor begun too long ago.</summary>
    public bool StillOpen(Session session, DateTimeOffset now) =>
        session.EndedAt is null && now <= session.SeenAt.AddHours(IdleHours) && now <= session.BegunAt.AddHours(LongestHours);

    internal static void Map(ComplexPropertyBuilder<DoorSettings> doors)
    {
        doors.Property(d => d.IdleHours).HasColumnName("idle_hours").HasDefaultValue(UsualIdleHours);
        doors.Property(d => d.LongestHours).HasColumnName("longest_hours").HasDefaultValue(UsualLongestHours);
        doors.Property(d => d.DutiesNeedSecondStep).HasColumnName("duties_need_second_step").HasDefaultValue(false);
    }
}
