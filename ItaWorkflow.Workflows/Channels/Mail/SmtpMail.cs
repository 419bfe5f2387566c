using ItaWorkflow.Data.Channels;
using ItaWorkflow.Data.Organization;
using MailKit.Security;

namespace ItaWorkflow.Workflows.Channels.Mail;

/// <summary>
/// Mails to the office's server, and what came of each. One connection is kept for the next mail until nobody has needed it for a while; who
/// finds it in use opens another, so that no two mails ever share one.
/// </summary>
public sealed class SmtpMail : IDisposable
{
    private readonly MailTokens _tokens;
    private readonly ITimer _rest;
    private MailConnection? _kept;

    public SmtpMail(MailTokens tokens, TimeProvider clock)
    {
        _tokens = tokens;
        _rest = clock.CreateTimer(
            me => ((SmtpMail)me!).Take()?.Dispose(),
            this,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    /// <summary>For one mail, from the first word to the server's answer.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Shorter than servers keep a connection on which nothing happens.</summary>
    internal TimeSpan Rest { get; init; } = TimeSpan.FromMinutes(1);

    public async Task<MailOutcome> SendAsync(MailSettings settings, Mail mail, CancellationToken cancel)
    {
        if (Take() is { } kept)
        {
            using var deadline = Deadline(cancel);
            if (kept.Settings == settings && await kept.AnswersAsync(deadline.Token))
            {
                var (outcome, isGone) = await AttemptAsync(kept, mail, deadline.Token, cancel);
                // What a server that no longer listens was not given is no second mail on a connection of its own.
                if (!isGone)
                    return outcome;
            }
            else
                kept.Dispose();
        }

        return await SendAnewAsync(settings, mail, cancel);
    }

    /// <summary>On a connection of its own: proves the settings as they are.</summary>
    public async Task<MailOutcome> SendAnewAsync(MailSettings settings, Mail mail, CancellationToken cancel)
    {
        using var deadline = Deadline(cancel);
        var (outcome, _) = await AttemptAsync(new(settings), mail, deadline.Token, cancel);
        return outcome;
    }

    public void Dispose()
    {
        _rest.Dispose();
        Take()?.Dispose();
    }

    /// <returns>Also whether the connection was gone before the server had anything that it could deliver.</returns>
    private async Task<(MailOutcome Outcome, bool IsGone)> AttemptAsync(
        MailConnection connection,
        Mail mail,
        CancellationToken deadline,
        CancellationToken cancel
    )
    {
        try
        {
            var refused = connection.IsReady ? null : await OpenAsync(connection, deadline);
            return (refused ?? await GiveAsync(connection, mail, deadline), false);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested && MailFault.IsExpected(failure))
        {
            if (failure is AuthenticationException)
                _tokens.Forget();
            return (MailFault.Of(failure, connection), MailFault.IsGone(failure, connection));
        }
        finally
        {
            Keep(connection);
        }
    }

    private async Task<MailOutcome?> OpenAsync(MailConnection connection, CancellationToken deadline)
    {
        await connection.ConnectAsync(deadline);
        if (connection.Settings.Account.SignIn is MailSignIn.Password)
        {
            await connection.SignInAsync(token: null, deadline);
            return null;
        }

        var token = await _tokens.ReadAsync(connection.Settings, deadline);
        if (token.Refusal is { } refusal)
            return MailOutcome.Unreachable(refusal);
        await connection.SignInAsync(token.Value, deadline);
        return null;
    }

    private static async Task<MailOutcome> GiveAsync(MailConnection connection, Mail mail, CancellationToken deadline)
    {
        var settings = connection.Settings;
        if (EmailAddress.TryRead(settings.Account.From) is not { } from)
            return MailOutcome.Unreachable($"ที่อยู่ผู้ส่ง “{settings.Account.From}” ไม่ถูกต้อง");
        if (from.IsInternational && !connection.TakesInternational)
            return MailOutcome.Unreachable($"เซิร์ฟเวอร์อีเมลไม่รับที่อยู่ผู้ส่ง {from} เพราะมีอักษรไทยหน้า @");
        if (mail.To.IsInternational && !connection.TakesInternational)
            return new(
                MailAnswer.BadAddress,
                "เซิร์ฟเวอร์อีเมลของหน่วยงานส่งถึงที่อยู่ที่มีอักษรไทยหน้า @ ไม่ได้ โปรดใช้ที่อยู่อักษรอังกฤษ"
            );
        await connection.SendAsync(
            mail.ToMessage(from, settings.FromName),
            from.IsInternational || mail.To.IsInternational,
            deadline
        );
        return MailOutcome.Taken;
    }

    private CancellationTokenSource Deadline(CancellationToken cancel)
    {
        var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(Patience);
        return deadline;
    }

    private MailConnection? Take() => Interlocked.Exchange(ref _kept, null);

    private void Keep(MailConnection connection)
    {
        if (!connection.IsReady)
        {
            connection.Dispose();
            return;
        }

        Interlocked.Exchange(ref _kept, connection)?.Dispose();
        _rest.Change(Rest, Timeout.InfiniteTimeSpan);
    }
}
