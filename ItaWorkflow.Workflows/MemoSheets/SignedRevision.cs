using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Data.Signing;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Routes.Rules;
using ItaWorkflow.Workflows.Seats;
using ItaWorkflow.Workflows.Signing;
using ItaWorkflow.Workflows.Signing.Keys;
using ItaWorkflow.Workflows.Signing.Stamping;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.MemoSheets;

/// <param name="Begun">The sheet to put on record with it; null: it stands there.</param>
public sealed record SignedPaper(SignedDocument Document, CaseSheet? Begun);

/// <summary>
/// Makes the next revision of a case's PDF: takes the sheet on which the step has its place, as it is or begun for it, and sets the
/// officer's appearance and signature into the field. Stores nothing.
/// </summary>
public sealed class SignedRevision(
    ItaDbContext db,
    SheetPlaces places,
    AppearanceSheet appearances,
    PdfSigner signer,
    SigningClock clock,
    TrustedStampers stampers
)
{
    /// <param name="number">The number about to be given with this signature.</param>
    /// <returns>null without a refusal when this decision signs no paper.</returns>
    public async Task<(SignedPaper? Paper, Refusal? Refusal)> MakeAsync(
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
        catch (TimestampUnavailableException none)
        {
            return (null, none.Refusal);
        }
    }

    private async Task<(SignedPaper? Paper, Refusal? Refusal)> SignAsync(
        Decision decision,
        MemoNumber? number,
        OpenKey key,
        CancellationToken cancel
    )
    {
        var place = await places.FindAsync(decision, number, cancel);
        var field = place.Field;
        var block = DecidedBlock.Of(decision, place.Sheet);
        var appearance = await appearances.FitAsync(
            new(block, field.Width, field.Height, decision.Memo.Content.ThaiNumerals) { Typed = decision.Opinion },
            cancel
        );
        if (appearance.Refusal is not null)
            return (null, appearance.Refusal);

        var authority = await db.Organization.Select(o => o.Addresses.TimestampUrl).SingleAsync(cancel);
        var signed = await signer.SignAsync(
            new()
            {
                Base = place.Bytes,
                Field = field.Name,
                Appearance = appearance.Pdf!,
                Certificate = key.Certificate,
                Authority = key.Authority,
                Key = key.Key,
                At = decision.Now,
                Name = block.Name,
                Position = string.Join(' ', block.PositionLines),
                Reason = decision.Words,
                TimestampAuthority = authority.Length > 0 ? new Uri(authority) : null,
                Trust = await stampers.ReadAsync(cancel),
                NotBefore = await clock.LastAsync(decision.Case.Id, cancel),
            },
            cancel
        );
        return (new(ToStore(decision, signed, place, key), place.Begun), null);
    }

    private static SignedDocument ToStore(Decision decision, SignedPdf signed, SigningPlace place, OpenKey key) =>
        new()
        {
            CaseId = decision.Case.Id,
            Sheet = place.Sheet,
            Revision = place.Signatures + 1,
            Bytes = signed.Bytes,
            Sha256 = signed.Sha256,
            CreatedAt = decision.Now,
            PaperId = PaperMark.Find(signed.Bytes),
            Signature = new()
            {
                StepId = decision.Step.Id,
                SigningKeyId = key.SigningKeyId,
                Field = place.Field.Name,
                IsTimestamped = signed.IsTimestamped,
                StampedAt = signed.StampedAt,
            },
        };
}
