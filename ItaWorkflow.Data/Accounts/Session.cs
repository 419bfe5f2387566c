using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Accounts;

/// <summary>One device's stay since somebody signed in on it. Its cookie is worth what this row is worth.</summary>
public sealed class Session
{
    public long Id { get; private set; }

    /// <summary>SHA-256 of the secret that the cookie carries; the secret itself is kept nowhere.</summary>
    public required byte[] Key { get; init; }

    public required int AccountId { get; init; }
    public Account? Account { get; private set; }

    /// <summary>The account's security stamp when it began: a new stamp ends every session given before.</summary>
    public required string Stamp { get; init; }

    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>The last request of the person, to five minutes.</summary>
    public required DateTimeOffset SeenAt { get; set; }

    public required string Address { get; init; }

    /// <summary>In words: Chrome บน Windows.</summary>
    public required string Device { get; init; }

    /// <summary>By what they came in, in words: รหัสผ่าน, พาสคีย์, a provider's name.</summary>
    public required string How { get; init; }

    /// <summary>Begun in a browser that was not known, and its person has not said yet that it was they.</summary>
    public bool IsNewDevice { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> entity)
    {
        entity.ToTable("sessions");
        entity.HasIndex(s => s.Key).IsUnique();
        entity.HasOne(s => s.Account).WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
