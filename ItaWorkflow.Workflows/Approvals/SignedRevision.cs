using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Signing;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Signing;
using ItaWorkflow.Workflows.Signing.Pdf;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>
/// Makes the next revision of a case's PDF: typesets the sheet for the first signature, otherwise takes the last stored bytes as they
/// are, and sets the officer's appearance and signature into their field. Stores nothing.
/// </summary>
public sealed class SignedRevision(
    ItaDbContext db,
    RoutePlan plan,
    MemoPaper paper,
    AppearanceSheet appearances,
    PdfSigner signer
)
{
    public static readonly Refusal NoField = new(
        "แผ่นบันทึกไม่มีช่องลงนามสำหรับลำดับนี้ เพราะเส้นทางเปลี่ยนไปจากที่เสนอ โปรดส่งคืนเพื่อเสนอใหม่"
    );
    public static readonly Refusal NoTime = new("ติดต่อเครื่องประทับเวลาไม่ได้ จึงยังลงนามไม่ได้ โปรดลองอีกครั้งในอีกสักครู่");

    /// <param name="number">The number about to be given with this signature.</param>
    /// <returns>null without a refusal when this decision signs no paper.</returns>
    public async Task<(SignedDocument? Document, Refusal? Refusal)> MakeAsync(
        Decision decision,
        MemoNumber? number,
        OpenKey key,
        CancellationToken cancel
    )
    {
        if (!decision.IsSigned)
            return (null, null);
        try
        {
            return await SignAsync(decision, number, key, cancel);
        }
        catch (TypesettingRefused refused)
        {
            return (null, refused.Refusal);
        }
        catch (TimestampUnavailableException)
        {
            return (null, NoTime);
        }
    }

    private async Task<(SignedDocument? Document, Refusal? Refusal)> SignAsync(
        Decision decision,
        MemoNumber? number,
        OpenKey key,
        CancellationToken cancel
    )
    {
        var road = await plan.PredictAsync(
            decision.Route,
            CaseVariables.FromJson(decision.Case.Variables),
            decision.Memo,
            ThaiDate.DayOf(decision.Now),
            cancel
        );
        var here = road.FirstOrDefault(p => p.ElementId == decision.Step.ElementId);
        var before = await LastAsync(decision.Case.Id, cancel);
        var bytes = before?.Bytes ?? await FirstAsync(decision, road, number, cancel);
        if (
            here is null
            || SignatureFields.Read(bytes).FirstOrDefault(f => f.Name == here.Field) is not { IsSigned: false } field
        )
            return (null, NoField);

        var block = BlockOf(decision, here);
        var appearance = await appearances.FitAsync(
            new(block, field.Width, field.Height, decision.Memo.Content.ThaiNumerals),
            cancel
        );
        if (appearance.Refusal is { } tooLong)
            return (null, tooLong with { Field = nameof(DecideStep.Opinion) });

        var authority = await db.Organization.Select(o => o.TimestampUrl).SingleAsync(cancel);
        var signed = await signer.SignAsync(
            new()
            {
                Base = bytes,
                Field = field.Name,
                Appearance = appearance.Pdf!,
                Certificate = key.Certificate,
                Authority = key.Authority,
                Key = key.Key,
                At = decision.Now,
                Name = block.Name,
                Position = string.Join(' ', block.PositionLines),
                Reason = decision.Verdict.Words(),
                TimestampAuthority = authority.Length > 0 ? new Uri(authority) : null,
            },
            cancel
        );
        return (ToStore(decision, signed, before?.Revision ?? 0, field.Name, key), null);
    }

    private Task<SignedDocument?> LastAsync(long caseId, CancellationToken cancel) =>
        db
            .SignedDocuments.AsNoTracking()
            .Where(d => d.CaseId == caseId)
            .OrderByDescending(d => d.Revision)
            .FirstOrDefaultAsync(cancel);

    private async Task<byte[]> FirstAsync(
        Decision decision,
        IReadOnlyList<PlannedStep> road,
        MemoNumber? number,
        CancellationToken cancel
    )
    {
        var blocks = MemoPaper.Blocks(road, decision.Case.Steps);
        var sheet = await paper.TypesetAsync(decision.Memo, blocks, number, cancel);
        return SignatureFields.Prepare(sheet, [.. road.Select(p => p.Field)]);
    }

    private static SignatureBlock BlockOf(Decision decision, PlannedStep here)
    {
        var step = decision.Step;
        return new(
            here.Ordinal,
            MemoPaper.Heading(step.Kind, step.Position!.Title),
            step.Person!.Name,
            SeatWords.PositionLines(step.Position, step.Person, step.ActingAppointment),
            new(WordsOnPaper(step.Kind, decision.Verdict, decision.Opinion), decision.Now, step.Person.SignaturePicture)
        );
    }

    /// <summary>
    /// The paper says the verdict even when the officer wrote nothing, or wrote around it; an endorsement's own words say it already.
    /// </summary>
    internal static string WordsOnPaper(StepKind kind, Verdict verdict, string opinion)
    {
        var word = verdict switch
        {
            Verdict.Return => "ส่งคืนเพื่อแก้ไข",
            Verdict.Endorse when kind is StepKind.Propose || opinion.Length > 0 => "",
            _ => verdict.Words(),
        };
        return opinion.Contains(word, StringComparison.Ordinal) ? opinion : $"{word} {opinion}".TrimEnd();
    }

    private static SignedDocument ToStore(Decision decision, SignedPdf signed, int before, string field, OpenKey key) =>
        new()
        {
            CaseId = decision.Case.Id,
            Revision = before + 1,
            Bytes = signed.Bytes,
            Sha256 = signed.Sha256,
            CreatedAt = decision.Now,
            Signature = new()
            {
                StepId = decision.Step.Id,
                SigningKeyId = key.SigningKeyId,
                Field = field,
                IsTimestamped = signed.IsTimestamped,
            },
        };
}
