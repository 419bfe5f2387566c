using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Memos;

/// <summary>ข้อความที่ใช้บ่อย: a sentence that is put into a draft. A person's own, or the whole office's.</summary>
public sealed class Phrase
{
    public const int Longest = 500;

    public int Id { get; private set; }
    public required string Text { get; init; }

    /// <summary>null: the office's.</summary>
    public int? OwnerId { get; init; }
    public Person? Owner { get; private set; }
}

internal sealed class PhraseMapping : IEntityTypeConfiguration<Phrase>
{
    public void Configure(EntityTypeBuilder<Phrase> entity) =>
        entity.HasOne(p => p.Owner).WithMany().HasForeignKey(p => p.OwnerId).OnDelete(DeleteBehavior.Restrict);
}
