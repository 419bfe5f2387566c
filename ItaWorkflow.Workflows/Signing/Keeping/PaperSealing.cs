using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Signing.Keys;
using ItaWorkflow.Workflows.Signing.Stamping;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Signing.Keeping;

/// <summary>
/// Sets the office's seal on a paper that all have signed: bytes in, bytes out. Where the office has a time-stamp authority the seal bears a
/// stamp: it proves the time of every signature below it.
/// </summary>
public sealed class PaperSealing(ItaDbContext db, SealVault vault, PdfSigner signer, TrustedStampers stampers, TimeProvider clock)
{
    private const string Position = "ตราประทับของหน่วยงาน";
    private const string Reason = "รับรองเอกสารที่ลงนามครบถ้วนตามเส้นทาง";

    /// <exception cref="TimestampUnavailableException">The authority gives no stamp: the seal waits for it.</exception>
    public async Task<SignedPdf> SealAsync(byte[] pdf, CancellationToken cancel)
    {
        var office = await db.Organization.Select(o => new { o.Name, o.Addresses.TimestampUrl }).SingleAsync(cancel);
        using var seal = await vault.OpenAsync(cancel);
        var request = new SigningRequest
        {
            Base = pdf,
            Field = Pdf.HiddenFields.Seal,
            Appearance = [],
            Certificate = seal.Certificate,
            Authority = seal.Authority,
            Key = seal.Key,
            At = clock.GetUtcNow(),
            Name = office.Name,
            Position = Position,
            Reason = Reason,
            TimestampAuthority = office.TimestampUrl.Length > 0 ? new Uri(office.TimestampUrl) : null,
            Trust = await stampers.ReadAsync(cancel),
        };
        return await signer.FillAsync(request, HiddenLayout.Seal(request), cancel);
    }
}
