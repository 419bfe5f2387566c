using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.PaperOrders;
using ItaWorkflow.Workflows.Files;

namespace ItaWorkflow.Workflows.PaperOrders;

/// <summary>A decision on paper as it is entered: its number, its day, who signed it, and the scan.</summary>
/// <param name="Date">As typed: 12 ธ.ค. 2567.</param>
/// <param name="Signer">Who signed last, as the paper has it.</param>
/// <param name="Capacity">The signer's position of that day.</param>
/// <param name="Content">Read to its end, unless it is too long; null: no file was chosen.</param>
public sealed record ScannedOrder(
    string Number,
    string Date,
    string Signer,
    string Capacity,
    string FileName = "",
    Stream? Content = null
)
{
    public const int Longest = 200;

    public static readonly Refusal NoNumber = new("โปรดกรอกเลขที่ตามกระดาษ", nameof(Number));
    public static readonly Refusal NoDate = new("อ่านวันที่ไม่ได้ โปรดกรอกเช่น 12 ธ.ค. 2567", nameof(Date));
    public static readonly Refusal InFuture = new("วันที่บนกระดาษต้องไม่หลังวันนี้", nameof(Date));
    public static readonly Refusal NoSigner = new("โปรดกรอกชื่อผู้ลงนามตามกระดาษ", nameof(Signer));
    public static readonly Refusal NoCapacity = new("โปรดกรอกตำแหน่งของผู้ลงนามตามกระดาษ", nameof(Capacity));
    public static readonly Refusal TooLong = new($"ข้อความยาวเกินไป ไม่เกิน {Longest} ตัวอักษร", nameof(Number));
    public static readonly Refusal NoFile = new("โปรดเลือกไฟล์สแกน (PDF)", "File");
    public static readonly Refusal NotPdf = new("ไฟล์สแกนต้องเป็น PDF", "File");

    /// <summary>Before any transaction: the file is read to its end.</summary>
    /// <returns>An order that is in no record yet.</returns>
    public async Task<(PaperOrder? Order, Refusal? Refusal)> ReadAsync(
        int fiscalYear,
        Person by,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(by);
        if (WhyNot(ThaiDate.DayOf(now), out var day) is { } refusal)
            return (null, refusal);
        if (Content is null)
            return (null, NoFile);
        var (file, unfit) = await UploadedFile.ReadAsync(FileName, Content, cancel);
        if (file is null)
            return (null, unfit);
        if (file.Kind != AttachmentKind.Pdf)
            return (null, NotPdf);
        return (Of(file, fiscalYear, by, day, now), null);
    }

    private PaperOrder Of(UploadedFile file, int fiscalYear, Person by, DateOnly day, DateTimeOffset now) =>
        new()
        {
            FiscalYear = fiscalYear,
            Number = Number.Trim(),
            Date = day,
            Signer = Signer.Trim(),
            Capacity = Capacity.Trim(),
            FileName = file.Name,
            Size = file.Content.Length,
            Sha256 = file.Sha256,
            ById = by.Id,
            At = now,
            Bytes = new() { Content = file.Content },
        };

    private Refusal? WhyNot(DateOnly today, out DateOnly day)
    {
        var isDay = ThaiDate.TryParse(Date, out day);
        return Number.Trim().Length == 0 ? NoNumber
            : !isDay ? NoDate
            : day > today ? InFuture
            : Signer.Trim().Length == 0 ? NoSigner
            : Capacity.Trim().Length == 0 ? NoCapacity
            : Number.Length > Longest || Signer.Length > Longest || Capacity.Length > Longest ? TooLong
            : null;
    }
}
