using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.MemoSheets;

/// <summary>Brings a memo and its road onto one sheet: draft, submitted, or about to be signed for the first time.</summary>
public sealed class MemoPaper(ItaDbContext db, Typesetter typesetter)
{
    /// <summary>The sheet as HTML: what the preview shows and the PDF is printed from.</summary>
    /// <param name="memo">With its division and the attachments that are not removed.</param>
    /// <param name="number">The number about to be given; null: the memo's own, if any.</param>
    public async Task<string> ComposeAsync(
        Memo memo,
        IReadOnlyList<SignatureBlock> blocks,
        MemoNumber? number,
        CancellationToken cancel
    ) => MemoSheet.Html(await ModelAsync(memo, blocks, number, cancel));

    private async Task<MemoSheetModel> ModelAsync(
        Memo memo,
        IReadOnlyList<SignatureBlock> blocks,
        MemoNumber? number,
        CancellationToken cancel
    )
    {
        var organization = await db.Organization.AsNoTracking().SingleAsync(cancel);
        number ??= memo.Number;
        return new()
        {
            Organization = organization.Name,
            Division = memo.Division!.Name,
            Phone = memo.Division.Phone.Length > 0 ? memo.Division.Phone : organization.Phone,
            Number = number?.Text,
            Date = number?.Date,
            Content = memo.Content,
            Attachments = [.. memo.Attachments.OrderBy(a => a.Id).Select(a => new SheetAttachment(a.FileName, a.Sha256))],
            Blocks = blocks,
            Emblem = organization.Emblem is { } emblem ? new(emblem, organization.EmblemType!) : null,
            IsDraft = memo.IsOpenForDrafting,
            Footer = memo.IsOpenForDrafting
                ? null
                : new(memo.Code, memo.Edition, AddressOf(organization.Addresses.PublicAddress, memo.Code)),
        };
    }

    /// <summary>ใบต่อท้าย, when the sheet before it has no place left.</summary>
    /// <exception cref="TypesettingRefused">Too large, too long or too slow.</exception>
    public async Task<byte[]> TypesetContinuationAsync(
        Memo memo,
        IReadOnlyList<SignatureBlock> blocks,
        MemoNumber? number,
        SheetBefore before,
        CancellationToken cancel
    ) => await typesetter.TypesetAsync(ContinuationSheet.Html(await ModelAsync(memo, blocks, number, cancel), before), cancel);

    /// <exception cref="TypesettingRefused">Too large, too long or too slow.</exception>
    public async Task<byte[]> TypesetAsync(
        Memo memo,
        IReadOnlyList<SignatureBlock> blocks,
        MemoNumber? number,
        CancellationToken cancel
    ) => await typesetter.TypesetAsync(await ComposeAsync(memo, blocks, number, cancel), cancel);

    /// <summary>As it looks so far; nobody signs it.</summary>
    /// <exception cref="TypesettingRefused">Too large, too long or too slow.</exception>
    public async Task<byte[]> PreviewAsync(Memo memo, IReadOnlyList<SignatureBlock> blocks, CancellationToken cancel) =>
        await typesetter.PreviewAsync(await ComposeAsync(memo, blocks, null, cancel), cancel);

    /// <summary>To be read only: no phone number, no place for a signature, and a note of what it is a copy of.</summary>
    /// <exception cref="TypesettingRefused">Too large, too long or too slow.</exception>
    public async Task<byte[]> TypesetReadingAsync(
        Memo memo,
        IReadOnlyList<SignatureBlock> blocks,
        string note,
        CancellationToken cancel
    )
    {
        var model = await ModelAsync(memo, blocks, null, cancel) with { Phone = "", ReadingNote = note };
        return await typesetter.PreviewAsync(MemoSheet.Html(model with { Content = CoveredText.Of(model.Content) }), cancel);
    }

    /// <summary>Told at submission, not when the head wants to sign: can this text become a sheet?</summary>
    public async Task<Refusal?> TryTypesetAsync(Memo memo, IReadOnlyList<PlannedStep> steps, CancellationToken cancel)
    {
        try
        {
            await TypesetAsync(memo, RoadBlocks.Of(steps, []), null, cancel);
            return null;
        }
        catch (TypesettingRefused refused)
        {
            return refused.Refusal;
        }
    }

    private static Uri? AddressOf(string publicAddress, string code) =>
        Uri.TryCreate(publicAddress, UriKind.Absolute, out var root) ? new Uri(root, $"/verify/{code}") : null;
}
