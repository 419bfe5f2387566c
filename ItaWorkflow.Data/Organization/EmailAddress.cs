using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ItaWorkflow.Data.Organization;

/// <summary>An address for mail, bare; Thai letters may stand on both sides of its @.</summary>
/// <param name="Local">Before the @.</param>
/// <param name="Domain">After it, as servers write it: xn--….</param>
public sealed partial record EmailAddress(string Local, string Domain)
{
    private const int Longest = 254;
    private const int LongestLocal = 64;

    /// <summary>Only a server that knows SMTPUTF8 (RFC 6531) can take it; a Thai domain goes to every server.</summary>
    public bool IsInternational => !Ascii.IsValid(Local);

    /// <returns>null: this can never be an address.</returns>
    public static EmailAddress? TryRead(string text) =>
        text.Length <= Longest
        && text.LastIndexOf('@') is > 0 and <= LongestLocal and var at
        && Atoms().IsMatch(text[..at])
        && AsciiDomain(text[(at + 1)..]) is { Length: > 0 } domain
            ? new(text[..at], domain)
            : null;

    public override string ToString() => $"{Local}@{Domain}";

    private static string AsciiDomain(string domain)
    {
        try
        {
            return domain is "" or [.., '.'] ? "" : new IdnMapping { UseStd3AsciiRules = true }.GetAscii(domain);
        }
        catch (ArgumentException)
        {
            // No host can be called so.
            return "";
        }
    }

    [GeneratedRegex(@"^[\w!#$%&'*+/=?^`{|}~\p{M}-]+(\.[\w!#$%&'*+/=?^`{|}~\p{M}-]+)*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Atoms();
}
