using System.Globalization;
using System.Security.Claims;
using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Workflows.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace ItaWorkflow.Web.Security;

/// <summary>Gives the cookie and takes it back: whichever way somebody comes, here they are let in.</summary>
internal static class Door
{
    public const string ByPassword = "รหัสผ่าน";

    /// <summary>The claim that carries the session's secret.</summary>
    public const string Secret = "session";

    /// <param name="account">Of somebody active: who they are was proved before.</param>
    /// <param name="how">By what they came in, in words.</param>
    /// <param name="skipsCode">They ask not to be asked for the second step in this browser for a while.</param>
    public static async Task LetInAsync(this HttpContext http, Account account, string how, bool skipsCode = false)
    {
        var services = http.RequestServices;
        await services.GetRequiredService<CurrentPerson>().EndSessionAsync(services.GetRequiredService<EndSessionHandler>());
        var begin = new BeginSession(
            account.Id,
            account.SecurityStamp ?? "",
            http.Caller(),
            DeviceWords.Of(http.Request),
            how,
            KnownBrowser.Remember(http),
            skipsCode
        );
        var secret = await services.GetRequiredService<BeginSessionHandler>().HandleAsync(begin, http.RequestAborted);
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture)),
                new(ClaimTypes.Name, account.UserName ?? ""),
                new(Secret, secret),
            ],
            IdentityConstants.ApplicationScheme
        );
        await http.SignInAsync(IdentityConstants.ApplicationScheme, new(identity));
    }

    public static async Task LetOutAsync(this HttpContext http)
    {
        var services = http.RequestServices;
        await services.GetRequiredService<CurrentPerson>().EndSessionAsync(services.GetRequiredService<EndSessionHandler>());
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    public static string Caller(this HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "เครื่องแม่ข่าย";
}
