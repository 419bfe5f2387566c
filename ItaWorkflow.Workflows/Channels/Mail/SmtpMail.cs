using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace ItaWorkflow.Workflows.Channels.Mail;

/// <param name="MessageId">Without brackets; the same for every attempt, so that a reader's mail program can tell a repetition.</param>
public sealed record Mail(string MessageId, string To, string ToName, string Subject, string Text);

public enum MailAnswer
{
    Taken,

    /// <summary>The server said no to this mail, for now or for good: nothing was sent.</summary>
    Refused,

    /// <summary>The server knows no such mailbox: it will refuse whatever is sent there.</summary>
    NoSuchMailbox,

    /// <summary>Nothing reached the server: it will be so for every other mail too.</summary>
    Unreachable,

    /// <summary>The server's answer was lost: it may have taken the mail.</summary>
    Unknown,
}

/// <param name="Words">Why not, in Thai; empty when taken.</param>
public sealed record MailOutcome(MailAnswer Answer, string Words);

/// <summary>One mail to one server by SMTP, and what came of it.</summary>
public static class SmtpMail
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<MailOutcome> SendAsync(MailSettings settings, Mail mail, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(Patience);
        try
        {
            using var client = Client(settings);
            using var message = Message(settings, mail);
            await client.SendMailAsync(message, deadline.Token);
            return new(MailAnswer.Taken, "");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(MailAnswer.Unknown, "เซิร์ฟเวอร์อีเมลไม่ตอบภายในเวลาที่กำหนด");
        }
        catch (SmtpException refused)
        {
            return Explain(refused);
        }
        catch (FormatException)
        {
            return new(MailAnswer.Refused, $"ที่อยู่อีเมล “{mail.To}” ไม่ถูกต้อง");
        }
    }

    private static MailOutcome Explain(SmtpException refused) =>
        refused switch
        {
            {
                InnerException: SocketException
                    or IOException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } }
            } => new(MailAnswer.Unreachable, "ติดต่อเซิร์ฟเวอร์อีเมลไม่ได้"),
            { InnerException: AuthenticationException } => new(
                MailAnswer.Unreachable,
                "เข้ารหัสการเชื่อมต่อกับเซิร์ฟเวอร์อีเมลไม่ได้"
            ),
            // Who is not let in is let in for no other mail either.
            { StatusCode: SmtpStatusCode.MustIssueStartTlsFirst or SmtpStatusCode.ClientNotPermitted } => new(
                MailAnswer.Unreachable,
                $"เซิร์ฟเวอร์อีเมลไม่ให้เข้าใช้ โปรดตรวจชื่อผู้ใช้ รหัสผ่าน และการเข้ารหัส ตอบว่า “{Reply(refused)}”"
            ),
            SmtpFailedRecipientException when IsNoSuchMailbox(refused) => new(
                MailAnswer.NoSuchMailbox,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"เซิร์ฟเวอร์อีเมลแจ้งว่าไม่มีที่อยู่นี้ (รหัส {(int)refused.StatusCode}) ตอบว่า “{Reply(refused)}”"
                )
            ),
            { StatusCode: SmtpStatusCode.GeneralFailure } => new(
                MailAnswer.Unknown,
                "การเชื่อมต่อกับเซิร์ฟเวอร์อีเมลขาดกลางคัน ไม่ทราบว่าเซิร์ฟเวอร์รับไว้แล้วหรือไม่"
            ),
            _ => new(
                MailAnswer.Refused,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"เซิร์ฟเวอร์อีเมลไม่รับ (รหัส {(int)refused.StatusCode}) ตอบว่า “{Reply(refused)}”"
                )
            ),
        };

    /// <summary>For good, and about the address; 5.7 (RFC 3463) is about who sends.</summary>
    private static bool IsNoSuchMailbox(SmtpException refused) =>
        refused.StatusCode
            is SmtpStatusCode.MailboxUnavailable
                or SmtpStatusCode.UserNotLocalTryAlternatePath
                or SmtpStatusCode.MailboxNameNotAllowed
        && !Reply(refused).StartsWith("5.7.", StringComparison.Ordinal);

    /// <summary>The server's own words, without the framework's around them.</summary>
    private static string Reply(SmtpException refused)
    {
        const string before = "The server response was: ";
        var at = refused.Message.LastIndexOf(before, StringComparison.Ordinal);
        return at < 0 ? refused.Message : refused.Message[(at + before.Length)..].Trim();
    }

    private static SmtpClient Client(MailSettings settings) =>
        new(settings.Host, settings.Port)
        {
            EnableSsl = settings.Tls,
            Credentials = settings.User.Length > 0 ? new NetworkCredential(settings.User, settings.Password) : null,
        };

    private static MailMessage Message(MailSettings settings, Mail mail)
    {
        var message = new MailMessage
        {
            From = new MailAddress(settings.From, settings.FromName, Encoding.UTF8),
            Subject = mail.Subject.ReplaceLineEndings(" "),
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(mail.To, mail.ToName, Encoding.UTF8));
        message.Headers.Add("Message-ID", $"<{mail.MessageId}>");
        // No out-of-office answers, please (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
