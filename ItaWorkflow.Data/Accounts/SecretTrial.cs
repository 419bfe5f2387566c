using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Accounts;

/// <summary>How often a secret was tried in vain from one side: each failure makes the next try wait longer.</summary>
public sealed class SecretTrial
{
    /// <summary>Whose tries are counted together: an address, a name at an address, a known device, an account's own pages.</summary>
    public required string Key { get; init; }

    public required int Count { get; set; }
    public required DateTimeOffset LastAt { get; set; }

    /// <summary>For a name at an address: the address; otherwise empty.</summary>
    public string From { get; init; } = "";

    /// <summary>For a name at an address: the name as it was given, cut short.</summary>
    public string Name { get; init; } = "";

    /// <summary>For a name at an address: whose it is; null: nobody's.</summary>
    public int? AccountId { get; init; }

    /// <summary>So many of them stand in the journal already.</summary>
    public int Told { get; set; }
}

internal sealed class SecretTrialMapping : IEntityTypeConfiguration<SecretTrial>
{
    public void Configure(EntityTypeBuilder<SecretTrial> entity)
    {
        entity.ToTable("secret_trials");
        entity.HasKey(t => t.Key);
        entity.HasIndex(t => t.LastAt);
    }
}
