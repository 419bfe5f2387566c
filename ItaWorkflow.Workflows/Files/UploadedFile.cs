using System.Security.Cryptography;

namespace ItaWorkflow.Workflows.Files;

/// <summary>A file that somebody sent, read to its end and found to be what it says.</summary>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record UploadedFile(string Name, AttachmentKind Kind, byte[] Content, string Sha256)
{
    public const int Largest = 20 * 1024 * 1024;

    public static readonly Refusal Empty = new("ไฟล์นี้ว่างเปล่า โปรดเลือกไฟล์ใหม่", "File");
    public static readonly Refusal TooLarge = new("ไฟล์ใหญ่เกิน 20 เมกะไบต์ โปรดย่อขนาดไฟล์หรือแบ่งเป็นหลายไฟล์", "File");

    public static async Task<(UploadedFile? File, Refusal? Refusal)> ReadAsync(
        string name,
        Stream stream,
        CancellationToken cancel
    )
    {
        var (content, refusal) = await ReadAsync(stream, cancel);
        if (content is null)
            return (null, refusal);
        var (kind, unknown) = AttachmentKind.Of(content);
        if (kind is null)
            return (null, unknown);
        var (clean, contradiction) = AttachmentName.Clean(name, kind);
        return contradiction is not null
            ? (null, contradiction)
            : (new(clean, kind, content, Convert.ToHexStringLower(SHA256.HashData(content))), null);
    }

    private static async Task<(byte[]? Content, Refusal? Refusal)> ReadAsync(Stream stream, CancellationToken cancel)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await stream.ReadAsync(buffer, cancel)) > 0; )
        {
            if (content.Length + read > Largest)
                return (null, TooLarge);
            content.Write(buffer, 0, read);
        }
        return content.Length == 0 ? (null, Empty) : (content.ToArray(), null);
    }
}
