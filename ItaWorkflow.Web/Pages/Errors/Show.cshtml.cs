using System.Globalization;
using ItaWorkflow.Web.Forms;
using ItaWorkflow.Web.Hosting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Errors;

public sealed record ErrorSentence(string Icon, string Heading, string Text, string? Again = null);

/// <summary>What went wrong, in Thai, with a way on.</summary>
[FailurePage]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ShowModel : PageModel
{
    public int Status { get; private set; }
    public ErrorSentence Sentence { get; private set; } = null!;

    /// <summary>The page that was asked for, where asking again makes sense.</summary>
    public string? Came { get; private set; }

    public void OnGet() => Show();

    public void OnPost() => Show();

    /// <summary>Any other verb.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is null)
            Show();
    }

    /// <summary>Straight from the address: where the posted form itself could not be read, binding gives nothing.</summary>
    private void Show()
    {
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        Status =
            Outage.StatusOf(HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error)
            ?? (IsTooLarge(status) ? StatusCodes.Status413PayloadTooLarge : status);
        Sentence = For(Status);
        if (Sentence.Again is not null)
            Came = Original();
        Response.StatusCode = Status;
    }

    /// <summary>A form beyond the page's limit is never read: its token is missing then, which is told as 400.</summary>
    private bool IsTooLarge(int status) =>
        status is StatusCodes.Status400BadRequest
        && Request.ContentLength > HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;

    private string? Original()
    {
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } code)
            return code.OriginalPathBase + code.OriginalPath + code.OriginalQueryString;
        return HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
    }

    private static ErrorSentence For(int status) =>
        status switch
        {
            400 => new(
                "hourglass-bottom",
                "หน้านี้เปิดค้างไว้นานเกินไป",
                "ยังไม่มีสิ่งใดถูกบันทึก กดย้อนกลับเพื่อคัดลอกข้อความที่พิมพ์ไว้ แล้วเปิดหน้านี้ใหม่",
                "เปิดหน้านี้ใหม่"
            ),
            401 => new(
                "person-lock",
                "โปรดเข้าสู่ระบบ",
                "ท่านยังไม่ได้เข้าสู่ระบบ หรือออกจากระบบไปแล้ว",
                "เข้าสู่ระบบแล้วเปิดหน้านี้"
            ),
            403 => new("shield-lock", "ท่านไม่มีสิทธิ์ทำรายการนี้", "หากจำเป็นต้องทำ โปรดติดต่อผู้ดูแลระบบของหน่วยงาน"),
            404 => new("search", "ไม่พบหน้านี้", "ลิงก์อาจไม่ถูกต้อง หรือเป็นเรื่องที่ท่านไม่มีสิทธิ์ดู"),
            405 => new("signpost-split", "เปิดหน้านี้โดยตรงไม่ได้", "โปรดเริ่มจากโต๊ะทำงาน แล้วทำรายการผ่านปุ่มในหน้านั้น"),
            413 => new(
                "file-earmark-x",
                "ไฟล์ใหญ่เกินไป",
                "แนบไฟล์ได้ไม่เกิน 20 MB ต่อไฟล์ โปรดย่อไฟล์ หรือแนบครั้งละน้อยลง แล้วลองอีกครั้ง",
                "กลับไปหน้าเดิม"
            ),
            429 => new("hourglass-split", "ลองถี่เกินไป", "โปรดรอสักครู่แล้วลองอีกครั้ง", "ลองอีกครั้ง"),
            503 => new(
                "cone-striped",
                "ระบบยังไม่พร้อม",
                "รายการนี้ยังไม่ถูกบันทึก ฐานข้อมูลกำลังเริ่มทำงานหรือปรับปรุง โปรดรอสักครู่แล้วลองอีกครั้ง",
                "ลองอีกครั้ง"
            ),
            507 => new(
                "hdd-fill",
                "พื้นที่เก็บข้อมูลเต็ม",
                "รายการนี้ยังไม่ถูกบันทึก ข้อมูลเดิมอยู่ครบ โปรดแจ้งผู้ดูแลระบบให้เพิ่มพื้นที่ของเครื่องแม่ข่าย แล้วลองอีกครั้ง",
                "ลองอีกครั้ง"
            ),
            >= 500 => new(
                "exclamation-octagon",
                "ระบบขัดข้อง",
                "รายการนี้ยังไม่ถูกบันทึก โปรดลองอีกครั้ง หากยังขัดข้องโปรดแจ้งผู้ดูแลระบบ",
                "ลองอีกครั้ง"
            ),
            _ => new("question-circle", "ทำรายการนี้ไม่ได้", "โปรดกลับไปเริ่มใหม่จากโต๊ะทำงาน"),
        };
}
