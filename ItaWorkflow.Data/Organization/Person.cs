using ItaWorkflow.Data.Seats;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Organization;

/// <summary>Someone of the organization. What they may do follows from their position and the three duties below.</summary>
public sealed class Person
{
    public int Id { get; private set; }

    /// <summary>With the title: นางสาวสมใจ ตัวอย่าง</summary>
    public required string Name { get; set; }

    /// <summary>Where reminders go; empty: in-app only.</summary>
    public string Email { get; set; } = "";

    /// <summary>Why a mail server refused that address for good, in Thai; empty: it did not. No mail goes there meanwhile.</summary>
    public string MailRefusal { get; set; } = "";
    public DateTimeOffset? MailRefusedAt { get; set; }

    /// <summary>Their LINE account as the organization's official account knows it; empty: not linked.</summary>
    public string LineUserId { get; set; } = "";

    public string Phone { get; set; } = "";
    public int? PositionId { get; set; }
    public Position? Position { get; set; }
    public int? DivisionId { get; set; }
    public Division? Division { get; set; }

    /// <summary>ผู้ดูแลระบบ.</summary>
    public bool IsAdministrator { get; set; }

    /// <summary>นายทะเบียน (สารบรรณกลาง): gives numbers, sees every memo.</summary>
    public bool IsRegistrar { get; set; }

    /// <summary>เลขานุการ ITA: measures, checkpoints, results.</summary>
    public bool IsSecretary { get; set; }

    /// <summary>Settings, people and routes are theirs to change.</summary>
    public bool Administers => IsActive && IsAdministrator;

    /// <summary>
    /// Every memo is theirs to see, the paper register's last number, absences and turns of others theirs to set right: the central registry's,
    /// or an administrator's in their stead.
    /// </summary>
    public bool Registers => IsActive && (IsRegistrar || IsAdministrator);

    /// <summary>Results, measures and rounds are theirs to keep: the ITA secretary's, or an administrator's in their stead.</summary>
    public bool KeepsItaYear => IsActive && (IsSecretary || IsAdministrator);

    public bool IsActive { get; set; } = true;
    public List<Absence> Absences { get; } = [];

    /// <summary>The positions they hold besides their own.</summary>
    public List<FurtherPost> FurtherPosts { get; } = [];

    /// <summary>Decoration of the signature: PNG, at most 200 KB. Never pen dynamics.</summary>
    public byte[]? SignaturePicture { get; set; }
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> entity)
    {
        entity.HasIndex(p => p.LineUserId).IsUnique().HasFilter("line_user_id <> ''");
        entity
            .HasOne(p => p.Position)
            .WithMany(p => p.Holders)
            .HasForeignKey(p => p.PositionId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
