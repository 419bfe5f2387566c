using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Doors;

/// <summary>A person who is signed in proves that a provider's account is theirs, and from then on comes in by it.</summary>
public sealed record LinkOwnDoor(int PersonId, DoorProof Proof);

public sealed class LinkOwnDoorHandler(ItaDbContext db, TimeProvider clock)
{
    public Task<Refusal?> HandleAsync(LinkOwnDoor command, CancellationToken cancel) =>
        db.UntilSavedAsync(
            Rereading.Busy,
            async () =>
            {
                if (await db.RefuseLinkAsync(command.Proof, command.PersonId, cancel) is { } refusal)
                    return refusal;
                var person = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
                db.LinkDoor(command.Proof, person, clock.GetUtcNow(), $"เชื่อม {command.Proof.Kind.Words()} กับบัญชีของตนเอง");
                await db.SaveChangesAsync(cancel);
                return null;
            }
        );
}
