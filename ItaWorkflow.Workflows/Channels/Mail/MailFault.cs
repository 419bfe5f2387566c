using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using ItaWorkflow.Data.Channels;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace ItaWorkflow.Workflows.Channels.Mail;

/// <summary>What it means that a mail did not go through, by what the server said and how far the connection had come.</summary>
internal static class MailFault
{
    public static bool IsExpected(Exception failure) =>
        failure
            is CommandException
                or ProtocolException
                or AuthenticationException
                or ServiceNotAuthenticatedException
                or ServiceNotConnectedException
                or SslHandshakeException
                or SocketException
                or IOException
                or TimeoutException
                or OperationCanceledException
                or NotSupportedException;

    /// <param name="failure">An expected one.</param>
    public static MailOutcome Of(Exception failure, MailConnection on) =>
        failure switch
        {
            SmtpCommandException refused => Answered(refused, on),
            // Who is not let in is let in for no other mail either.
            AuthenticationException or ServiceNotAuthenticatedException => NotLetIn(failure.Message, on),
            SslHandshakeException => MailOutcome.Unreachable(Handshake(on)),
            _ when on.Stage is MailStage.Content => new(
                MailAnswer.Unknown,
                IsSilence(failure)
                    ? "เซิร์ฟเวอร์อีเมลไม่ตอบภายในเวลาที่กำหนด ไม่ทราบว่าเซิร์ฟเวอร์รับไว้แล้วหรือไม่"
                    : "การเชื่อมต่อกับเซิร์ฟเวอร์อีเมลขาดกลางคัน ไม่ทราบว่าเซิร์ฟเวอร์รับไว้แล้วหรือไม่"
            ),
            _ => MailOutcome.Unreachable(NotSent(failure, on)),
        };

    /// <summary>The connection is of no further use, and the server has nothing that it could deliver.</summary>
    public static bool IsGone(Exception failure, MailConnection on) =>
        on.Stage is not MailStage.Content
        && failure is not SmtpCommandException { StatusCode: not SmtpStatusCode.ServiceNotAvailable };

    private static MailOutcome Answered(SmtpCommandException refused, MailConnection on) =>
        refused switch
        {
            _ when on.Stage is MailStage.Connecting => MailOutcome.Unreachable(
                $"เซิร์ฟเวอร์อีเมลไม่รับการเชื่อมต่อ (รหัส {Code(refused)}) ตอบว่า “{Reply(refused.Message)}”"
            ),
            _ when on.Stage is MailStage.SigningIn => NotLetIn(refused.Message, on),
            { ErrorCode: SmtpErrorCode.RecipientNotAccepted } when IsNoSuchMailbox(refused) => new(
                MailAnswer.BadAddress,
                $"เซิร์ฟเวอร์อีเมลแจ้งว่าไม่มีที่อยู่นี้ (รหัส {Code(refused)}) ตอบว่า “{Reply(refused.Message)}”"
            ),
            _ => new(MailAnswer.Refused, $"เซิร์ฟเวอร์อีเมลไม่รับ (รหัส {Code(refused)}) ตอบว่า “{Reply(refused.Message)}”"),
        };

    /// <summary>For good, and about the address; 5.7 (RFC 3463) is about who sends.</summary>
    private static bool IsNoSuchMailbox(SmtpCommandException refused) =>
        refused.StatusCode
            is SmtpStatusCode.MailboxUnavailable
                or SmtpStatusCode.UserNotLocalTryAlternatePath
                or SmtpStatusCode.MailboxNameNotAllowed
        && !refused.Message.StartsWith("5.7.", StringComparison.Ordinal);

    private static MailOutcome NotLetIn(string reply, MailConnection on) =>
        MailOutcome.Unreachable(
            (
                on.Settings.Account.SignIn is MailSignIn.Password
                    ? "เซิร์ฟเวอร์อีเมลไม่ให้เข้าใช้ โปรดตรวจชื่อผู้ใช้ รหัสผ่าน และการเข้ารหัส"
                    : $"เซิร์ฟเวอร์อีเมลไม่รับสิทธิ์ที่ {on.Settings.Account.SignIn} ออกให้ โปรดตรวจสิทธิ์ของแอปและกล่องจดหมายที่ใช้ส่ง"
            ) + $" ตอบว่า “{Reply(reply)}”"
        );

    private static string Handshake(MailConnection on) =>
        on.Distrust switch
        {
            SslPolicyErrors.None => "เข้ารหัสการเชื่อมต่อกับเซิร์ฟเวอร์อีเมลไม่ได้ โปรดตรวจพอร์ตและการเข้ารหัส",
            SslPolicyErrors.RemoteCertificateNameMismatch =>
                $"ใบรับรองของเซิร์ฟเวอร์อีเมลออกให้ชื่ออื่น ไม่ใช่ {on.Settings.Account.Host}",
            _ => "ใบรับรองของเซิร์ฟเวอร์อีเมลหมดอายุ หรือผู้ออกใบรับรองไม่เป็นที่เชื่อถือของเครื่องที่ติดตั้งระบบนี้",
        };

    private static string NotSent(Exception failure, MailConnection on) =>
        (failure, on.Stage) switch
        {
            (NotSupportedException, MailStage.Connecting) => "เซิร์ฟเวอร์อีเมลไม่รองรับการเข้ารหัสแบบ STARTTLS",
            (NotSupportedException, _) => "เซิร์ฟเวอร์อีเมลไม่รองรับวิธีเข้าใช้ที่เลือก",
            (SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData }, _) =>
                $"ไม่พบเครื่องแม่ข่ายอีเมลชื่อ {on.Settings.Account.Host}",
            (ProtocolException, MailStage.Connecting) =>
                "เครื่องแม่ข่ายไม่ได้ตอบอย่างเซิร์ฟเวอร์อีเมล โปรดตรวจพอร์ตและการเข้ารหัส",
            _ when IsSilence(failure) => "เซิร์ฟเวอร์อีเมลไม่ตอบภายในเวลาที่กำหนด",
            (_, MailStage.Connecting) => "ติดต่อเซิร์ฟเวอร์อีเมลไม่ได้",
            _ => "การเชื่อมต่อกับเซิร์ฟเวอร์อีเมลขาดก่อนส่งอีเมล",
        };

    private static bool IsSilence(Exception failure) => failure is OperationCanceledException or TimeoutException;

    private static string Code(SmtpCommandException refused) => ((int)refused.StatusCode).ToString(CultureInfo.InvariantCulture);

    /// <summary>The server's own words.</summary>
    private static string Reply(string message) => message.ReplaceLineEndings(" ").Trim();
}
