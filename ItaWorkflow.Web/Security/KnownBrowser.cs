using ItaWorkflow.Workflows.Accounts;

namespace ItaWorkflow.Web.Security;

/// <summary>The long-lived cookie by which a browser is known again. It opens nothing: what strangers try elsewhere does not slow it.</summary>
internal static class KnownBrowser
{
    private const string Cookie = "ita-browser";
    private static readonly TimeSpan Life = TimeSpan.FromDays(400);

    /// <returns>Its secret; empty: it has none.</returns>
    public static string Of(HttpContext http) => http.Request.Cookies[Cookie] ?? "";

    /// <returns>Its secret, which it has from now on.</returns>
    public static string Remember(HttpContext http)
    {
        var secret = Of(http) is { Length: > 0 } own ? own : DoorSecret.Make();
        http.Response.Cookies.Append(
            Cookie,
            secret,
            new()
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = Life,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
            }
        );
        return secret;
    }
}
