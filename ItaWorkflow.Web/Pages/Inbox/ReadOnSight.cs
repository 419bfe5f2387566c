using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Channels.InApp;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Inbox;

/// <summary>Who opens a page has read the notices that lead to it, however they came there.</summary>
internal sealed class ReadOnSight(CurrentPerson person, Shell shell, ReadNoticesHandler read) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        var request = context.HttpContext.Request;
        if (
            !HttpMethods.IsGet(request.Method)
            || !person.IsSignedIn
            || done is not { Exception: null, Result: PageResult or null }
        )
            return;
        // Nothing is written while there is nothing to read: a write waits for every other one.
        if (await shell.ReadAsync() is not { Viewer.IsToldOfThis: true })
            return;
        await read.HandleAsync(new(person.Id, Path: request.Path.Value), context.HttpContext.RequestAborted);
        shell.Renew();
    }
}
