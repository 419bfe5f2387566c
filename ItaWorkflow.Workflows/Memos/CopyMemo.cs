using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>Begins a draft with the text of an earlier memo, or of a template. Files and number do not come along.</summary>
/// <param name="MemoId">null: from the template.</param>
public sealed record CopyMemo(int PersonId, long? MemoId, int? TemplateId = null);

public sealed class CopyMemoHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NotThere = new("ไม่พบบันทึกหรือแบบที่จะคัดลอก");

    public async Task<MemoBegun> HandleAsync(CopyMemo command, CancellationToken cancel)
    {
        var person = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        var now = clock.GetUtcNow();
        var copied = await db.VisibleMemos(person, ThaiDate.DayOf(now))
            .AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == command.MemoId, cancel);
        var content =
            copied is not null ? copied.Content
            : command.MemoId is not null ? null
            : await db
                .MemoTemplates.AsNoTracking()
                .Where(t => t.Id == command.TemplateId && (t.OwnerId == null || t.OwnerId == person.Id))
                .Select(t => t.Content)
                .SingleOrDefaultAsync(cancel);
        if (content is null)
            return new(0, NotThere);
        var (memo, refusal) = await PreparedMemo.AddAsync(db, person, new(content, []), now, cancel);
        if (memo is null)
            return new(0, refusal);
        // What was copied is no less somebody's own.
        memo.HasPersonalData = copied is { HasPersonalData: true };
        await db.SaveChangesAsync(cancel);
        return new(memo.Id, null);
    }
}
