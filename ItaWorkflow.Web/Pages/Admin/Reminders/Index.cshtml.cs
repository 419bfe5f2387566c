using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Reminders;

internal sealed class IndexModel(ItaDbContext db, CurrentPerson person, TimeProvider clock, ChangeRemindersHandler change)
    : PageModel
{
    [BindProperty]
    public RemindersInput Input { get; set; } = new();

    /// <summary>Of the example: the end of the present fiscal half-year.</summary>
    public DateOnly Due { get; private set; }

    public string? WhyEarlier { get; private set; }
    public IReadOnlyList<RungOfExample> Rungs { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var ladder = await ReadAsync(cancel);
        Input = new() { DaysBefore = string.Join(' ', ladder.DaysBefore), Ladder = ladder };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            if (await change.HandleAsync(new(person.Id, Input.DaysBefore ?? "", Input.Ladder), cancel) is not { } refusal)
            {
                TempData["Toast"] = "บันทึกการเตือนแล้ว";
                return Redirect("~/admin/reminders");
            }

            ModelState.Refuse(refusal);
        }

        await ReadAsync(cancel);
        return Page();
    }

    private async Task<LadderSettings> ReadAsync(CancellationToken cancel)
    {
        var ladder = await db.Organization.Select(o => o.Ladder).SingleAsync(cancel);
        var days = await db.WorkingDaysAsync(cancel);
        var year = FiscalYear.Of(clock.Today());
        Due = clock.Today() <= year.HalfYear ? year.HalfYear : year.Last;
        WhyEarlier = days.WhyFree(Due);
        var office = days.OnOrBefore(Due);
        Rungs =
        [
            .. Ladder
                .Of(office, ladder, days, ThaiDate.At(office.AddDays(7 * (ladder.ClerkAfterWeeks - 1)), Ladder.Morning))
                .DistinctBy(rung => rung.At)
                .Select(rung => new RungOfExample(ThaiDate.WithWeekday(rung.Day), Words(rung, ladder))),
        ];
        return ladder;
    }

    private static string Words(RungInTime rung, LadderSettings ladder)
    {
        var head = rung.IsPast(ladder.HeadAfterWeeks) ? " ผู้อำนวยการกอง" : "";
        var clerk = rung.IsPast(ladder.ClerkAfterWeeks) ? " ปลัด" : "";
        return $"ผู้รับผิดชอบ{head}{clerk}";
    }
}

/// <param name="Words">Who is told.</param>
internal sealed record RungOfExample(string Day, string Words);

internal sealed class RemindersInput
{
    [StringLength(100)]
    public string? DaysBefore { get; set; } = "";

    public LadderSettings Ladder { get; set; } = new();
}
