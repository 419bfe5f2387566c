using System.Globalization;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Adoption;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Measures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Measures;

[Authorize(Policies.Secretary)]
internal sealed class EditModel(
    ItaDbContext db,
    CurrentPerson person,
    WriteMeasureHandler write,
    AmendMeasureHandler amend,
    WithdrawMeasureHandler withdraw,
    SchemeShelf shelf,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public MeasureInput Input { get; set; } = new();

    /// <summary>As the record has it, not as it was posted: a refused page shows what it would overwrite.</summary>
    public int Revision { get; private set; }
    public int? MeasureId { get; private set; }
    public MeasureState State { get; private set; } = MeasureState.Draft;
    public bool IsAdopted => State is MeasureState.Adopted;

    /// <summary>The memo that holds it; null: none.</summary>
    public long? HeldBy { get; private set; }

    /// <summary>A change goes with a memo.</summary>
    public bool GoesByMemo { get; private set; }
    public MeasureChoices Choices { get; private set; } = null!;
    public IReadOnlyList<Indicator> Indicators { get; private set; } = [];

    /// <param name="finding">Begin from a finding, 2566:o13: a measure of the year after.</param>
    public async Task<IActionResult> OnGetAsync(int? id, int? year, string? finding, CancellationToken cancel)
    {
        Input.FiscalYear = year ?? FiscalYear.Of(clock.Today()).BuddhistYear;
        if (id is null && finding is not null && !await AnswerAsync(finding, cancel))
            return NotFound();
        if (!await LoadAsync(id, fill: true, cancel))
            return NotFound();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int? id, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await LoadAsync(id, fill: false, cancel) ? Page() : NotFound();
        var command = Input.Command(id, person.Id);
        if (id is { } known && await IsByMemoAsync(known, cancel))
            return await EndAsync(
                await amend.HandleAsync(new(known, person.Id, command, command.Reason), cancel),
                id,
                "บันทึกคำขอเปลี่ยนแปลงแล้ว มีผลเมื่อผู้บริหารสั่งอนุมัติ",
                $"~/measures/adoption?year={Input.FiscalYear}",
                cancel
            );
        var written = await write.HandleAsync(command, cancel);
        return await EndAsync(
            written.Refusal,
            id,
            id is null ? "เพิ่มมาตรการแล้ว เป็นร่างจนกว่าจะได้รับอนุมัติ" : "บันทึกมาตรการแล้ว",
            $"~/measures/{written.MeasureId}",
            cancel
        );
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int id, CancellationToken cancel)
    {
        ModelState.Clear();
        var reason = Input.Reason ?? "";
        if (await IsByMemoAsync(id, cancel))
            return await EndAsync(
                await amend.HandleAsync(new(id, person.Id, null, reason), cancel),
                id,
                "บันทึกคำขอยกเลิกแล้ว มีผลเมื่อผู้บริหารสั่งอนุมัติ",
                $"~/measures/adoption?year={Input.FiscalYear}",
                cancel
            );
        return await EndAsync(
            await withdraw.HandleAsync(new(id, Input.Revision, person.Id, reason), cancel),
            id,
            "ยกเลิกมาตรการแล้ว",
            $"~/measures?year={Input.FiscalYear}",
            cancel
        );
    }

    private async Task<IActionResult> EndAsync(Refusal? refusal, int? id, string toast, string to, CancellationToken cancel)
    {
        if (refusal is null)
        {
            TempData["Toast"] = toast;
            return Redirect(to);
        }
        db.ChangeTracker.Clear();
        ModelState.Refuse(refusal);
        return await LoadAsync(id, fill: false, cancel) ? Page() : NotFound();
    }

    private async Task<bool> IsByMemoAsync(int id, CancellationToken cancel) =>
        await db.Organization.AnyAsync(o => o.Practice.MeasureChanges == MeasureChanges.ByMemo, cancel)
        && await db.Measures.AnyAsync(m => m.Id == id && m.State == MeasureState.Adopted, cancel);

    private async Task<bool> LoadAsync(int? id, bool fill, CancellationToken cancel)
    {
        if (id is { } known)
        {
            var measure = await db
                .Measures.AsNoTracking()
                .Include(m => m.Divisions)
                .Include(m => m.Owners)
                .AsSplitQuery()
                .SingleOrDefaultAsync(m => m.Id == known, cancel);
            if (measure is null or { State: MeasureState.Withdrawn })
                return false;
            (MeasureId, Revision, State, HeldBy) = (id, measure.Revision, measure.State, measure.ProposedInId);
            GoesByMemo = await IsByMemoAsync(known, cancel);
            if (fill)
                Input = MeasureInput.From(measure);
        }
        Choices = await MeasureChoices.ReadAsync(db, cancel);
        Indicators = (await shelf.FindAsync(Input.FiscalYear - 1, cancel))?.Indicators ?? [];
        return true;
    }

    private async Task<bool> AnswerAsync(string reference, CancellationToken cancel)
    {
        if (
            reference.Split(':') is not [var text, var code]
            || !int.TryParse(text, CultureInfo.InvariantCulture, out var year)
            || await YearFindings.FindAsync(db, year, cancel) is not { } result
            || result.Findings.FirstOrDefault(f => f.Code == code) is not { } found
        )
            return false;
        Input = MeasureInput.Answering(reference, year + 1, FindingDraft.Of(result, found, clock.Today()));
        return true;
    }
}
