using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Memos;

/// <summary>แบบบันทึก: a content from which a memo may begin. A person's own, or the whole office's.</summary>
public sealed class MemoTemplate
{
    public int Id { get; private set; }
    public required string Name { get; set; }
    public required MemoContent Content { get; set; }

    /// <summary>null: the office's, everybody may begin from it.</summary>
    public int? OwnerId { get; set; }
    public Person? Owner { get; private set; }
    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class MemoTemplateMapping : IEntityTypeConfiguration<MemoTemplate>
{
    public void Configure(EntityTypeBuilder<MemoTemplate> entity)
    {
        entity.Property(t => t.Content).HasJson();
        entity.HasOne(t => t.Owner).WithMany().HasForeignKey(t => t.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}
