using ItaWorkflow.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace ItaWorkflow.Web.Security;

/// <summary>Gives the cookie and takes it back.</summary>
internal static class Door
{
    public static async Task LetInAsync(this HttpContext http, Account account)
    {
        var claims = http.RequestServices.GetRequiredService<IUserClaimsPrincipalFactory<Account>>();
        await http.SignInAsync(IdentityConstants.ApplicationScheme, await claims.CreateAsync(account));
    }

    public static Task LetOutAsync(this HttpContext http) => http.SignOutAsync(IdentityConstants.ApplicationScheme);

    public static string Caller(this HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "เครื่องแม่ข่าย";
}
