using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.PaperOrders;

/// <summary>อนุมัติบนกระดาษ: what somebody decided with a pen, entered afterwards with its scan. Measures and rounds point at it.</summary>
public sealed class PaperOrder
{
    public int Id { get; private set; }

    /// <summary>The year whose measures or round it decided, Buddhist Era.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>ที่ as it stands on the paper.</summary>
    public required string Number { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Who signed last, as the paper has it: they need no account here.</summary>
    public required string Signer { get; init; }

    /// <summary>The signer's position of that day.</summary>
    public required string Capacity { get; init; }

    public required string FileName { get; init; }
    public required long Size { get; init; }

    /// <summary>Of the scan, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Who entered it.</summary>
    public required int ById { get; init; }
    public Person? By { get; private set; }
    public required DateTimeOffset At { get; init; }
    public PaperOrderBytes? Bytes { get; init; }

    /// <summary>From when what it decided holds.</summary>
    public DateTimeOffset Since => ThaiDate.At(Date, TimeOnly.MinValue).ToUniversalTime();

    /// <summary>บันทึกข้อความ ที่ ตย ๕๒๐๐๑/๑๘๗ ลงวันที่ 12 ธันวาคม 2567</summary>
    public static string InPapers(string number, DateOnly date) => $"บันทึกข้อความ ที่ {number} ลงวันที่ {ThaiDate.Long(date)}";

    /// <summary>อนุมัติบนกระดาษ เลขที่ ตย ๕๒๐๐๑/๑๘๗ ลงวันที่ 12 ธ.ค. 2567</summary>
    public string Words => $"อนุมัติบนกระดาษ เลขที่ {Number} ลงวันที่ {ThaiDate.Short(Date)}";
}

/// <summary>The scan, a PDF; kept apart, so that lists do not load it.</summary>
public sealed class PaperOrderBytes
{
    public int PaperOrderId { get; init; }
    public required byte[] Content { get; init; }
}

internal sealed class PaperOrderMapping : IEntityTypeConfiguration<PaperOrder>
{
    public void Configure(EntityTypeBuilder<PaperOrder> entity)
    {
        entity.ToTable("paper_orders");
        entity.HasIndex(o => o.FiscalYear);
        entity.HasOne(o => o.By).WithMany().HasForeignKey(o => o.ById).OnDelete(DeleteBehavior.Restrict);
        entity
            .HasOne(o => o.Bytes)
            .WithOne()
            .HasForeignKey<PaperOrderBytes>(b => b.PaperOrderId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PaperOrderBytesMapping : IEntityTypeConfiguration<PaperOrderBytes>
{
    public void Configure(EntityTypeBuilder<PaperOrderBytes> entity) =>
        entity.ToTable("paper_order_bytes").HasKey(b => b.PaperOrderId);
}
