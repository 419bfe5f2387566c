using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Persons;

internal sealed record PersonRow(Person Person, string? UserName, DateTimeOffset? RestsUntil);

internal sealed class IndexModel(ItaDbContext db) : PageModel
{
    /// <summary>Part of a name, a title, a user name or an address.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Division { get; set; }

    /// <summary>duty, no-account, gone; else all who are here.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    public IReadOnlyList<PersonRow> Rows { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Divisions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Divisions = await db.DivisionsAsync(cancel);
        Rows = await Filter(db.Persons.AsNoTracking())
            .Include(p => p.Position)
            .Include(p => p.Division)
            .OrderBy(p => p.Division == null ? 0 : p.Division.SortOrder)
            .ThenByDescending(p => p.Position != null && p.Position.Post != Post.Officer)
            .ThenBy(p => p.Position!.SortOrder)
            .ThenByName(p => p.Name)
            .Select(p => new PersonRow(
                p,
                db.Users.Where(a => a.PersonId == p.Id).Select(a => a.UserName).FirstOrDefault(),
                db.Users.Where(a => a.PersonId == p.Id).Select(a => a.LockoutEnd).FirstOrDefault()
            ))
            .ToListAsync(cancel);
    }

    private IQueryable<Person> Filter(IQueryable<Person> persons)
    {
        persons = persons.Where(p => p.IsActive == (State != "gone"));
        if (State == "duty")
            persons = persons.Where(p => p.IsAdministrator || p.IsRegistrar || p.IsSecretary);
        if (State == "no-account")
            persons = persons.Where(p => !db.Users.Any(a => a.PersonId == p.Id));
        if (Division is { } division)
            persons = persons.Where(p => p.DivisionId == division);
        if (Search?.Trim() is not { Length: > 0 } text)
            return persons;
        return persons.Where(p =>
            p.Name.Contains(text)
            || p.Position!.Title.Contains(text)
            || p.Email.Contains(text)
            || db.Users.Any(a => a.PersonId == p.Id && a.UserName!.Contains(text))
        );
    }
}
