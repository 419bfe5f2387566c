using System.Security.Cryptography;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>A password that an administrator hands over; its person must set an own one at the first sign-in.</summary>
internal static class TemporaryPassword
{
    // Without letters that look alike on paper.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz";
    private const string Digits = "23456789";

    /// <returns>Four groups that begin and end in a letter, 75 bits: between digits a typesetter takes the hyphen for a range's.</returns>
    public static string Make() => string.Join('-', Enumerable.Range(0, 4).Select(_ => $"{One()}{Inner()}{One()}"));

    private static string One() => RandomNumberGenerator.GetString(Letters, 1);

    private static string Inner() => RandomNumberGenerator.GetString(Letters + Digits, 2);
}
