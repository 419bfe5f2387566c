using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Backups;
using ItaWorkflow.Workflows.Clock;
using ItaWorkflow.Workflows.Journal;
using ItaWorkflow.Workflows.Routes;
using ItaWorkflow.Workflows.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Admin;

internal sealed class IndexModel(
    ItaDbContext db,
    RouteShelf routes,
    CurrentPerson me,
    TimeProvider clock,
    Alarms alarms,
    OfficeFolder folder
) : PageModel
{
    public IReadOnlyList<AdminEntry> People { get; private set; } = [];
    public IReadOnlyList<AdminEntry> Work { get; private set; } = [];
    public IReadOnlyList<AdminEntry> System { get; private set; } = [];
    public IReadOnlyList<Alarm> Standing { get; private set; } = [];

    /// <summary>null: the office demonstrates, and has nothing to begin.</summary>
    public FirstStepsView? First { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Standing = await alarms.ReadAsync(cancel);
        var office = await OfficeState.ReadAsync(db, clock.Today(), cancel);
        var check = await JournalChecks.LatestAsync(db, cancel);
        System =
        [
            AdminEntry.Providers(office),
            AdminEntry.Journal(check),
            AdminEntry.PersonalData,
            AdminEntry.Backup(BackUpNightlyHandler.LatestOf(folder), clock.Today()),
        ];
        if (!office.Organization.IsDemonstration)
            First = await FirstStepsView.ReadAsync(db, routes, clock.Today(), cancel);
        (People, Work) = ([.. AdminEntry.People(office)], [.. AdminEntry.Work(office)]);
    }

    /// <summary>มีรองนายกหรือไม่: the answer chooses the usual route.</summary>
    public async Task<IActionResult> OnPostDeputyAsync(
        bool has,
        [FromServices] ChooseDefaultRouteHandler choose,
        CancellationToken cancel
    )
    {
        var offered = DeputyRoutes.Of(await routes.PublishedAsync(cancel));
        if ((has ? offered.With : offered.Without) is not { } route)
            TempData["Toast"] = "ยังไม่มีเส้นทางแบบนี้ โปรดวาดหรือนำเข้าที่หน้าเส้นทางเสนอ";
        else
            Say(await choose.HandleAsync(new(me.Id, route.Id), cancel), $"เส้นทางปกติคือ {route.Name}");
        return Redirect("~/admin");
    }

    public Task<IActionResult> OnPostSkipAsync(
        FirstStep step,
        [FromServices] SkipFirstStepHandler skip,
        CancellationToken cancel
    ) => PassAsync(new(me.Id, step, IsSkipped: true), skip, cancel);

    public Task<IActionResult> OnPostUnskipAsync(
        FirstStep step,
        [FromServices] SkipFirstStepHandler skip,
        CancellationToken cancel
    ) => PassAsync(new(me.Id, step, IsSkipped: false), skip, cancel);

    private async Task<IActionResult> PassAsync(SkipFirstStep command, SkipFirstStepHandler skip, CancellationToken cancel)
    {
        Say(await skip.HandleAsync(command, cancel), command.IsSkipped ? "ข้ามไว้แล้ว กลับมาทำได้ที่หน้านี้" : "กลับมาทำขั้นนี้");
        return Redirect("~/admin");
    }

    private void Say(Refusal? refusal, string done) => TempData["Toast"] = refusal?.Text ?? done;
}
