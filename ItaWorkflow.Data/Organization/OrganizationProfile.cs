using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Organization;

/// <summary>How a memo gets its number when the division head signs.</summary>
public enum NumberingMode
{
    /// <summary>Typed from the paper register by the registrar or the division head.</summary>
    Register,

    /// <summary>The system's own gap-free counter per division and calendar year.</summary>
    Counter,
}

/// <summary>The one organization of this database (there is never a second row) and its settings.</summary>
public sealed class OrganizationProfile
{
    public const int TheOnlyId = 1;

    public int Id { get; private set; } = TheOnlyId;

    /// <summary>เทศบาลตำบลตัวอย่าง, as it stands on paper.</summary>
    public required string Name { get; set; }

    public string Address { get; set; } = "";
    public string Phone { get; set; } = "";

    /// <summary>PNG, JPEG or SVG of the emblem for the sheet; null: the neutral placeholder.</summary>
    public byte[]? Emblem { get; set; }

    public string? EmblemType { get; set; }
    public NumberingMode Numbering { get; set; } = NumberingMode.Register;

    /// <summary>Address under which people reach the intranet, for links in mails and on sheets; empty: not known.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>RFC 3161 time-stamp authority; empty: signatures are PAdES B-B.</summary>
    public string TimestampUrl { get; set; } = "";

    public string SmtpHost { get; set; } = "";
    public int SmtpPort { get; set; } = 25;
    public bool SmtpTls { get; set; }
    public string SmtpUser { get; set; } = "";

    /// <summary>Protected by the data-protection key ring.</summary>
    public string SmtpSecret { get; set; } = "";

    public string MailFrom { get; set; } = "";

    /// <summary>Filled with invented people: every page says so.</summary>
    public bool IsDemonstration { get; set; }
}

internal sealed class OrganizationProfileMapping : IEntityTypeConfiguration<OrganizationProfile>
{
    public void Configure(EntityTypeBuilder<OrganizationProfile> entity)
    {
        entity.ToTable("organization", table => table.HasCheckConstraint("only_one", "id = 1"));
        entity.Property(o => o.Id).ValueGeneratedNever();
        entity.Property(o => o.Numbering).HasConversion<string>();
    }
}
