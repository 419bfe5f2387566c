using System.Security.Claims;
using ItaWorkflow.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace ItaWorkflow.Web.Security;

/// <summary>Gives the cookie and takes it back.</summary>
internal static class Door
{
    /// <param name="how">By which provider; null: by a password.</param>
    public static async Task LetInAsync(this HttpContext http, Account account, string? how = null)
    {
        var claims = http.RequestServices.GetRequiredService<IUserClaimsPrincipalFactory<Account>>();
        var principal = await claims.CreateAsync(account);
        if (how is not null)
            ((ClaimsIdentity)principal.Identity!).AddClaim(new(ClaimTypes.AuthenticationMethod, how));
        await http.SignInAsync(IdentityConstants.ApplicationScheme, principal);
    }

    /// <returns>The provider by which they came in; null: a password.</returns>
    public static string? CameBy(this HttpContext http) => http.User.FindFirstValue(ClaimTypes.AuthenticationMethod);

    public static Task LetOutAsync(this HttpContext http) => http.SignOutAsync(IdentityConstants.ApplicationScheme);

    public static string Caller(this HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "เครื่องแม่ข่าย";
}
