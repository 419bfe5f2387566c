using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Measures;

internal sealed class MeasureMapping : IEntityTypeConfiguration<Measure>
{
    public void Configure(EntityTypeBuilder<Measure> entity)
    {
        entity.Property(m => m.Status).HasConversion<string>();
        entity.Property(m => m.State).HasConversion<string>().HasDefaultValue(MeasureState.Adopted);
        entity.Property(m => m.Kind).HasConversion<string>().HasDefaultValue(MeasureKind.Improve);
        entity.Property(m => m.DueForm).HasConversion<string>().HasDefaultValue(DueForm.Day);
        entity.Property(m => m.Revision).IsConcurrencyToken();
        // A memo that begins to circulate and a change of the measure: whoever saves second loses.
        entity.Property(m => m.ProposedInId).IsConcurrencyToken();
        foreach (var text in (string[])[nameof(Measure.ResponsibleText), nameof(Measure.Remark), nameof(Measure.PaperResult)])
            entity.Property(text).HasDefaultValue("");
        entity.Property(m => m.SortOrder).HasDefaultValue(Measure.Unplaced);
        entity.Property(m => m.Budget).HasPrecision(15, 2);
        entity.HasIndex(m => m.FiscalYear);
        entity.HasOne(m => m.PaperOrder).WithMany().HasForeignKey(m => m.PaperOrderId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Memo>().WithMany().HasForeignKey(m => m.ProposedInId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(m => m.Divisions).WithMany().UsingEntity("measure_division");
        entity
            .HasMany(m => m.Owners)
            .WithMany()
            .UsingEntity<MeasureOwner>(
                owner => owner.HasOne(o => o.Person).WithMany().HasForeignKey(o => o.PersonId).OnDelete(DeleteBehavior.Restrict),
                measure => measure.HasOne<Measure>().WithMany(m => m.Ownerships).HasForeignKey(o => o.MeasureId),
                row => row.ToTable("measure_owner").HasKey(o => new { o.MeasureId, o.PersonId })
            );
    }
}
