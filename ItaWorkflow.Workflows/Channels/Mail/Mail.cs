using System.Text;
using ItaWorkflow.Data.Organization;
using MimeKit;

namespace ItaWorkflow.Workflows.Channels.Mail;

/// <summary>One mail to one person.</summary>
/// <param name="Key">The same for every attempt, so that a reader's mail program can tell a repetition.</param>
public sealed record Mail(Guid Key, EmailAddress To, string ToName, string Subject, string Text)
{
    internal MimeMessage ToMessage(EmailAddress from, string fromName)
    {
        var message = new MimeMessage
        {
            MessageId = $"{Key:N}@{from.Domain}",
            Subject = Subject.ReplaceLineEndings(" "),
            Body = new MultipartAlternative
            {
                new TextPart("plain") { Text = Text },
                new TextPart("html") { Text = MailHtml.Of(Text) },
            },
        };
        message.From.Add(Mailbox(fromName, from));
        message.To.Add(Mailbox(ToName, To));
        // No out-of-office answers, please (RFC 3834).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    private static MailboxAddress Mailbox(string name, EmailAddress address) => new(Encoding.UTF8, name, address.ToString());
}
