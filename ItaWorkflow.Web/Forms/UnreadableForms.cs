using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace ItaWorkflow.Web.Forms;

/// <summary>A form that cannot be read (letters of another alphabet's code, parts that never end) is its sender's fault, and is told as such.</summary>
internal sealed class UnreadableForms(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!IsInOurLetters(http.Request))
        {
            Refuse(http, StatusCodes.Status415UnsupportedMediaType);
            return;
        }

        try
        {
            await next(http);
        }
        catch (Exception e) when (IsAboutForm(e, http))
        {
            Refuse(http, StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>Every page is UTF-8, and so is what a browser sends from it.</summary>
    private static bool IsInOurLetters(HttpRequest request) =>
        !request.HasFormContentType
        || !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        || type.Charset.Length == 0
        || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static bool IsAboutForm(Exception e, HttpContext http) =>
        e is InvalidDataException or IOException or NotSupportedException or ArgumentException
        && !http.Response.HasStarted
        && http.Request.HasFormContentType
        && http.Features.Get<IFormFeature>()?.Form is null;

    private static void Refuse(HttpContext http, int status)
    {
        // The page that says so is no form's, and would stumble over it again.
        http.Request.ContentType = null;
        http.Response.StatusCode = status;
    }
}
