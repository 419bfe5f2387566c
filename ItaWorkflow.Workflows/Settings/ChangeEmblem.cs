using System.Xml;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Files;
using ItaWorkflow.Workflows.Files.Pictures;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Settings;

/// <summary>The emblem at the head of every sheet from now on; sheets already signed keep theirs.</summary>
/// <param name="Picture">null: back to the neutral placeholder.</param>
public sealed record ChangeEmblem(int ById, byte[]? Picture);

public sealed class ChangeEmblemHandler(ItaDbContext db, TimeProvider clock)
{
    public const int LargestPicture = 1024 * 1024;
    public static readonly Refusal TooLarge = new("ไฟล์ตราต้องไม่เกิน 1 MB", nameof(ChangeEmblem.Picture));
    public static readonly Refusal NoPicture = new("ไฟล์ตราต้องเป็นรูป PNG, JPEG หรือ SVG", nameof(ChangeEmblem.Picture));

    public static readonly Refusal Damaged = new(
        "ไฟล์ตราเสียหายหรือส่งมาไม่ครบ เปิดเป็นภาพไม่ได้ โปรดบันทึกภาพใหม่แล้วเลือกอีกครั้ง",
        nameof(ChangeEmblem.Picture)
    );
    public static readonly Refusal TooManyPoints = new(
        $"ตราละเอียดเกินไป ด้านยาวต้องไม่เกิน {PointPicture.LongestSide:N0} จุด และทั้งภาพไม่เกิน {PointPicture.MostPoints / 1_000_000} ล้านจุด",
        nameof(ChangeEmblem.Picture)
    );

    public static readonly Refusal HasEntities = new(
        "ไฟล์ SVG นี้ใช้ entity แบบ Illustrator รุ่นเก่า โปรดบันทึกใหม่เป็น SVG ธรรมดา (ไม่เก็บความสามารถแก้ไขของ Illustrator) หรือเป็น PNG",
        nameof(ChangeEmblem.Picture)
    );

    public static Refusal WouldLose(IEnumerable<string> parts) =>
        new(
            $"ตรานี้จะวาดไม่ครบ สิ่งที่จะหายไปคือ {string.Join(", ", parts)} โปรดแก้ไฟล์ หรือบันทึกเป็น PNG แล้วเลือกใหม่",
            nameof(ChangeEmblem.Picture)
        );

    public Task<Refusal?> HandleAsync(ChangeEmblem command, CancellationToken cancel)
    {
        if (command.Picture is { Length: > LargestPicture })
            return Task.FromResult<Refusal?>(TooLarge);
        var (type, picture, refusal) = command.Picture is { } file ? Read(file) : default;
        if (refusal is not null)
            return Task.FromResult<Refusal?>(refusal);
        return db.AdministerAsync(
            command.ById,
            clock,
            async act =>
            {
                var organization = await db.Organization.SingleAsync(cancel);
                (organization.Emblem, organization.EmblemType) = (picture, type);
                act.Record(
                    JournalKind.OrganizationChanged,
                    picture is null ? "นำตราของหน่วยงานออก" : "เปลี่ยนตราของหน่วยงานบนบันทึกข้อความ"
                );
                return null;
            },
            cancel
        );
    }

    /// <summary>By content: what a file is called or says of itself counts for nothing.</summary>
    private static (string? Type, byte[]? Picture, Refusal? Refusal) Read(byte[] file) =>
        PointPicture.IsPng(file) ? Points("image/png", file)
        : PointPicture.IsJpeg(file) ? Points("image/jpeg", file)
        : Shapes(file);

    private static (string? Type, byte[]? Picture, Refusal? Refusal) Points(string type, byte[] file)
    {
        using var picture = PointPicture.Open(file);
        return picture is { IsSensible: false } ? (null, null, TooManyPoints)
            : picture?.Redrawn() is { } redrawn ? (type, redrawn, null)
            : (null, null, Damaged);
    }

    private static (string? Type, byte[]? Picture, Refusal? Refusal) Shapes(byte[] file)
    {
        try
        {
            var (clean, lost) = SvgPicture.Read(file);
            return lost.Count == 0 ? ("image/svg+xml", clean, null) : (null, null, WouldLose(lost));
        }
        catch (XmlExcessException excess)
        {
            return (null, null, new($"ไฟล์ SVG นี้{excess.Reason} โปรดใช้ภาพที่เรียบง่ายกว่า หรือ PNG", NoPicture.Field));
        }
        catch (Exception e) when (e is XmlException or ArgumentException)
        {
            return (null, null, file.AsSpan().IndexOf("<!ENTITY"u8) >= 0 ? HasEntities : NoPicture);
        }
    }
}
