using System.Security.Cryptography;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Workflows.Signing;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Stories.AnyOrder;

/// <summary>
/// What must be true of the record after every act, told by plain rules that share nothing with the product: it remembers what it saw, and
/// nothing of that may ever be different.
/// </summary>
internal sealed class RandomLaws(RandomOffice office)
{
    private readonly Dictionary<long, string> numbers = [];
    private readonly Dictionary<long, (int? Person, Verdict? Verdict, string Opinion, DateTimeOffset? At)> decided = [];
    private readonly Dictionary<long, string> papers = [];
    private readonly HashSet<int> editions = [];

    public int Papers => papers.Count;
    public int Numbers => numbers.Count;

    public async Task HoldAsync()
    {
        await NumbersAsync();
        await CasesAsync();
        await StepsAsync();
        await PapersAsync();
        await RoundsAsync();
    }

    /// <summary>A memo's number is one for ever, and no two of a year are equal.</summary>
    private async Task NumbersAsync()
    {
        var memos = await office.ReadAsync(db =>
            db.Memos.AsNoTracking()
                .Where(m => m.Number != null)
                .Select(m => new
                {
                    m.Id,
                    m.Number!.Text,
                    m.Number.Year,
                })
                .ToListAsync()
        );
        Assert.Equal(memos.Count, memos.Select(m => (m.Text, m.Year)).Distinct().Count());
        foreach (var memo in memos)
        {
            numbers.TryAdd(memo.Id, $"{memo.Text} {memo.Year}");
            Assert.Equal(numbers[memo.Id], $"{memo.Text} {memo.Year}");
        }

        Assert.Equal(numbers.Count, memos.Count);
    }

    /// <summary>A memo circulates exactly while one case of it is open, and an open case waits for somebody, for a time, or is said to be stuck.</summary>
    private async Task CasesAsync()
    {
        var memos = await office.ReadAsync(db =>
            db.Memos.AsNoTracking()
                .AsSplitQuery()
                .Include(m => m.Cases)
                    .ThenInclude(c => c.Steps)
                .Include(m => m.Cases)
                    .ThenInclude(c => c.Timers)
                .ToListAsync()
        );
        foreach (var memo in memos)
        {
            var open = memo.Cases.FindAll(c => c.State is CaseState.Open);
            Assert.Equal(memo.State is MemoState.Circulating ? 1 : 0, open.Count);
            Assert.All(
                open,
                c =>
                    Assert.True(
                        c.Steps.Exists(s => s.State is StepState.Open)
                            || c.Timers.Exists(t => t.State is TimerState.Armed)
                            || c.StuckSince is not null,
                        $"memo {memo.Id} waits for nothing"
                    )
            );
            Assert.DoesNotContain(
                memo.Cases.Where(c => c.State is not CaseState.Open).SelectMany(c => c.Steps),
                s => s.State is StepState.Open
            );
        }
    }

    /// <summary>What was decided stays; whoever decided signed with their own key; no step and no decision without its line in the journal.</summary>
    private async Task StepsAsync()
    {
        var steps = await office.ReadAsync(db =>
            db.ApprovalSteps.AsNoTracking().Include(s => s.Case).OrderBy(s => s.Id).ToListAsync()
        );
        var lines = await LinesAsync();
        var signerOf = await SignersAsync();
        foreach (var step in steps)
        {
            var memo = step.Case!.MemoId;
            Assert.NotEmpty(
                new[] { JournalKind.StepOpened, JournalKind.StepKept, JournalKind.StepPassedOver }.SelectMany(kind =>
                    lines[(kind, memo, step.OpenedAt)]
                )
            );
            if (step.State is StepState.Decided)
            {
                StaysDecided(step, signerOf);
                Assert.Contains(step.PersonId, lines[(JournalKind.StepDecided, memo, step.DecidedAt!.Value)]);
            }
            else
            {
                Assert.DoesNotContain(step.Id, signerOf.Keys);
                Assert.DoesNotContain(step.Id, decided.Keys);
            }
        }
    }

    private void StaysDecided(ApprovalStep step, Dictionary<long, int> signerOf)
    {
        var now = (step.PersonId, step.Verdict, step.Opinion, step.DecidedAt);
        decided.TryAdd(step.Id, now);
        Assert.Equal(decided[step.Id], now);
        if (signerOf.TryGetValue(step.Id, out var signer))
            Assert.Equal(step.PersonId, signer);
        else
            Assert.Equal(Verdict.Return, step.Verdict);
    }

    /// <summary>Whose lines of the journal tell what of a memo, and when.</summary>
    private async Task<ILookup<(JournalKind Kind, long Memo, DateTimeOffset At), int?>> LinesAsync()
    {
        var lines = await office.ReadAsync(db => db.Journal.AsNoTracking().Where(e => e.MemoId != null).ToListAsync());
        return lines.ToLookup(e => (e.Kind, e.MemoId!.Value, e.At), e => e.PersonId);
    }

