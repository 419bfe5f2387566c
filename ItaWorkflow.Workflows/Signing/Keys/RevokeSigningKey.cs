using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Signing.Keys;

/// <summary>An administrator ends somebody's certificate: the PIN is forgotten or known to others, or the person leaves. Only they set a new PIN.</summary>
public sealed record RevokeSigningKey(int PersonId, int ByPersonId, string Why);

public sealed class RevokeSigningKeyHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NotYours = new("เฉพาะผู้ดูแลระบบเท่านั้นที่เพิกถอนใบรับรองของผู้อื่นได้");
    public static readonly Refusal NoReason = new("โปรดบอกเหตุผลที่เพิกถอน", nameof(RevokeSigningKey.Why));
    public static readonly Refusal Nothing = new("ผู้นี้ไม่มีใบรับรองลายมือชื่อที่ใช้อยู่");

    public async Task<Refusal?> HandleAsync(RevokeSigningKey command, CancellationToken cancel)
    {
        var by = await db.Persons.SingleAsync(p => p.Id == command.ByPersonId, cancel);
        if (command.PersonId != by.Id && !by.Administers)
            return NotYours;
        if (string.IsNullOrWhiteSpace(command.Why))
            return NoReason;
        var key = await db
            .SigningKeys.Include(k => k.Person)
            .SingleOrDefaultAsync(k => k.PersonId == command.PersonId && k.RevokedAt == null, cancel);
        if (key is null)
            return Nothing;

        key.RevokedAt = clock.GetUtcNow();
        db.Journal.Write(
            JournalKind.SigningKeyRevoked,
            key.RevokedAt.Value,
            by,
            $"เพิกถอนใบรับรองลายมือชื่อของ {key.Person!.Name} เหตุผล: {command.Why.Trim()}"
        );
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
