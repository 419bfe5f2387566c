using ItaWorkflow.Data.Channels;
using ItaWorkflow.Data.Doors;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Data.Routes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Settings;

/// <summary>
/// The one organization of this database (there is never a second row): how it stands on paper, and its settings, a record for each
/// subject that is kept as a whole.
/// </summary>
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

    public OfficeAddresses Addresses { get; set; } = new();
    public Practice Practice { get; set; } = new();
    public NumberingSettings Numbering { get; set; } = new();
    public RouteSettings Routes { get; set; } = new();
    public LadderSettings Ladder { get; set; } = new();
    public MailAccount Mail { get; set; } = new();
    public LineAccount Line { get; set; } = new();
    public ProviderSettings Entra { get; set; } = new();
    public ProviderSettings OpenId { get; set; } = new();
    public ProviderSettings ThaId { get; set; } = new();
    public DoorSettings Doors { get; set; } = new();
    public PublicSettings Public { get; set; } = new();
    public FirstSteps FirstSteps { get; set; } = new();

    /// <summary>How the office's own papers set their tables; null: as shipped.</summary>
    public OfficeForms? Forms { get; set; }

    /// <summary>Filled with invented people: every page says so.</summary>
    public bool IsDemonstration { get; set; }

    /// <summary>The demonstration's officers do not have all their keys and memos yet: a start that was cut off is finished by the next.</summary>
    public bool IsBeingFilled { get; set; }

    public ProviderSettings Provider(DoorKind kind) =>
        kind switch
        {
            DoorKind.Entra => Entra,
            DoorKind.ThaId => ThaId,
            _ => OpenId,
        };

    public void SetProvider(DoorKind kind, ProviderSettings provider)
    {
        if (kind is DoorKind.Entra)
            Entra = provider;
        else if (kind is DoorKind.ThaId)
            ThaId = provider;
        else
            OpenId = provider;
    }
}

internal sealed class OrganizationProfileMapping : IEntityTypeConfiguration<OrganizationProfile>
{
    public void Configure(EntityTypeBuilder<OrganizationProfile> entity)
    {
        entity.ToTable("organization", table => table.HasCheckConstraint("only_one", "id = 1"));
        entity.Property(o => o.Id).ValueGeneratedNever();
        entity.ComplexProperty(o => o.Addresses, OfficeAddresses.Map);
        entity.ComplexProperty(o => o.Practice, Practice.Map);
        entity.ComplexProperty(o => o.Numbering, NumberingSettings.Map);
        entity.ComplexProperty(o => o.Routes, RouteSettings.Map);
        entity.ComplexProperty(o => o.Ladder, LadderSettings.Map);
        entity.ComplexProperty(o => o.Mail, MailAccount.Map);
        entity.ComplexProperty(o => o.Line, LineAccount.Map);
        entity.ComplexProperty(o => o.Entra, ProviderSettings.Map);
        entity.ComplexProperty(o => o.OpenId, ProviderSettings.Map);
        entity.ComplexProperty(o => o.ThaId, ProviderSettings.Map);
        entity.ComplexProperty(o => o.Doors, DoorSettings.Map);
        entity.ComplexProperty(o => o.Public, PublicSettings.Map);
        entity.ComplexProperty(o => o.FirstSteps, FirstSteps.Map);
        entity.Property(o => o.Forms!).HasJson();
    }
}
