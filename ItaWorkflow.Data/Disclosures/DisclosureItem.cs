using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Disclosures;

/// <summary>ข้อที่ต้องเปิดเผย: what the office keeps of one OIT item of one fiscal year. An item that nobody wrote of has no row.</summary>
public sealed class DisclosureItem
{
    public int Id { get; private set; }

    /// <summary>Buddhist Era.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>o25</summary>
    public required string Code { get; init; }

    /// <summary>The office's own wording, where the year's scheme has none; empty: the scheme's.</summary>
    public string Wording { get; set; } = "";

    /// <summary>What the item lists, a line each, as the handbook of its year says; empty: not typed in yet.</summary>
    public string Asks { get; set; } = "";

    /// <summary>For the assessment system: คำอธิบายเพิ่มเติม.</summary>
    public string Explanation { get; set; } = "";

    public int? DivisionId { get; set; }
    public Division? Division { get; private set; }
    public int? OwnerId { get; private set; }
    public Person? Owner { get; private set; }

    /// <summary>Since when the owner has it; reminders of before were never owed to them.</summary>
    public DateTimeOffset? OwnedSince { get; private set; }

    /// <summary>The office's own last day; null: the year's.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>When somebody looked and found everything there that the item lists.</summary>
    public DateTimeOffset? ContentFoundAt { get; private set; }
    public int? ContentFoundById { get; private set; }
    public Person? ContentFoundBy { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public List<DisclosureAddress> Addresses { get; } = [];

    /// <summary>Somebody looks after it: its owner, or an administrator or secretary for all.</summary>
    public bool IsFor(Person person) => person.KeepsItaYear || (person.IsActive && OwnerId == person.Id);

    internal void Give(int? ownerId, DateTimeOffset now)
    {
        if (OwnerId != ownerId)
            (OwnerId, OwnedSince) = (ownerId, now);
    }

    /// <param name="byId">null: not any more.</param>
    internal void FindContent(int? byId, DateTimeOffset now)
    {
        if (byId is null)
            (ContentFoundAt, ContentFoundById) = (null, null);
        else if (ContentFoundAt is null)
            (ContentFoundAt, ContentFoundById) = (now, byId);
    }
}

internal sealed class DisclosureItemMapping : IEntityTypeConfiguration<DisclosureItem>
{
    public void Configure(EntityTypeBuilder<DisclosureItem> entity)
    {
        entity.HasIndex(i => new { i.FiscalYear, i.Code }).IsUnique();
        entity.HasOne(i => i.Division).WithMany().HasForeignKey(i => i.DivisionId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(i => i.Owner).WithMany().HasForeignKey(i => i.OwnerId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(i => i.ContentFoundBy).WithMany().HasForeignKey(i => i.ContentFoundById).OnDelete(DeleteBehavior.Restrict);
    }
}