    /// <summary>Of each signed step, which is signed once.</summary>
    private async Task<Dictionary<long, int>> SignersAsync()
    {
        var signers = await office.ReadAsync(db =>
            db.Set<ItaWorkflow.Data.Signing.Signature>()
                .AsNoTracking()
                .Select(s => new { s.StepId, s.SigningKey!.PersonId })
                .ToListAsync()
        );
        Assert.Equal(signers.Count, signers.Select(s => s.StepId).Distinct().Count());
        return signers.ToDictionary(s => s.StepId, s => s.PersonId);
    }

    /// <summary>Every stored paper is genuine, begins with the one before it, and never changes.</summary>
    private async Task PapersAsync()
    {
        var stored = await office.ReadAsync(db =>
            db.SignedDocuments.AsNoTracking().Select(d => new { d.Id, d.Sha256 }).ToDictionaryAsync(d => d.Id, d => d.Sha256)
        );
        foreach (var (id, sha256) in papers)
            Assert.Equal(sha256, stored[id]);
        foreach (var id in stored.Keys.Where(id => !papers.ContainsKey(id)).Order())
        {
            var paper = await office.ReadAsync(db => db.SignedDocuments.AsNoTracking().SingleAsync(d => d.Id == id));
            Assert.Equal(paper.Sha256, Convert.ToHexStringLower(SHA256.HashData(paper.Bytes)));
            var before = await office.ReadAsync(db =>
                db.SignedDocuments.AsNoTracking()
                    .SingleOrDefaultAsync(d =>
                        d.CaseId == paper.CaseId && d.Sheet == paper.Sheet && d.Revision == paper.Revision - 1
                    )
            );
            Assert.Equal(paper.Revision > 1, before is not null);
            Assert.True(before is null || paper.Bytes.AsSpan().StartsWith(before.Bytes));
            // The office's seal is a revision, and no officer's.
            var signed = await office.ReadAsync(db =>
                db.SignedDocuments.CountAsync(d =>
                    d.CaseId == paper.CaseId
                    && d.Sheet == paper.Sheet
                    && d.Revision <= paper.Revision
                    && d.Form == ItaWorkflow.Data.Signing.RevisionForm.Signed
                )
            );
            await IsGenuineAsync(paper.Bytes, signed);
            papers[id] = paper.Sha256;
        }
    }

    private async Task IsGenuineAsync(byte[] pdf, int signatures)
    {
        var check = await office.AskAsync<VerifyDocumentHandler, DocumentCheck>(h => h.HandleAsync(new(pdf), default));
        Assert.True(
            check.Verification.Verdict is VerificationVerdict.Genuine or VerificationVerdict.Earlier,
            check.Verification.Sentence
        );
        Assert.Equal(signatures, check.Verification.Signatures.Count);
    }

    /// <summary>An edition says of each measure what the last report that counts said.</summary>
    private async Task RoundsAsync()
    {
        var rounds = await office.ReadAsync(db =>
            db.Checkpoints.AsNoTracking().AsSplitQuery().Include(c => c.Editions).ThenInclude(e => e.Entries).ToListAsync()
        );
        foreach (var (round, day, edition) in rounds.SelectMany(c => c.Editions.Select(e => (c.Round, ClosedOn(c), e))))
        {
            if (!editions.Add(edition.Id))
                continue;
            var measures = await office.ReadAsync(db => db.Measures.AsNoTracking().Include(m => m.Reports).ToListAsync());
            foreach (var entry in edition.Entries)
            {
                var reports = measures.Single(m => m.Id == entry.MeasureId).Reports.Where(r => r.At <= edition.TakenAt);
                var counted = reports
                    .Where(r => r.Round == round ? edition.Number > 1 || !r.IsLate : r.At <= day)
                    .OrderBy(r => r.At)
                    .ThenBy(r => r.Id)
                    .ToList();
                var status = counted.Count > 0 ? counted[^1].Status : ProgressStatus.NotStarted;
                Assert.Equal(
                    (entry.MeasureId, status, status is not ProgressStatus.Completed && !counted.Exists(r => r.Round == round)),
                    (entry.MeasureId, entry.Status, entry.IsMissing)
                );
            }
        }
    }

    /// <summary>A correction, too, tells how things stood when the round was closed.</summary>
    private static DateTimeOffset ClosedOn(Checkpoint round) => round.Editions.MinBy(e => e.Number)?.AsOf ?? default;

    /// <summary>The last paper of every sheet by another's eyes.</summary>
    public async Task AskForeignJudgeAsync()
    {
        var last = await office.ReadAsync(db =>
            db.SignedDocuments.AsNoTracking()
                .Where(d =>
                    !db.SignedDocuments.Any(next =>
                        next.CaseId == d.CaseId && next.Sheet == d.Sheet && next.Revision > d.Revision
                    )
                )
                .Select(d => new { d.Bytes, d.Revision })
                .ToListAsync()
        );
        foreach (var paper in last)
        {
            using var file = ForeignJudge.File(paper.Bytes);
            var (_, said) = ForeignJudge.Ask("pdfsig", "-nocert", file.Path);
            Assert.Equal(paper.Revision, said.Split("Signature Validation: Signature is Valid.").Length - 1);
            Assert.Contains("Total document signed", said, StringComparison.Ordinal);
        }
    }
}
