using ItaWorkflow.Data.Memos;

namespace ItaWorkflow.Workflows.Documents;

/// <summary>Everything that stands on the sheet of a memo.</summary>
public sealed record MemoSheetModel
{
    /// <summary>เทศบาลตำบลตัวอย่าง</summary>
    public required string Organization { get; init; }

    /// <summary>กองยุทธศาสตร์และงบประมาณ</summary>
    public required string Division { get; init; }

    /// <summary>๐ ๐๐๐๐ ๐๐๐๐ ต่อ ๑๒, with or without โทร.; empty: not printed.</summary>
    public string Phone { get; init; } = "";

    /// <summary>ที่; null: the line stays empty.</summary>
    public string? Number { get; init; }

    /// <summary>วันที่; null: the line stays empty.</summary>
    public DateOnly? Date { get; init; }

    public required MemoContent Content { get; init; }

    /// <summary>สิ่งที่ส่งมาด้วย as files, in order.</summary>
    public IReadOnlyList<SheetAttachment> Attachments { get; init; } = [];

    /// <summary>In route order; the first is the proposing head's.</summary>
    public IReadOnlyList<SignatureBlock> Blocks { get; init; } = [];

    public SheetEmblem? Emblem { get; init; }

    /// <summary>Prints ร่าง across every page and leaves the signature fields out.</summary>
    public bool IsDraft { get; init; }

    public SheetFooter? Footer { get; init; }

    /// <summary>Of a copy that is only read: what it is a copy of. It has no places for signatures. null: it is no such copy.</summary>
    public string? ReadingNote { get; init; }

    /// <summary>Lines kept free for an opinion beside its heading.</summary>
    public int OpinionLines { get; init; } = 2;
}

/// <param name="FileName">As the file is called.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record SheetAttachment(string FileName, string Sha256);

/// <param name="Content">PNG, JPEG or SVG.</param>
/// <param name="ContentType">image/png, image/jpeg or image/svg+xml.</param>
public sealed record SheetEmblem(byte[] Content, string ContentType);

/// <summary>At the foot of every page.</summary>
/// <param name="Code">รหัสเอกสาร: 7KQ4-M2XD</param>
/// <param name="Edition">ฉบับที่</param>
/// <param name="VerifyAddress">Where anybody can check the paper; null: not known, no QR.</param>
public sealed record SheetFooter(string Code, int Edition, Uri? VerifyAddress);
