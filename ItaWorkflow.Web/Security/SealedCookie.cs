using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ItaWorkflow.Web.Security;

/// <summary>What a browser brings back to the next step of coming in, for ten minutes at most: it can neither read nor change it.</summary>
internal static class SealedCookie
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public static void Seal(HttpContext http, string name, string text) =>
        http.Response.Cookies.Append(
            name,
            Protector(http, name).Protect(text, Life),
            new()
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Strict,
                Secure = http.Request.IsHttps,
            }
        );

    /// <returns>null: there is none, or it is too old.</returns>
    public static string? Open(HttpContext http, string name)
    {
        if (http.Request.Cookies[name] is not { Length: > 0 } brought)
            return null;
        try
        {
            return Protector(http, name).Unprotect(brought);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void Forget(HttpContext http, string name) => http.Response.Cookies.Delete(name);

    private static ITimeLimitedDataProtector Protector(HttpContext http, string name) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(name).ToTimeLimitedDataProtector();
}
