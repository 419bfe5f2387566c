using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Accounts;

/// <summary>An account's one-time codes (RFC 6238): asked for after the right password. An account without this row is asked for none.</summary>
public sealed class SecondStep
{
    public required int AccountId { get; init; }
    public Account? Account { get; private set; }

    /// <summary>What the app on the phone shares with us, sealed by the key ring.</summary>
    public required byte[] SealedKey { get; set; }

    public required DateTimeOffset Since { get; set; }

    /// <summary>The half minute whose code was used last: a code counts once, and none before it.</summary>
    public required long LastStep { get; set; }

    public List<RecoveryCode> RecoveryCodes { get; } = [];
}

/// <summary>One of the codes on paper for the day on which the phone is not there.</summary>
public sealed class RecoveryCode
{
    public int Id { get; private set; }
    public int AccountId { get; init; }

    /// <summary>HMAC-SHA-256 of the code under the account's own sealed key.</summary>
    public required byte[] Proof { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}

internal sealed class SecondStepMapping : IEntityTypeConfiguration<SecondStep>
{
    public void Configure(EntityTypeBuilder<SecondStep> entity)
    {
        entity.ToTable("second_steps");
        entity.HasKey(s => s.AccountId);
        entity.Property(s => s.AccountId).ValueGeneratedNever();
        entity.HasOne(s => s.Account).WithOne().HasForeignKey<SecondStep>(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        entity.HasMany(s => s.RecoveryCodes).WithOne().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RecoveryCodeMapping : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> entity) => entity.ToTable("recovery_codes");
}
