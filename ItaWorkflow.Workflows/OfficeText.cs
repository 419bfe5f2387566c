using System.Text;

namespace ItaWorkflow.Workflows;

/// <summary>
/// Text files as Thai offices write them: with a byte order mark what that says, else UTF-8 if it can be, else Windows-874 (TIS-620).
/// </summary>
internal static class OfficeText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Decode(byte[] file)
    {
        try
        {
            using var marked = new StreamReader(new MemoryStream(file), Strict, detectEncodingFromByteOrderMarks: true);
            return marked.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(874)!.GetString(file);
        }
    }
}
