using System.Net.Security;
using ItaWorkflow.Data.Channels;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace ItaWorkflow.Workflows.Channels.Mail;

/// <summary>How far a connection has come.</summary>
internal enum MailStage
{
    Connecting,
    SigningIn,

    /// <summary>Signed in; the server has nothing of the mail at hand that it could deliver.</summary>
    Ready,

    /// <summary>The mail's content is leaving: until the server answers it may have taken it.</summary>
    Content,
}

/// <summary>A connection to the mail server: one mail after the other, never two at once.</summary>
internal sealed class MailConnection : ITransferProgress, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SmtpClient _client = new()
    {
        // As in every browser: lists of revoked certificates are out of an inner network's reach.
        CheckCertificateRevocation = false,
        Timeout = (int)Patience.TotalMilliseconds,
    };

    public MailConnection(MailSettings settings)
    {
        Settings = settings;
        _client.ServerCertificateValidationCallback = (_, _, _, errors) => (Distrust = errors) is SslPolicyErrors.None;
    }

    public MailSettings Settings { get; }
    public MailStage Stage { get; private set; }

    /// <summary>What is wrong with the server's certificate.</summary>
    public SslPolicyErrors Distrust { get; private set; }

    /// <summary>Between two mails, and the server is there as far as is known.</summary>
    public bool IsReady => Stage is MailStage.Ready && _client.IsConnected;

    public bool TakesInternational => _client.Capabilities.HasFlag(SmtpCapabilities.UTF8);

    public async Task ConnectAsync(CancellationToken cancel)
    {
        var account = Settings.Account;
        await _client.ConnectAsync(account.Host, account.Port, Options(account.Security), cancel);
        Stage = MailStage.SigningIn;
    }

    /// <param name="token">null: by password.</param>
    public async Task SignInAsync(string? token, CancellationToken cancel)
    {
        var user = Settings.Account.User;
        if (token is not null)
            await _client.AuthenticateAsync(new SaslMechanismOAuth2(user, token), cancel);
        // A server that lets nobody sign in takes mail as it is.
        else if (user.Length > 0 && _client.Capabilities.HasFlag(SmtpCapabilities.Authentication))
            await _client.AuthenticateAsync(user, Settings.Secret, cancel);
        Stage = MailStage.Ready;
    }

    public async Task SendAsync(MimeMessage message, bool isInternational, CancellationToken cancel)
    {
        var format = FormatOptions.Default.Clone();
        format.International = isInternational;
        try
        {
            await _client.SendAsync(format, message, cancel, this);
            Stage = MailStage.Ready;
        }
        // The server has answered, and MailKit has told it to forget this mail.
        catch (SmtpCommandException)
        {
            Stage = MailStage.Ready;
            throw;
        }
    }

    /// <summary>A server that has hung up meanwhile is found out before a mail is given to it.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(Patience);
        try
        {
            await _client.NoOpAsync(deadline.Token);
            return _client.IsConnected;
        }
        catch (Exception failure) when (MailFault.IsExpected(failure))
        {
            return false;
        }
    }

    public void Report(long bytesTransferred, long totalSize) => Stage = MailStage.Content;

    public void Report(long bytesTransferred) => Stage = MailStage.Content;

    public void Dispose()
    {
        if (IsReady)
            _client.Disconnect(quit: true);
        _client.Dispose();
    }

    private static SecureSocketOptions Options(MailSecurity security) =>
        security switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.None,
        };
}
