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

/// <summary>What becomes of the steps that an acting officer has not decided when the order ends by its date.</summary>
public enum ActingEnd
{
    /// <summary>The position's holder has them again.</summary>
    ReturnsToHolder,

    /// <summary>Who received them while acting decides them.</summary>
    StaysUntilDecided,
}

/// <summary>One officer in two consecutive steps of a road.</summary>
public enum SameOfficer
{
    /// <summary>Signs in both capacities.</summary>
    SignsBoth,

    /// <summary>Signs once; the opinion step beside it is passed over.</summary>
    SignsOnce,
}

/// <summary>How an adopted measure is changed.</summary>
public enum MeasureChanges
{
    /// <summary>By the secretary, with a reason that is recorded.</summary>
    ByCorrection,

    /// <summary>By a memo and the head's order.</summary>
    ByMemo,
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

    public ActingEnd ActingEnd { get; set; }
    public SameOfficer SameOfficer { get; set; }
    public MeasureChanges MeasureChanges { get; set; }

    /// <summary>Drafters take the default route where no rule holds; otherwise they may choose another one, with a reason.</summary>
    public bool RouteByRuleOnly { get; set; }

    /// <summary>On how many days before a due date its owners are reminded, besides the day itself.</summary>
    public int[] RemindBefore { get; set; } = [30, 14, 7, 3, 1];

    /// <summary>Those days are counted as working days; otherwise as calendar days.</summary>
    public bool RemindInWorkingDays { get; set; }

    /// <summary>From this week past the due date on the division head hears of it too.</summary>
    public int RemindHeadAfterWeeks { get; set; } = 1;

    /// <summary>From this week on ปลัด does.</summary>
    public int RemindClerkAfterWeeks { get; set; } = 2;

    /// <summary>A step that waits, or is late, is reminded every so many working days.</summary>
    public int RemindStepEvery { get; set; } = 3;

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

    /// <summary>Channel access token of the LINE official account, protected as the mail password is; empty: no LINE.</summary>
    public string LineToken { get; set; } = "";

    /// <summary>Channel secret: what LINE signs its calls to us with; protected.</summary>
    public string LineSecret { get; set; } = "";

    /// <summary>Pushes a calendar month that the account's plan has.</summary>
    public int LineMonthlyQuota { get; set; } = 300;

    /// <summary>Filled with invented people: every page says so.</summary>
    public bool IsDemonstration { get; set; }

    /// <summary>The demonstration's officers do not have all their keys and memos yet: a start that was cut off is finished by the next.</summary>
    public bool IsBeingFilled { get; set; }
}

internal sealed class OrganizationProfileMapping : IEntityTypeConfiguration<OrganizationProfile>
{
    public void Configure(EntityTypeBuilder<OrganizationProfile> entity)
    {
        entity.ToTable("organization", table => table.HasCheckConstraint("only_one", "id = 1"));
        entity.Property(o => o.Id).ValueGeneratedNever();
        entity.Property(o => o.Numbering).HasConversion<string>();
        entity.Property(o => o.LineMonthlyQuota).HasDefaultValue(300);
        entity.Property(o => o.RemindBefore).HasDefaultValueSql("'{30,14,7,3,1}'");
        entity.Property(o => o.RemindHeadAfterWeeks).HasDefaultValue(1);
        entity.Property(o => o.RemindClerkAfterWeeks).HasDefaultValue(2);
        entity.Property(o => o.RemindStepEvery).HasDefaultValue(3);
        entity.Property(o => o.ActingEnd).HasConversion<string>().HasDefaultValue(ActingEnd.ReturnsToHolder);
        entity.Property(o => o.SameOfficer).HasConversion<string>().HasDefaultValue(SameOfficer.SignsBoth);
        entity.Property(o => o.MeasureChanges).HasConversion<string>().HasDefaultValue(MeasureChanges.ByCorrection);
    }
}
