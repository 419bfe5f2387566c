using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Privacy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Account;

/// <summary>What is kept of oneself, why and for how long, and a copy of it.</summary>
internal sealed class DataModel(CurrentPerson person, ExtractPersonHandler extract) : PageModel
{
    public async Task<IActionResult> OnPostDownloadAsync(CancellationToken cancel)
    {
        var outcome = await extract.HandleAsync(new(person.Id, person.Id), cancel);
        if (outcome.Zip is { } zip)
            return File(zip, "application/zip", "ข้อมูลส่วนบุคคล.zip");
        ModelState.Refuse(outcome.Refusal!);
        return Page();
    }
}
