using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels.Line;

/// <summary>A code came from a LINE account: from now on it is the account of the person who was given the code.</summary>
public sealed record LinkLine(string Code, string LineUserId);

public sealed class LinkLineHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NoSuchCode = new("รหัสนี้ใช้ไม่ได้หรือหมดอายุแล้ว โปรดขอรหัสใหม่ในระบบ");
    public static readonly Refusal IsAnothers = new("บัญชี LINE นี้เชื่อมกับผู้อื่นอยู่ โปรดยกเลิกในระบบก่อน");

    public Task<Refusal?> HandleAsync(LinkLine command, CancellationToken cancel) =>
        db.UntilSavedAsync(NoSuchCode, () => TryAsync(command, cancel));

    private async Task<Refusal?> TryAsync(LinkLine command, CancellationToken cancel)
    {
        Refusal? refusal = null;
        await db.InOneTransactionAsync(
            async stop =>
            {
                // A code that was tried is used up, whatever came of it.
                refusal = await LinkAsync(command, stop);
                await db.SaveChangesAsync(stop);
            },
            cancel
        );
        return refusal;
    }

    private async Task<Refusal?> LinkAsync(LinkLine command, CancellationToken cancel)
    {
        var (hash, now) = (IssueLineCodeHandler.HashOf(command.Code), clock.GetUtcNow());
        var person = await db
            .LineLinkCodes.Where(c => c.CodeHash == hash && c.ExpiresAt > now && c.Person!.IsActive)
            .Select(c => c.Person!)
            .SingleOrDefaultAsync(cancel);
        // Whoever takes the code away has used it.
        if (person is null || await db.LineLinkCodes.Where(c => c.CodeHash == hash).ExecuteDeleteAsync(cancel) == 0)
            return NoSuchCode;
        if (await db.Persons.AnyAsync(p => p.LineUserId == command.LineUserId && p.Id != person.Id, cancel))
            return IsAnothers;

        person.LineUserId = command.LineUserId;
        db.Journal.Write(JournalKind.LineLinkChanged, now, person, "เชื่อมบัญชี LINE เพื่อรับการแจ้งเตือน");
        return null;
    }
}
