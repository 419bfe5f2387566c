using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Measures;

/// <summary>ขอข้อมูลเพิ่ม: the secretary asks a measure's owners for more; the next report answers it.</summary>
public sealed class InformationRequest
{
    public int Id { get; private set; }
    public int MeasureId { get; private set; }
    public required int PersonId { get; init; }
    public Person? Person { get; private set; }
    public required string Text { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? AnsweredAt { get; internal set; }
}

internal sealed class InformationRequestMapping : IEntityTypeConfiguration<InformationRequest>
{
    public void Configure(EntityTypeBuilder<InformationRequest> entity)
    {
        entity.HasOne<Measure>().WithMany(m => m.Requests).HasForeignKey(r => r.MeasureId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(r => r.Person).WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
