using System.Security.Cryptography;

namespace ItaWorkflow.Data.Memos;

/// <summary>Eight characters that read well aloud and on paper (no I, L, O, U, 0 or 1), XXXX-XXXX.</summary>
public static class DocumentCode
{
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string New() => $"{RandomNumberGenerator.GetString(Letters, 4)}-{RandomNumberGenerator.GetString(Letters, 4)}";

    /// <summary>As a person types it: lower case, without the dash, with spaces.</summary>
    /// <returns>null when it cannot be a code.</returns>
    public static string? Read(string? typed)
    {
        var letters = new string([.. (typed ?? "").Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);
        return letters.Length == 8 && letters.All(Letters.Contains) ? $"{letters[..4]}-{letters[4..]}" : null;
    }
}
