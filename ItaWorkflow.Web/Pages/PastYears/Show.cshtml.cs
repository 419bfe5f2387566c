using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Adoption;
using ItaWorkflow.Workflows.Checkpoints;
using ItaWorkflow.Workflows.Measures.Progress;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.PastYears;

/// <summary>A year from paper: what was decided, what became of it, and its rounds closed on the day on which they stood.</summary>
[Authorize(Policies.Secretary)]
internal sealed class ShowModel(ItaDbContext db, CurrentPerson person, TimeProvider clock) : PageModel
{
    private const int Earliest = 2540;

    [BindProperty]
    public PaperInput Input { get; set; } = new();

    [BindProperty]
    public List<ResultLine> Lines { get; set; } = [];

    [BindProperty]
    public ClosingInput Closing { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public CheckpointRound? Round { get; set; }

    public PastYearView View { get; private set; } = null!;

    /// <summary>Whose results are shown.</summary>
    public CheckpointRound Shown => Round is { } round && Enum.IsDefined(round) ? round : View.Next;

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel)
    {
        if (!await LoadAsync(year, cancel))
            return NotFound();
        Input.Chosen = [.. View.Drafts.Where(d => d.ProposedInId is null && View.MissingOf(d).Count == 0).Select(d => d.Id)];
        Closing.StoodOn = View.RoundOf(Shown) is { } round ? ThaiDate.Short(round.CutOff) : null;
        return Page();
    }

    /// <summary>อนุมัติแล้วบนกระดาษ</summary>
    public async Task<IActionResult> OnPostAsync(
        int year,
        [FromServices] AdoptOnPaperHandler adopt,
        [FromServices] ReportOnPaperHandler report,
        CancellationToken cancel
    )
    {
        if (!ModelState.IsValid)
            return await AgainAsync(year, cancel);
        var paper = Input.Read();
        if (Input.Round is { } round)
            return await AnswerAsync(
                year,
                await report.HandleAsync(new(year, round, person.Id, paper), cancel),
                "บันทึกรายงานที่อนุมัติบนกระดาษแล้ว",
                nameof(Input),
                cancel
            );
        var adopted = await adopt.HandleAsync(new(year, person.Id, Input.Chosen, paper), cancel);
        return await AnswerAsync(
            year,
            adopted.Refusal,
            $"บันทึก {adopted.Count} มาตรการที่อนุมัติบนกระดาษแล้ว",
            nameof(Input),
            cancel
        );
    }

    public async Task<IActionResult> OnPostResultsAsync(
        int year,
        [FromServices] ReportPastYearHandler report,
        CancellationToken cancel
    )
    {
        if (!ModelState.IsValid || Round is not { } round)
            return await AgainAsync(year, cancel);
        var reported = await report.HandleAsync(new(year, round, person.Id, [.. Lines.Select(l => l.Read())]), cancel);
        var line = Lines.FindIndex(l => l.Id == reported.MeasureId);
        var refusal = line < 0 ? reported.Refusal : reported.Refusal! with { Field = "Note" };
        var fields = FormattableString.Invariant($"Lines[{line}]");
        return await AnswerAsync(year, refusal, $"บันทึกผล{round.Words()}แล้ว", fields, cancel);
    }

    public async Task<IActionResult> OnPostCloseAsync(
        int year,
        [FromServices] CloseAfterwardsHandler close,
        CancellationToken cancel
    )
    {
        if (!ModelState.IsValid || Round is not { } round)
            return await AgainAsync(year, cancel);
        var command = new CloseAfterwards(year, round, person.Id, Closing.StoodOn ?? "", Closing.Reason ?? "");
        var refusal = await close.HandleAsync(command, cancel);
        Round = refusal is null ? null : round;
        return await AnswerAsync(year, refusal, $"ปิด{round.Words()}แล้ว รายงานบอกวันที่ตามที่ท่านระบุ", nameof(Closing), cancel);
    }

    private async Task<IActionResult> AnswerAsync(
        int year,
        Refusal? refusal,
        string done,
        string fields,
        CancellationToken cancel
    )
    {
        if (refusal is not null)
        {
            ModelState.Refuse(refusal, fields);
            return await AgainAsync(year, cancel);
        }
        TempData["Toast"] = done;
        return Redirect(Round is { } round ? $"~/past/{year}?round={round}" : $"~/past/{year}");
    }

    private async Task<IActionResult> AgainAsync(int year, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        return await LoadAsync(year, cancel) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(int year, CancellationToken cancel)
    {
        var today = clock.Today();
        if (year < Earliest || year > FiscalYear.Of(today).BuddhistYear + 1)
            return false;
        View = await PastYearView.ReadAsync(db, year, today, cancel);
        if (Lines.Count != View.Kept.Count)
            Lines =
            [
                .. View.Kept.Select(m =>
                    PastYearView.ResultOf(m, Shown) is { } said
                        ? new ResultLine
                        {
                            Id = m.Id,
                            Status = said.Status,
                            Note = said.Note,
                        }
                        : new ResultLine { Id = m.Id }
                ),
            ];
        return true;
    }
}
