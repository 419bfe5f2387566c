using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Measures;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Adoption;

/// <summary>ปรับตารางในบันทึก: the open memo carries its measures as they are now.</summary>
public sealed record RenewMeasuresTable(long MemoId, int PersonId);

public sealed class RenewMeasuresTableHandler(ItaDbContext db, ProposalPapers papers, TimeProvider clock)
{
    public static readonly Refusal NotThere = new("บันทึกนี้ไม่ได้เสนอมาตรการ หรือมาตรการถูกเสนอด้วยบันทึกฉบับอื่นแล้ว");

    public async Task<Refusal?> HandleAsync(RenewMeasuresTable command, CancellationToken cancel)
    {
        // Typesetting takes seconds: the memo's row is not held for it.
        var adoption = await FindAsync(command.MemoId, cancel);
        if (adoption is null)
            return NotThere;
        var set = await ProposedSet.ReadAsync(db, adoption.FiscalYear, [.. adoption.Measures.Select(m => m.MeasureId)], cancel);
        if (ProposeMeasuresHandler.WhyUnready(set) is { } unready)
            return unready;
        var made = await papers.TableAsync(adoption.FiscalYear, set, adoption.Shape, adoption.IsInBody, cancel);
        return await OpenMemo.ChangeAsync(
            db,
            command.MemoId,
            command.PersonId,
            (memo, person) => RenewAsync(memo, person, set, made, cancel),
            no => (Refusal?)no,
            cancel
        );
    }

    private async Task<Refusal?> RenewAsync(Memo memo, Person person, ProposedSet set, MemoPieces made, CancellationToken cancel)
    {
        if (person is not { KeepsItaYear: true })
            return MeasureRefusals.NotYours;
        var now = clock.GetUtcNow();
        var adoption = (await FindAsync(memo.Id, cancel))!;
        db.RemoveRange(adoption.Measures.Where(old => set.Rows().All(row => row.MeasureId != old.MeasureId)));
        foreach (var row in set.Rows())
            if (adoption.Measures.Find(old => old.MeasureId == row.MeasureId && old.AmendmentId == row.AmendmentId) is { } known)
                known.Revision = row.Revision;
        if (adoption.IsInBody)
            Write(memo, made.Content.Parts[AdoptionMemo.TablePart], person, now);
        else
            memo.Attachments.Add(await AttachAsync(adoption, made.Files[0], person, now, cancel));
        db.Journal.Write(JournalKind.MeasuresProposed, now, person, "ปรับตารางมาตรการในบันทึกให้เป็นปัจจุบัน", memo);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private static async Task<Attachment> AttachAsync(
        MeasureAdoption adoption,
        PreparedFile file,
        Person person,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (adoption.Table is { RemovedAt: null } old)
            old.RemovedAt = now;
        return adoption.Table = await PreparedMemo.AttachmentAsync(file, person, now, cancel);
    }

    /// <summary>Only the part that holds the table; what stood there is kept as a version.</summary>
    private void Write(Memo memo, BodyPart part, Person person, DateTimeOffset now)
    {
        db.MemoVersions.Add(
            new()
            {
                MemoId = memo.Id,
                Content = memo.Content,
                Reason = VersionReason.Saved,
                SavedById = memo.WrittenById ?? person.Id,
                SavedAt = memo.WrittenAt ?? now,
            }
        );
        var parts = memo.Content.Parts.ToList();
        var place = parts.FindIndex(p => p.Heading == part.Heading);
        parts[place < 0 ? 0 : place] = place < 0 ? part with { Heading = parts[0].Heading } : part;
        memo.Write(memo.Content with { Parts = parts }, now, person.Id);
    }

    private Task<MeasureAdoption?> FindAsync(long memoId, CancellationToken cancel) =>
        db
            .MeasureAdoptions.Include(a => a.Measures)
            .Include(a => a.Table)
            .SingleOrDefaultAsync(
                a => a.MemoId == memoId && (a.State == AdoptionState.Drafted || a.State == AdoptionState.TakenBack),
                cancel
            );
}
