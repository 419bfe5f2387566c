using ItaWorkflow.Data.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Forms;

/// <summary>
/// Direction controls that the binder took out of a form's texts are told once, on the page that comes after: what was signed might
/// otherwise have read differently before their eyes. Blanks and joiners that only copying left behind are not worth a word.
/// </summary>
internal sealed class RemovedSigns : IResultFilter
{
    private const int MostQuoted = 80;
    private const string Toast = "Toast";

    /// <param name="given">As it was posted.</param>
    /// <param name="kept">In its normal form.</param>
    public static void Note(HttpContext context, string given, string kept)
    {
        var signs = NormalText.DirectionControls(given);
        if (signs.Count > 0 && Told(context) is null)
            context.Items[typeof(RemovedSigns)] =
                $"เอาอักขระควบคุมทิศทางที่มองไม่เห็น ({string.Join(" ", signs)}) ออกจาก {Quoted(kept)} แล้ว โปรดอ่านทวนว่าตรงกับที่ตั้งใจ";
    }

    /// <returns>null: nothing was taken out.</returns>
    public static string? Told(HttpContext context) => context.Items[typeof(RemovedSigns)] as string;

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Controller is not PageModel page || Told(context.HttpContext) is not { } told)
            return;
        if (context.Result is PageResult or RedirectResult or LocalRedirectResult or RedirectToPageResult)
            page.TempData[Toast] = page.TempData[Toast] is string said ? $"{said} {told}" : told;
    }

    public void OnResultExecuted(ResultExecutedContext context) { }

    /// <summary>The text itself, and where that is markup, what it is.</summary>
    private static string Quoted(string text) =>
        text.Contains('<', StringComparison.Ordinal) ? "เนื้อความ"
        : text.Length <= MostQuoted ? $"“{text}”"
        : $"“{text[..MostQuoted]}…”";
}
