using System.Text.Json;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Forms;

/// <summary>A form that created something and is sent again, by a second press or a page that came too late, leads where the first one led.</summary>
internal sealed class OneUseFilter(OneUseForm form, CurrentPerson person) : IAsyncPageFilter
{
    private const string Unknown = "แบบฟอร์มนี้ส่งมาแล้ว โปรดดูผลในหน้านี้ก่อนส่งอีกครั้ง";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancel = context.HttpContext.RequestAborted;
        if (context.HandlerInstance is not PageModel page || await KeyAsync(page, cancel) is not { } key)
        {
            await next();
            return;
        }

        if (await form.BeginAsync(key, cancel) is { } before)
        {
            context.Result = Again(page, before);
            return;
        }

        var done = await next();
        // What was saved is answered, whether or not anybody still listens.
        if (await form.EndAsync(Answer(page, done.Result), CancellationToken.None) is { } first)
            (done.Result, done.ExceptionHandled) = (Again(page, first), true);
    }

    /// <returns>null: this is no form that counts once.</returns>
    private async Task<byte[]?> KeyAsync(PageModel page, CancellationToken cancel) =>
        person.IsSignedIn && HttpMethods.IsPost(page.Request.Method) && !FailurePageAttribute.IsOn(page)
            ? await OneUseKey.ReadAsync(page.Request, person.Id, cancel)
            : null;

    private static string? Answer(PageModel page, IActionResult? result)
    {
        var address = result switch
        {
            RedirectResult redirect => page.Url.Content(redirect.Url),
            LocalRedirectResult redirect => page.Url.Content(redirect.Url),
            RedirectToPageResult redirect => page.Url.Page(
                redirect.PageName,
                redirect.PageHandler,
                redirect.RouteValues,
                protocol: null,
                host: null,
                redirect.Fragment
            ),
            _ => null,
        };
        var words = page.TempData.Keys.ToDictionary(k => k, k => page.TempData.Peek(k) as string, StringComparer.Ordinal);
        return address is null ? null : JsonSerializer.Serialize(new Led(address, words));
    }

    private static RedirectResult Again(PageModel page, EarlierForm earlier)
    {
        var led = earlier.Answer is { } answer
            ? JsonSerializer.Deserialize<Led>(answer)!
            : new(page.Request.PathBase + page.Request.Path, new(StringComparer.Ordinal) { ["Toast"] = Unknown });
        foreach (var (name, words) in led.Words)
            page.TempData[name] = words;
        return new(led.To);
    }

    /// <param name="Words">What the page there says once.</param>
    private sealed record Led(string To, Dictionary<string, string?> Words);
}
