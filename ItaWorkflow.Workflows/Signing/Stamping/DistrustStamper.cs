using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Signing.Keys;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Signing.Stamping;

/// <summary>From now on the word of this time-stamp authority counts no more; what it stamped before stands.</summary>
public sealed record DistrustStamper(int ById, int Id);

public sealed class DistrustStamperHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NotTrusted = new("ผู้ให้บริการนี้ไม่อยู่ในรายชื่อที่เชื่อถือแล้ว");

    public Task<Refusal?> HandleAsync(DistrustStamper command, CancellationToken cancel) =>
        db.AdministerAsync(
            command.ById,
            clock,
            async act =>
            {
                var stamper = await db.TrustedStampers.SingleOrDefaultAsync(s => s.Id == command.Id && s.EndedAt == null, cancel);
                if (stamper is null)
                    return NotTrusted;
                stamper.EndedAt = act.At;
                using var certificate = X509CertificateLoader.LoadCertificate(stamper.Certificate);
                act.Record(
                    JournalKind.OrganizationChanged,
                    $"เลิกเชื่อถือผู้ให้บริการประทับเวลา {CertificateReading.NameOf(certificate)}"
                );
                return null;
            },
            cancel
        );
}
