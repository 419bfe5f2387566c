using ItaWorkflow.Workflows.Files.Pictures;

namespace ItaWorkflow.Workflows.Files;

/// <summary>A kind of file that may go along with a memo, told by its content; the browser's word counts for nothing.</summary>
public sealed record AttachmentKind(string Words, string ContentType, params IReadOnlyList<string> Extensions)
{
    public static readonly AttachmentKind Pdf = new("PDF", "application/pdf", ".pdf");
    public static readonly AttachmentKind Jpeg = new("ภาพ JPG", "image/jpeg", ".jpg", ".jpeg", ".jfif", ".jpe");
    public static readonly AttachmentKind Png = new("ภาพ PNG", "image/png", ".png");
    public static readonly AttachmentKind Word = new(
        "Word",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".docx"
    );
    public static readonly AttachmentKind Excel = new(
        "Excel",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".xlsx"
    );
    public static readonly AttachmentKind PowerPoint = new(
        "PowerPoint",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ".pptx"
    );

    public static readonly Refusal Unknown = new("แนบได้เฉพาะไฟล์ PDF, JPG, PNG, DOCX, XLSX และ PPTX", "File");
    public static readonly Refusal Legacy = new(
        "ไฟล์ Office รุ่นเก่าหรือไฟล์ที่ตั้งรหัสผ่านไว้แนบไม่ได้ โปรดบันทึกเป็น .docx .xlsx .pptx หรือ PDF ที่ไม่มีรหัสผ่าน",
        "File"
    );
    public static readonly Refusal Heic = new(
        "ภาพแบบ HEIC แนบไม่ได้ โปรดส่งเป็น JPG (iPhone: การตั้งค่า > กล้อง > รูปแบบ > เข้ากันได้มากที่สุด แล้วถ่ายใหม่)",
        "File"
    );
    public static readonly Refusal Locked = new(
        "PDF นี้ตั้งรหัสผ่านเปิดไฟล์ไว้ ผู้อื่นจะเปิดอ่านไม่ได้ โปรดเปิดด้วยรหัสผ่านแล้วบันทึกหรือพิมพ์เป็น PDF ใหม่ที่ไม่มีรหัสผ่าน",
        "File"
    );

    /// <param name="kind">Of a picture that not everybody opens.</param>
    public static Refusal OtherPicture(string kind) =>
        new(
            $"ภาพแบบ {kind} แนบไม่ได้ เพราะผู้รับบางคนเปิดไม่ได้ โปรดเปิดภาพแล้วบันทึกเป็น JPG หรือ PNG (Save as) แล้วแนบใหม่",
            "File"
        );

    public static readonly Refusal Broken = new("เปิดอ่านไฟล์ไม่ได้ ไฟล์อาจเสียหายหรือส่งมาไม่ครบ โปรดเลือกไฟล์ใหม่", "File");
    public static readonly Refusal TooManyPoints = new(
        $"ภาพละเอียดเกินไป ทั้งภาพต้องไม่เกิน {PointPicture.MostPointsOfPhotograph / 1_000_000} ล้านจุด โปรดย่อภาพแล้วแนบใหม่",
        "File"
    );
    public static readonly Refusal Tangled = new(
        "ไฟล์นี้มีโครงสร้างภายในมากหรือซับซ้อนผิดปกติ จึงแนบไม่ได้ โปรดเปิดแล้วบันทึกใหม่ หรือบันทึกเป็น PDF",
        "File"
    );
    public static readonly Refusal Macros = new(
        "ไฟล์นี้มีมาโคร จึงแนบไม่ได้ โปรดบันทึกใหม่โดยไม่มีมาโคร หรือบันทึกเป็น PDF",
        "File"
    );

    /// <summary>How far from its end a PDF may carry its end mark (ISO 32000-1, implementation note 18: the last 1024 bytes).</summary>
    private const int TailOfPdf = 1024;

    public static (AttachmentKind? Kind, Refusal? Refusal) Of(byte[] content) =>
        content.AsSpan() switch
        {
            [0x25, 0x50, 0x44, 0x46, 0x2d, ..] => OfPdf(content),
            var points when PointPicture.IsJpeg(points) => Drawn(Jpeg, content),
            var points when PointPicture.IsPng(points) => Drawn(Png, content),
            [0x50, 0x4b, 0x03, 0x04, ..] => OfficeFile.KindOf(content),
            [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => (null, Legacy),
            // The first brand of a HEIF file (ISO/IEC 23008-12): a telephone's photograph that no browser but Safari shows.
            [_, _, _, _, 0x66, 0x74, 0x79, 0x70, .. var brand] when IsHeif(brand) => (null, Heic),
            var picture when PictureOf(picture) is { } other => (null, OtherPicture(other)),
            // What a mail program or a web server put before a PDF's header does no harm to who opens it.
            var headed when PdfLock.Header(headed) > 0 => OfPdf(content),
            _ => (null, Unknown),
        };

    /// <summary>By the first bytes of each kind; null: it is none of them.</summary>
    private static string? PictureOf(ReadOnlySpan<byte> file) =>
        file.StartsWith("RIFF"u8) && file.Length > 12 && file[8..].StartsWith("WEBP"u8) ? "WebP"
        : file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8) || file.StartsWith("II+\0"u8) || file.StartsWith("MM\0+"u8)
            ? "TIFF"
        : file.StartsWith("GIF8"u8) ? "GIF"
        : file.StartsWith("BM"u8) && file.Length > 26 && file[6..10].IndexOfAnyExcept((byte)0) < 0 ? "BMP"
        : file.Length > 12 && file[4..].StartsWith("ftypavi"u8) ? "AVIF"
        : null;

    private static (AttachmentKind? Kind, Refusal? Refusal) OfPdf(byte[] content) =>
        !HasEnd(content) ? (null, Broken)
        : PdfLock.NeedsPassword(content) ? (null, Locked)
        : (Pdf, null);

    private static (AttachmentKind? Kind, Refusal? Refusal) Drawn(AttachmentKind kind, byte[] content)
    {
        using var picture = PointPicture.Open(content);
        return picture is { IsPhotograph: false } ? (null, TooManyPoints)
            : picture?.IsWhole() == true ? (kind, null)
            : (null, Broken);
    }

    private static bool IsHeif(ReadOnlySpan<byte> brand) =>
        brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.StartsWith("mif"u8) || brand.StartsWith("msf1"u8);

    private static bool HasEnd(ReadOnlySpan<byte> pdf) => pdf[^Math.Min(TailOfPdf, pdf.Length)..].IndexOf("%%EOF"u8) >= 0;
}
