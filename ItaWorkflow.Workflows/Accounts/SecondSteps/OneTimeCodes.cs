using System.Security.Cryptography;
using System.Text;
using ItaWorkflow.Data.Accounts;
using Microsoft.AspNetCore.DataProtection;
using OtpNet;

namespace ItaWorkflow.Workflows.Accounts.SecondSteps;

/// <summary>A key that an app on a phone may take, while its person has not shown yet that it did.</summary>
/// <param name="Sealed">Goes to the page and back: nothing is kept of an offer.</param>
/// <param name="Words">The key as it is typed where no camera is.</param>
/// <param name="Address">What the square on the screen says.</param>
public sealed record CodeOffer(string Sealed, string Words, string Address);

/// <summary>One-time codes of an app (RFC 6238, half minutes, six digits) and of paper, under keys that the key ring seals.</summary>
public sealed class OneTimeCodes(IDataProtectionProvider protection, TimeProvider clock)
{
    private const int KeyBytes = 20;
    private const int PaperCodes = 10;

    // Without letters that look alike on paper.
    private const string Letters = "ABCDEFGHJKMNPQRTUVWXY2346789";

    private readonly IDataProtector _protector = protection.CreateProtector("second-step");

    /// <param name="earlier">An offer that came back with the page stands; anything else makes a new one.</param>
    public CodeOffer Offer(string userName, string office, string earlier)
    {
        var key = Open(earlier) ?? RandomNumberGenerator.GetBytes(KeyBytes);
        var words = Base32Encoding.ToString(key).TrimEnd('=');
        var issuer = Uri.EscapeDataString(office);
        var address = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(userName)}?secret={words}&issuer={issuer}";
        return new(
            Convert.ToBase64String(_protector.Protect(key)),
            string.Join(' ', words.Chunk(4).Select(four => new string(four))),
            address
        );
    }

    /// <returns>null: the page brought something else.</returns>
    internal byte[]? Open(string offer)
    {
        try
        {
            return _protector.Unprotect(Convert.FromBase64String(offer));
        }
        catch (Exception foreign) when (foreign is CryptographicException or FormatException)
        {
            return null;
        }
    }

    internal byte[] Seal(byte[] key) => _protector.Protect(key);

    /// <returns>The half minute that the code is of: now, the one before or the one after; null: of none.</returns>
    internal long? StepOf(byte[] key, string code) =>
        new Totp(key).VerifyTotp(clock.GetUtcNow().UtcDateTime, Bare(code), out var step, new VerificationWindow(1, 1))
            ? step
            : null;

    internal long? StepOf(SecondStep second, string code) => StepOf(_protector.Unprotect(second.SealedKey), code);

    /// <returns>What goes on paper; the account keeps only a proof of each.</returns>
    internal IReadOnlyList<string> RenewPaper(SecondStep second)
    {
        var key = _protector.Unprotect(second.SealedKey);
        var codes = Enumerable
            .Range(0, PaperCodes)
            .Select(_ => $"{RandomNumberGenerator.GetString(Letters, 4)}-{RandomNumberGenerator.GetString(Letters, 4)}")
            .ToList();
        second.RecoveryCodes.Clear();
        second.RecoveryCodes.AddRange(
            codes.Select(code => new RecoveryCode { AccountId = second.AccountId, Proof = Proof(key, code) })
        );
        return codes;
    }

    /// <returns>null: it is none, or was used.</returns>
    internal RecoveryCode? Paper(SecondStep second, string code)
    {
        var proof = Proof(_protector.Unprotect(second.SealedKey), code);
        return second.RecoveryCodes.Find(c => c.UsedAt is null && CryptographicOperations.FixedTimeEquals(c.Proof, proof));
    }

    private static byte[] Proof(byte[] key, string code) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(Bare(code)));

    private static string Bare(string code) => new([.. code.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);
}
