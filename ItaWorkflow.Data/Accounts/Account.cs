using ItaWorkflow.Data.Doors;
using ItaWorkflow.Data.Organization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Accounts;

/// <summary>What a person signs in with (ASP.NET Core Identity). One person, one account.</summary>
public sealed class Account : IdentityUser<int>
{
    public required int PersonId { get; set; }
    public Person? Person { get; set; }

    /// <summary>The password was given by an administrator: its person sets an own one before anything else.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>The password lets its person in no more, only this provider does; null: both do.</summary>
    public DoorKind? OnlyDoor { get; set; }
}

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> entity)
    {
        entity.Property(a => a.OnlyDoor).HasConversion<string>();
        entity.HasOne(a => a.Person).WithOne().HasForeignKey<Account>(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
