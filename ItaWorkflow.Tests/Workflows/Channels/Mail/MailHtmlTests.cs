using ItaWorkflow.Workflows.Channels.Mail;

namespace ItaWorkflow.Tests.Workflows.Channels.Mail;

public sealed class MailHtmlTests
{
    [Fact]
    public void One_address_is_the_button_the_others_are_links_and_words_stay_words()
    {
        var html = MailHtml.Of(
            "เรียน นาย ก <ข>\n\nโปรดลงนาม\nhttps://ita.example.go.th/approvals/1?a=1&b=2\n\nอีกเรื่อง: https://ita.example.go.th/inbox แล้วจบ\n"
        );

        Assert.Contains("นาย ก &lt;ข&gt;", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://ita.example.go.th/approvals/1?a=1&amp;b=2\" style=", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("เปิดในระบบ").Length);
        Assert.Contains(">https://ita.example.go.th/inbox</a> แล้วจบ", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_carries_the_same_in_plain_text_for_who_reads_that() =>
        Assert.Equal(
            "multipart/alternative",
            new ItaWorkflow.Workflows.Channels.Mail.Mail(Guid.Empty, new("a", "b.go.th"), "", "", "ข้อความ")
                .ToMessage(new("c", "d.go.th"), "")
                .Body!.ContentType.MimeType
        );
}
