using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Cases;

/// <summary>
/// แผ่น: 1 is the memo itself, 2, 3 … are continuation sheets (ใบต่อท้าย), each a PDF of its own. Begun with its first signature; which
/// place belongs to whom is decided then and never changes.
/// </summary>
public sealed class CaseSheet
{
    public long Id { get; private set; }
    public required long CaseId { get; init; }
    public ApprovalCase? Case { get; private set; }
    public required int Number { get; init; }
    public required DateTimeOffset BegunAt { get; init; }
    public required IReadOnlyList<SheetPlace> Places { get; init; }
}

/// <summary>One signature field of a sheet.</summary>
/// <param name="Field">Its name in the PDF: step-N.</param>
/// <param name="ElementId">The user task that signs there.</param>
/// <param name="Instance">1, 2, 3 … where several positions take the task; 0: there is one.</param>
public sealed record SheetPlace(string Field, string ElementId, int Instance);

internal sealed class CaseSheetMapping : IEntityTypeConfiguration<CaseSheet>
{
    public void Configure(EntityTypeBuilder<CaseSheet> entity)
    {
        entity.ToTable("case_sheets");
        entity.Property(s => s.Places).HasJson();
        entity.HasIndex(s => new { s.CaseId, s.Number }).IsUnique();
        entity.HasOne(s => s.Case).WithMany(c => c.Sheets).HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
