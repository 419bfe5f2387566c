using ItaWorkflow.Data.Doors;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Doors;

/// <summary>A link is made, whoever makes it.</summary>
internal static class DoorLinking
{
    public static readonly Refusal SomebodyElses = new("บัญชีนี้เชื่อมกับผู้ใช้คนอื่นอยู่แล้ว โปรดติดต่อผู้ดูแลระบบ");

    public static Refusal OneAlready(DoorKind kind) => new($"มีบัญชี {kind.Words()} เชื่อมอยู่แล้ว โปรดยกเลิกการเชื่อมเดิมก่อน");

    /// <summary>Why this account cannot become that person's; null: it can.</summary>
    public static async Task<Refusal?> RefuseLinkAsync(
        this ItaDbContext db,
        DoorProof proof,
        int personId,
        CancellationToken cancel
    )
    {
        var owner = await db
            .DoorLinks.Where(l => l.Kind == proof.Kind && l.Issuer == proof.Issuer && l.Subject == proof.Subject)
            .Select(l => (int?)l.PersonId)
            .SingleOrDefaultAsync(cancel);
        return owner == personId ? OneAlready(proof.Kind)
            : owner is not null ? SomebodyElses
            : await db.DoorLinks.AnyAsync(l => l.Kind == proof.Kind && l.PersonId == personId, cancel) ? OneAlready(proof.Kind)
            : null;
    }

    /// <summary>With its line in the journal, of the person themselves; the caller saves.</summary>
    /// <param name="what">The rest of the sentence.</param>
    public static void LinkDoor(this ItaDbContext db, DoorProof proof, Person person, DateTimeOffset at, string what)
    {
        db.AddLink(proof, person.Id, at);
        db.Journal.Write(JournalKind.DoorLinked, at, person, what);
    }

    public static void AddLink(this ItaDbContext db, DoorProof proof, int personId, DateTimeOffset at) =>
        db.DoorLinks.Add(
            new()
            {
                PersonId = personId,
                Kind = proof.Kind,
                Issuer = proof.Issuer,
                Subject = proof.Subject,
                LinkedAt = at,
            }
        );
}
