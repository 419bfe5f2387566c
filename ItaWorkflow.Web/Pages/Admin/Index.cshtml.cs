using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Backups;
using ItaWorkflow.Workflows.Clock;
using ItaWorkflow.Workflows.Journal;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Admin;

internal sealed class IndexModel(ItaDbContext db, TimeProvider clock, Alarms alarms, OfficeFolder folder) : PageModel
{
    public IReadOnlyList<AdminEntry> People { get; private set; } = [];
    public IReadOnlyList<AdminEntry> Work { get; private set; } = [];
    public IReadOnlyList<AdminEntry> System { get; private set; } = [];
    public IReadOnlyList<Alarm> Standing { get; private set; } = [];

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
        (People, Work) = ([.. AdminEntry.People(office)], [.. AdminEntry.Work(office)]);
    }
}
