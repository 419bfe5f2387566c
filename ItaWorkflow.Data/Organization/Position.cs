using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Organization;

/// <summary>What a post is in the chain of command; the name in a route's performer expression.</summary>
public enum Post
{
    /// <summary>เจ้าหน้าที่: drafts, does not stand on a route by office.</summary>
    Officer,

    /// <summary>ผู้อำนวยการกอง, หัวหน้าสำนักปลัด: expression head-of-division.</summary>
    DivisionHead,

    /// <summary>รองปลัด: expression position:รองปลัด.</summary>
    DeputyClerk,

    /// <summary>ปลัด: expression position:ปลัด.</summary>
    Clerk,

    /// <summary>รองนายก: expression position:รองนายก.</summary>
    DeputyMayor,

    /// <summary>นายก: expression position:นายก.</summary>
    Mayor,
}

/// <summary>ตำแหน่ง. A route's steps belong to positions; a person sits in one.</summary>
public sealed class Position
{
    public int Id { get; private set; }

    /// <summary>As it stands under a signature: ปลัดเทศบาลตำบลตัวอย่าง</summary>
    public required string Title { get; set; }

    public Post Post { get; set; }
    public int? DivisionId { get; set; }
    public Division? Division { get; set; }
    public int SortOrder { get; set; }
    public bool IsActive { get; set; } = true;

    /// <summary>The people whose own position this is; at most one in force for a post of the chain.</summary>
    public List<Person> Holders { get; } = [];

    /// <summary>Whoever has another position of their own and this one besides; null: nobody.</summary>
    public FurtherPost? HeldBeside { get; private set; }
}

internal sealed class PositionMapping : IEntityTypeConfiguration<Position>
{
    public void Configure(EntityTypeBuilder<Position> entity) => entity.Property(p => p.Post).HasConversion<string>();
}
