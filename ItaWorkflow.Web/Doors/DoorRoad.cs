using System.Globalization;
using System.Security.Cryptography;
using ItaWorkflow.Workflows;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;

namespace ItaWorkflow.Web.Doors;

/// <summary>What is remembered of somebody on their way to a provider and back, sealed in the state that the provider returns.</summary>
internal sealed class DoorRoad(IDataProtectionProvider protection)
{
    public const string OwnDoors = "/account/providers";
    public static readonly Refusal TooLate = new("หน้านี้เปิดไว้นานเกินไป หรือท่านออกจากระบบไปแล้ว โปรดกดเชื่อมอีกครั้ง");

    private const string Linker = "linker";
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector _tokens = protection.CreateProtector("door-link").ToTimeLimitedDataProtector();

    /// <summary>Stands in the address by which a person sets out to link: another's page cannot make them go.</summary>
    public string TokenFor(int personId) => _tokens.Protect(personId.ToString(CultureInfo.InvariantCulture), Patience);

    /// <returns>Whose it is; null: nobody's, or too old.</returns>
    public int? Read(string token)
    {
        try
        {
            return int.Parse(_tokens.Unprotect(token), CultureInfo.InvariantCulture);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static AuthenticationProperties ToLink(int personId) =>
        new() { RedirectUri = OwnDoors, Items = { [Linker] = personId.ToString(CultureInfo.InvariantCulture) } };

    /// <returns>Who set out to link; null: somebody who comes in.</returns>
    public static int? LinkerOf(AuthenticationProperties? road) =>
        road?.Items.TryGetValue(Linker, out var id) is true ? int.Parse(id!, CultureInfo.InvariantCulture) : null;
}
