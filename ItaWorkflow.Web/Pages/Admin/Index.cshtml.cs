using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Clock;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Admin;

internal sealed class IndexModel(ItaDbContext db, TimeProvider clock, Alarms alarms) : PageModel
{
    public IReadOnlyList<AdminEntry> People { get; private set; } = [];
    public IReadOnlyList<AdminEntry> Work { get; private set; } = [];
    public IReadOnlyList<AdminEntry> System { get; } = [AdminEntry.Journal];
    public IReadOnlyList<Alarm> Standing { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Standing = await alarms.ReadAsync(cancel);
        var office = await OfficeState.ReadAsync(db, clock.Today(), cancel);
        (People, Work) = ([.. AdminEntry.People(office)], [.. AdminEntry.Work(office)]);
    }
}
