using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Calendar;

public enum HolidayKind
{
    /// <summary>Of the whole country.</summary>
    Official,

    /// <summary>Of this office or its province; an import leaves it as it is.</summary>
    Local,

    /// <summary>An official holiday on which this office works; an import leaves it as it is.</summary>
    Worked,
}

/// <summary>A day on which the office is closed. Set by the cabinet each year, moved in mid-year, some regional: so a table.</summary>
public sealed class Holiday
{
    public required DateOnly Date { get; init; }
    public required string Name { get; set; }

    /// <summary>Where the day was taken from, e.g. มติคณะรัฐมนตรี.</summary>
    public string Source { get; set; } = "";

    public HolidayKind Kind { get; set; }
}

internal sealed class HolidayMapping : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> entity)
    {
        entity.HasKey(h => h.Date);
        entity.Property(h => h.Kind).HasConversion<string>().HasDefaultValue(HolidayKind.Official);
    }
}
