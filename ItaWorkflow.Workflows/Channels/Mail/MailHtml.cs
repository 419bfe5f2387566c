using System.Net;
using System.Text;

namespace ItaWorkflow.Workflows.Channels.Mail;

/// <summary>The text of a mail as simple HTML: its paragraphs, and the first address in it as a button. Nothing is loaded from anywhere.</summary>
internal static class MailHtml
{
    private const string Button =
        "display:inline-block;padding:12px 24px;border-radius:6px;background:#17478a;color:#ffffff;font-weight:600;text-decoration:none";

    public static string Of(string text)
    {
        var html = new StringBuilder(
            "<!doctype html><html lang=\"th\"><body style=\"margin:0;padding:24px;background:#f2f4f7;color:#17212f;font:16px/1.7 Leelawadee UI,Tahoma,sans-serif\"><div style=\"max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border-radius:10px\">"
        );
        var isFirst = true;
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            html.Append("<p style=\"margin:0 0 16px\">");
            foreach (var (i, line) in paragraph.Trim('\n').Split('\n').Index())
            {
                html.Append(i > 0 ? "<br>" : "");
                isFirst &= !Append(html, line, isFirst);
            }
            html.Append("</p>");
        }
        return html.Append("</div></body></html>").ToString();
    }

    /// <returns>The line held an address.</returns>
    private static bool Append(StringBuilder html, string line, bool isButton)
    {
        var at = line.IndexOf("http", StringComparison.Ordinal);
        if (
            at < 0
            || !Uri.TryCreate(line[at..].Split(' ')[0], UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https")
        )
        {
            html.Append(WebUtility.HtmlEncode(line));
            return false;
        }
        var said = line[at..].Split(' ')[0];
        html.Append(WebUtility.HtmlEncode(line[..at]))
            .Append("<a href=\"")
            .Append(WebUtility.HtmlEncode(said))
            .Append(isButton ? $"\" style=\"{Button}\">เปิดในระบบ</a>" : $"\">{WebUtility.HtmlEncode(said)}</a>")
            .Append(WebUtility.HtmlEncode(line[(at + said.Length)..]));
        return true;
    }
}
