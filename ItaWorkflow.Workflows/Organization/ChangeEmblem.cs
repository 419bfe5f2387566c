using System.Xml;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Documents;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Organization;

/// <summary>The emblem at the head of every sheet from now on; sheets already signed keep theirs.</summary>
/// <param name="Picture">null: back to the neutral placeholder.</param>
public sealed record ChangeEmblem(int ById, byte[]? Picture);

public sealed class ChangeEmblemHandler(ItaDbContext db, TimeProvider clock)
{
    public const int LargestPicture = 1024 * 1024;
    public static readonly Refusal TooLarge = new("ไฟล์ตราต้องไม่เกิน 1 MB", nameof(ChangeEmblem.Picture));
    public static readonly Refusal NoPicture = new("ไฟล์ตราต้องเป็นรูป PNG, JPEG หรือ SVG", nameof(ChangeEmblem.Picture));

    public Task<Refusal?> HandleAsync(ChangeEmblem command, CancellationToken cancel)
    {
        if (command.Picture is { Length: > LargestPicture })
            return Task.FromResult<Refusal?>(TooLarge);
        var (type, picture) = Read(command.Picture);
        if (command.Picture is not null && picture is null)
            return Task.FromResult<Refusal?>(NoPicture);
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
    private static (string? Type, byte[]? Picture) Read(byte[]? file)
    {
        if (file is [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..])
            return ("image/png", file);
        if (file is [0xFF, 0xD8, 0xFF, ..])
            return ("image/jpeg", file);
        try
        {
            return file is null ? (null, null) : ("image/svg+xml", SvgPicture.Clean(file));
        }
        catch (XmlException)
        {
            return (null, null);
        }
    }
}
