using System.Text;
using AngleSharp.Html.Parser;

namespace ItaWorkflow.Workflows.Disclosures.Watch;

/// <summary>Reads of an answer what tells what it is, and no more than a measure of it.</summary>
internal static class AnswerReader
{
    private const int MostOfPage = 256 * 1024;
    private const int MostOfFile = 1024;
    private const int MostWords = 60_000;

    public static async Task<LinkAnswer> ReadAsync(HttpResponseMessage answer, Uri link, CancellationToken cancel)
    {
        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        var isPage = type is "text/html" or "application/xhtml+xml";
        var read = new LinkAnswer((int)answer.StatusCode, NoAnswer.None, link)
        {
            ContentType = type,
            RetryAfter = answer.Headers.RetryAfter is { } after
                ? after.Delta ?? (after.Date is { } date && answer.Headers.Date is { } now ? date - now : null)
                : null,
        };
        if (!answer.IsSuccessStatusCode)
            return read;
        var begin = await BeginAsync(answer, isPage ? MostOfPage : MostOfFile, cancel);
        read = read with { IsPdf = begin.AsSpan().StartsWith("%PDF-"u8) };
        return isPage && begin.Length > 0
            ? await ReadPageAsync(read, begin, answer.Content.Headers.ContentType?.CharSet, cancel)
            : read;
    }

    private static async Task<byte[]> BeginAsync(HttpResponseMessage answer, int most, CancellationToken cancel)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(cancel);
        var begin = new byte[most];
        var length = await body.ReadAtLeastAsync(begin, most, throwOnEndOfStream: false, cancel);
        return begin[..length];
    }

    private static async Task<LinkAnswer> ReadPageAsync(LinkAnswer read, byte[] begin, string? charset, CancellationToken cancel)
    {
        using var page = await new HtmlParser().ParseDocumentAsync(Decode(begin, charset), cancel);
        foreach (var unseen in page.QuerySelectorAll("script, style, noscript, template").ToList())
            unseen.Remove();
        var words = page.Body?.TextContent ?? "";
        return read with { Title = page.Title ?? "", Words = words.Length > MostWords ? words[..MostWords] : words };
    }

    private static string Decode(byte[] begin, string? charset) =>
        charset is { Length: > 0 } && !charset.Contains("utf", StringComparison.OrdinalIgnoreCase)
            ? CodePagesEncodingProvider.Instance.GetEncoding(874)!.GetString(begin)
            : OfficeText.Decode(begin);
}
