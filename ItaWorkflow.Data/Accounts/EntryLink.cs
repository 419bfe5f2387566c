using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Accounts;

/// <summary>A link that lets its person set a password without one: sent by mail, good once.</summary>
public sealed class EntryLink
{
    /// <summary>SHA-256 of the secret in the link; the secret itself is kept nowhere.</summary>
    public required byte[] Key { get; init; }

    public required int AccountId { get; init; }
    public Account? Account { get; private set; }

    public required DateTimeOffset EndsAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
}

internal sealed class EntryLinkMapping : IEntityTypeConfiguration<EntryLink>
{
    public void Configure(EntityTypeBuilder<EntryLink> entity)
    {
        entity.ToTable("entry_links");
        entity.HasKey(l => l.Key);
        entity.HasOne(l => l.Account).WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
