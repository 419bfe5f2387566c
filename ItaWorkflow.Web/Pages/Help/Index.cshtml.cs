using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Handbook;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Help;

/// <summary>The handbooks, one's own roles first.</summary>
internal sealed class IndexModel(CurrentPerson person) : PageModel
{
    public IReadOnlyList<HandbookRole> Roles { get; private set; } = [];

    public void OnGet() => Roles = [.. Enum.GetValues<HandbookRole>().OrderByDescending(IsTheirs).ThenBy(r => r)];

    private bool IsTheirs(HandbookRole role) =>
        role switch
        {
            HandbookRole.Registrar => person.IsRegistrar,
            HandbookRole.Secretary => person.KeepsItaYear,
            HandbookRole.Administrator => person.Administers,
            _ => true,
        };
}
