using System.Security.Cryptography;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>A password that an administrator hands over; its person must set an own one at the first sign-in.</summary>
internal static class TemporaryPassword
{
    // Without letters that look alike on paper.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <returns>Four groups of four letters, 79 bits.</returns>
    public static string Make() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}
