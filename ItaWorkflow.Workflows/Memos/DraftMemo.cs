using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>Begins a memo in the drafter's own division.</summary>
public sealed record DraftMemo(int PersonId, BodyForm Form, string Subject = "", MemoKind Kind = MemoKind.General);

/// <param name="MemoId">0 when refused.</param>
public sealed record MemoBegun(long MemoId, Refusal? Refusal);

public sealed class DraftMemoHandler(ItaDbContext db, TimeProvider clock)
{
    public async Task<MemoBegun> HandleAsync(DraftMemo command, CancellationToken cancel)
    {
        var drafter = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        var content = MemoContent.Empty(command.Form) with { Subject = command.Subject.Trim(), Kind = command.Kind };
        var (memo, refusal) = await PreparedMemo.AddAsync(db, drafter, new(content, []), clock.GetUtcNow(), cancel);
        if (memo is null)
            return new(0, refusal);
        await db.SaveChangesAsync(cancel);
        return new(memo.Id, null);
    }
}
