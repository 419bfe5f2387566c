using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Signing;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.MemoSheets;

/// <summary>
/// ฉบับอ่าน: a signed memo typeset anew from the same text, with what each officer wrote and when, but without signature pictures and phone
/// numbers: they are not in the file at all. It names the signed papers by their SHA-256.
/// </summary>
public sealed class ReadingCopy(ItaDbContext db, MemoPaper paper)
{
    /// <param name="memo">With its division and the attachments that are not removed; it has ended.</param>
    /// <param name="signed">The newest revision of each sheet, in order.</param>
    /// <exception cref="TypesettingRefused">Too large, too long or too slow.</exception>
    public async Task<byte[]> MakeAsync(Memo memo, IReadOnlyList<SignedDocument> signed, CancellationToken cancel)
    {
        var steps = await db
            .ApprovalSteps.AsNoTracking()
            .Include(s => s.Person!.Position)
            .Include(s => s.Position)
            .Include(s => s.ActingAppointment)
            .Include(s => s.Assignment!.By)
            .Include(s => s.KeptFrom!.Case)
            .Where(s => s.Case!.MemoId == memo.Id && s.Case.Edition == memo.Edition)
            .OrderBy(s => s.DecidedAt)
            .ThenBy(s => s.Ordinal)
            .ToListAsync(cancel);
        IReadOnlyList<SignatureBlock> blocks =
        [
            .. RoadBlocks.Of([], steps),
            .. steps.Where(s => s.State is StepState.Decided).Select((s, i) => Block(s, i == 0 ? 1 : 2)),
        ];
        return await paper.TypesetReadingAsync(memo, blocks, Note(signed), cancel);
    }

    private static SignatureBlock Block(ApprovalStep step, int sheet)
    {
        var words = DecidedBlock.WordsOnPaper(step.Kind, step.Verdict!.Value, step.Opinion, step.Verdict.Value.Words());
        var at = step.DecidedAt!.Value;
        return new(
            step.Ordinal,
            RoadBlocks.Heading(step, sheet),
            step.Person!.Name,
            SeatWords.PositionLines(step, ThaiDate.DayOf(at)),
            new(CoveredText.Of(words), at)
        );
    }

    private static string Note(IReadOnlyList<SignedDocument> signed) =>
        "ฉบับอ่าน จัดพิมพ์จากเนื้อความเดียวกัน ไม่มีภาพลายมือชื่อและหมายเลขโทรศัพท์ ไม่ใช่ฉบับลงนาม ฉบับลงนามคือไฟล์ที่มีค่าตรวจสอบ SHA-256 "
        + string.Join(" และ ", signed.Select(d => signed.Count > 1 ? $"แผ่นที่ {d.Sheet}: {d.Sha256}" : d.Sha256));
}
