using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>Begins a memo in the drafter's own division.</summary>
public sealed record DraftMemo(int PersonId, BodyForm Form, string Subject = "", MemoKind Kind = MemoKind.General);

/// <param name="MemoId">0 when refused.</param>
public sealed record MemoBegun(long MemoId, Refusal? Refusal);

public sealed class DraftMemoHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NoDivision = new(
        "บัญชีของท่านยังไม่อยู่ในสำนักหรือกองใด จึงเริ่มร่างบันทึกไม่ได้ โปรดติดต่อผู้ดูแลระบบ"
    );

    public async Task<MemoBegun> HandleAsync(DraftMemo command, CancellationToken cancel)
    {
        var drafter = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (drafter.DivisionId is not { } division)
            return new(0, NoDivision);

        var now = clock.GetUtcNow();
        var memo = new Memo
        {
            DivisionId = division,
            DraftedById = drafter.Id,
            CreatedAt = now,
        };
        memo.Write(
            MemoContent.Empty(command.Form) with
            {
                Subject = command.Subject.Trim(),
                Kind = command.Kind,
                Addressee = await MayorAsync(cancel),
            },
            now
        );
        db.Journal.Add(
            new()
            {
                Kind = JournalKind.MemoDrafted,
                At = now,
                PersonId = drafter.Id,
                Memo = memo,
                Text = $"{drafter.Name} เริ่มร่างบันทึก",
            }
        );
        await db.SaveChangesAsync(cancel);
        return new(memo.Id, null);
    }

    private async Task<string> MayorAsync(CancellationToken cancel) =>
        await db
            .Positions.Where(p => p.Post == Post.Mayor && p.IsActive)
            .OrderBy(p => p.SortOrder)
            .Select(p => p.Title)
            .FirstOrDefaultAsync(cancel)
        ?? "";
}
