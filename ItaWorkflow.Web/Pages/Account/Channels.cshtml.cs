using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Channels.Calendars;
using ItaWorkflow.Workflows.Channels.Line;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Account;

/// <summary>Where this person is told of things: mail, LINE, own calendar.</summary>
internal sealed class ChannelsModel(
    CurrentPerson person,
    OwnChannelsReader reader,
    RenewCalendarLinkHandler renewCalendar,
    RevokeCalendarLinkHandler revokeCalendar,
    IssueLineCodeHandler issueCode,
    UnlinkLineHandler unlink
) : PageModel
{
    public OwnChannels Own { get; private set; } = null!;

    /// <summary>Shown on the answer to the request that made it, and never again.</summary>
    public string? CalendarAddress { get; private set; }

    /// <summary>Likewise.</summary>
    public string? LineCode { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => Own = await reader.ReadAsync(person.Id, cancel);

    public async Task<IActionResult> OnPostCalendarAsync(CancellationToken cancel)
    {
        var token = await renewCalendar.HandleAsync(new(person.Id), cancel);
        await OnGetAsync(cancel);
        var known = Own.PublicAddress;
        var address = known.Length > 0 ? known.TrimEnd('/') : $"{Request.Scheme}://{Request.Host}{Request.PathBase}";
        CalendarAddress = $"{address}/calendar/{token}.ics";
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeCalendarAsync(CancellationToken cancel) =>
        await DoneAsync(await revokeCalendar.HandleAsync(new(person.Id), cancel), "ยกเลิกลิงก์ปฏิทินแล้ว", cancel);

    public async Task<IActionResult> OnPostLineAsync(CancellationToken cancel)
    {
        var outcome = await issueCode.HandleAsync(new(person.Id), cancel);
        if (outcome.Refusal is { } refusal)
            return await DoneAsync(refusal, "", cancel);
        await OnGetAsync(cancel);
        LineCode = outcome.Code;
        return Page();
    }

    public async Task<IActionResult> OnPostUnlinkAsync(CancellationToken cancel) =>
        await DoneAsync(await unlink.HandleAsync(new(person.Id), cancel), "เลิกรับการแจ้งเตือนทาง LINE แล้ว", cancel);

    private async Task<IActionResult> DoneAsync(Refusal? refusal, string words, CancellationToken cancel)
    {
        if (refusal is null)
        {
            TempData["Toast"] = words;
            return Redirect("~/account/channels");
        }

        ModelState.Refuse(refusal);
        await OnGetAsync(cancel);
        return Page();
    }
}
