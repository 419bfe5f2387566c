using ItaWorkflow.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ItaWorkflow.Web.Security;

/// <summary>
/// What a browser is asked of passkeys, and whether it answered (WebAuthn, by ASP.NET Core Identity). The question rests sealed with the
/// browser until its answer comes.
/// </summary>
internal sealed class PasskeyDoor(IPasskeyHandler<Account> passkeys)
{
    public const string ByPasskey = "พาสคีย์";
    private const string Cookie = "ita-passkey";

    /// <summary>Any passkey of this office: the browser lets its person choose.</summary>
    public async Task<ContentResult> AskAsync(HttpContext http)
    {
        var asked = await passkeys.MakeRequestOptionsAsync(null, http);
        SealedCookie.Seal(http, Cookie, asked.AssertionState ?? "");
        return Json(asked.RequestOptionsJson);
    }

    /// <summary>A new one for somebody who is signed in.</summary>
    public async Task<ContentResult> OfferAsync(HttpContext http, CurrentPerson person)
    {
        var asked = await passkeys.MakeCreationOptionsAsync(
            new()
            {
                Id = person.AccountId.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Name = person.UserName,
                DisplayName = person.Name,
            },
            http
        );
        SealedCookie.Seal(http, Cookie, asked.AttestationState ?? "");
        return Json(asked.CreationOptionsJson);
    }

    public Task<PasskeyAssertionResult<Account>> ReadAnswerAsync(HttpContext http, string credential)
    {
        var state = SealedCookie.Open(http, Cookie);
        SealedCookie.Forget(http, Cookie);
        return passkeys.PerformAssertionAsync(
            new()
            {
                HttpContext = http,
                CredentialJson = credential,
                AssertionState = state,
            }
        );
    }

    public Task<PasskeyAttestationResult> ReadNewAsync(HttpContext http, string credential)
    {
        var state = SealedCookie.Open(http, Cookie);
        SealedCookie.Forget(http, Cookie);
        return passkeys.PerformAttestationAsync(
            new()
            {
                HttpContext = http,
                CredentialJson = credential,
                AttestationState = state,
            }
        );
    }

    private static ContentResult Json(string text) => new() { Content = text, ContentType = "application/json" };
}
