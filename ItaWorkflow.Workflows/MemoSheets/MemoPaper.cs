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

    /// <summary>Told at submission, not when the head wants to sign: can this text become a sheet?</summary>
    public async Task<Refusal?> TryTypesetAsync(Memo memo, IReadOnlyList<PlannedStep> steps, CancellationToken cancel)
    {
        try
        {
            await TypesetAsync(memo, Blocks(steps, []), null, cancel);
            return null;
        }
        catch (TypesettingRefused refused)
        {
            return refused.Refusal;
        }
    }

    /// <summary>One block per step of the road; a step that is open stands with the person who has it.</summary>
    /// <param name="sheet">1: under the memo's text, where the head who puts it forward needs no heading.</param>
    public static IReadOnlyList<SignatureBlock> Blocks(
        IReadOnlyList<PlannedStep> plan,
        IReadOnlyCollection<ApprovalStep> opened,
        int sheet = 1
    ) =>
        [
            .. opened
                .Where(s => sheet == 1 && s is { State: StepState.Kept, KeptFrom: not null })
                .OrderBy(s => s.Ordinal)
                .Select(Kept),
            .. plan.Select(p =>
                p.Kept is { } kept ? Kept(kept)
                : p.SignedAt is not null ? SignedBeside(p)
                : Block(p, opened.FirstOrDefault(s => s.TaskId == p.TaskId), sheet)
            ),
        ];

    /// <summary>No place to sign: it was signed in an earlier edition, and the paper says so.</summary>
    private static SignatureBlock Kept(ApprovalStep step) =>
        new(
            0,
            Heading(step.Kind, step.Position!.Title, sheet: 2),
            step.Person!.Name,
            SeatWords.PositionLines(step.Position, step.Person, step.ActingAppointment)
        )
        {
            Kept = $"{KeptSteps.Words(step)} ลงลายมือชื่อไว้ในฉบับนั้น",
        };

    /// <summary>No place to sign: its officer signs the step beside it, and the paper says so.</summary>
    private static SignatureBlock SignedBeside(PlannedStep plan) =>
        new(
            0,
            Heading(plan.Kind, plan.Seat!.Position.Title, sheet: 2),
            plan.Seat.Person!.Name,
            SeatWords.PositionLines(plan.Seat.Position, plan.Seat.Person, plan.Seat.Acting)
        )
        {
            Kept = "ลงลายมือชื่อครั้งเดียวในลำดับที่ติดกัน",
        };

    private static SignatureBlock Block(PlannedStep plan, ApprovalStep? step, int sheet)
    {
        var position = step?.Position ?? plan.Seat?.Position;
        if (position is null)
            return new(plan.Ordinal, plan.Name, "", []);
        return step is null
            ? new(
                plan.Ordinal,
                Heading(plan.Kind, position.Title, sheet),
                plan.Seat?.Person?.Name ?? "",
                SeatWords.PositionLines(position, plan.Seat?.Person, plan.Seat?.Acting)
            )
            : new(plan.Ordinal, Heading(step, sheet), step.Person?.Name ?? "", SeatWords.PositionLines(step));
    }

    /// <summary>An opinion is its writer's: who was given the step by hand writes under their own position.</summary>
    public static string Heading(ApprovalStep step, int sheet = 1) =>
        Heading(
            step.Kind,
            step is { Assignment: not null, Kind: not StepKind.FinalOrder }
                ? step.Person?.Position?.Title ?? ""
                : step.Position!.Title,
            sheet
        );

    public static string Heading(StepKind kind, string title, int sheet = 1) =>
        kind switch
        {
            StepKind.Propose => sheet == 1 ? "" : $"การเสนอของ{title}",
            StepKind.Opinion => $"ความเห็นของ{title}",
            StepKind.FinalOrder => $"คำสั่งของ{title}",
            StepKind.Acknowledge => $"การรับทราบของ{title}",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    private static Uri? AddressOf(string publicAddress, string code) =>
        Uri.TryCreate(publicAddress, UriKind.Absolute, out var root) ? new Uri(root, $"/verify/{code}") : null;
}
