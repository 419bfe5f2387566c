using ItaWorkflow.Data.Channels;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Support.Servers;
using ItaWorkflow.Workflows.Channels.Mail;
using LetterOf = ItaWorkflow.Workflows.Channels.Mail.Mail;

namespace ItaWorkflow.Tests.Workflows.Channels.Mail;

/// <summary>What becomes of a mail for each thing that its server may say or leave unsaid, and how one connection carries many.</summary>
public sealed class SmtpMailTests : IAsyncLifetime
{
    private readonly ScriptedMailServer _server = new();
    private readonly SmtpMail _smtp = Smtp(TimeSpan.FromMinutes(1));

    [Theory]
    [InlineData("CONNECT", "554 go away", MailAnswer.Unreachable)]
    [InlineData("CONNECT", "421 too many", MailAnswer.Unreachable)]
    [InlineData("CONNECT", "HTTP/1.1 400 Bad Request", MailAnswer.Unreachable)]
    [InlineData("CONNECT", ScriptedMailServer.HangUp, MailAnswer.Unreachable)]
    [InlineData("CONNECT", ScriptedMailServer.Silence, MailAnswer.Unreachable)]
    [InlineData("EHLO", ScriptedMailServer.HangUp, MailAnswer.Unreachable)]
    [InlineData("MAIL", "451 4.3.0 later", MailAnswer.Refused)]
    [InlineData("MAIL", "550 5.1.8 bad sender", MailAnswer.Refused)]
    [InlineData("MAIL", "530 5.7.0 sign in", MailAnswer.Unreachable)]
    [InlineData("MAIL", ScriptedMailServer.HangUp, MailAnswer.Unreachable)]
    [InlineData("MAIL", ScriptedMailServer.Silence, MailAnswer.Unreachable)]
    [InlineData("RCPT", "450 4.2.1 mailbox busy", MailAnswer.Refused)]
    [InlineData("RCPT", "550 5.1.1 nobody here", MailAnswer.BadAddress)]
    [InlineData("RCPT", "551 5.1.6 moved", MailAnswer.BadAddress)]
    [InlineData("RCPT", "553 5.1.3 no such name", MailAnswer.BadAddress)]
    [InlineData("RCPT", "550 5.7.1 not from you", MailAnswer.Refused)]
    [InlineData("RCPT", "554 5.7.1 relay denied", MailAnswer.Refused)]
    [InlineData("RCPT", ScriptedMailServer.HangUp, MailAnswer.Unreachable)]
    [InlineData("RCPT", ScriptedMailServer.Silence, MailAnswer.Unreachable)]
    [InlineData("DATA", "451 4.3.0 later", MailAnswer.Refused)]
    [InlineData("DATA", "554 5.5.1 no", MailAnswer.Refused)]
    [InlineData("DATA", ScriptedMailServer.HangUp, MailAnswer.Unreachable)]
    [InlineData("DATA", ScriptedMailServer.Silence, MailAnswer.Unreachable)]
    [InlineData(".", "421 4.3.2 closing", MailAnswer.Refused)]
    [InlineData(".", "451 4.7.1 grey listed", MailAnswer.Refused)]
    [InlineData(".", "552 5.2.2 full", MailAnswer.Refused)]
    [InlineData(".", "554 5.7.1 spam", MailAnswer.Refused)]
    [InlineData(".", ScriptedMailServer.HangUp, MailAnswer.Unknown)]
    [InlineData(".", ScriptedMailServer.Silence, MailAnswer.Unknown)]
    public async Task Only_an_answer_that_is_lost_after_the_last_line_leaves_it_open_whether_a_mail_was_taken(
        string word,
        string answer,
        MailAnswer expected
    )
    {
        _server.Answer(word, answer);
        using var smtp = answer is ScriptedMailServer.Silence ? Smtp(TimeSpan.FromSeconds(2)) : Smtp(TimeSpan.FromMinutes(1));

        var outcome = await smtp.SendAsync(Settings(), Letter(), default);

        Assert.Equal(expected, outcome.Answer);
        Assert.Equal(expected is MailAnswer.Unknown ? 1 : 0, _server.Taken);
        if (char.IsAsciiDigit(answer[0]))
            Assert.Contains($"“{answer[4..]}”", outcome.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_connection_carries_many_mails_and_a_refused_one_does_not_end_it()
    {
        await TakenAsync();
        _server.Answer("RCPT", "550 5.1.1 nobody here");
        Assert.Equal(MailAnswer.BadAddress, (await SendAsync()).Answer);
        _server.Relent();
        await TakenAsync();

        Assert.Equal((2, 1), (_server.Taken, _server.Connections));
    }

    [Fact]
    public async Task A_server_that_has_hung_up_meanwhile_gets_the_next_mail_on_a_new_connection_once()
    {
        await TakenAsync();
        _server.CloseAll();

        await TakenAsync();

        Assert.Equal((2, 2), (_server.Taken, _server.Connections));
    }

    [Fact]
    public async Task A_server_that_wants_no_further_mail_on_this_connection_gets_it_on_a_new_one()
    {
        await TakenAsync();
        _server.Answer("NOOP", "421 4.7.0 enough for now");
        await TakenAsync();
        _server.Relent();
        _server.Answer("MAIL", "421 4.7.0 enough for now");

        var outcome = await SendAsync();

        Assert.Equal((MailAnswer.Refused, 3, 2), (outcome.Answer, _server.Connections, _server.Taken));
    }

    [Fact]
    public async Task A_mail_whose_answer_was_lost_on_a_kept_connection_is_not_given_again()
    {
        await TakenAsync();
        _server.Answer(".", ScriptedMailServer.HangUp);

        Assert.Equal(MailAnswer.Unknown, (await SendAsync()).Answer);

        Assert.Equal((2, 1), (_server.Taken, _server.Connections));
    }

    [Fact]
    public async Task Two_mails_at_once_never_share_a_connection()
    {
        await TakenAsync();
        _server.Answer(".", ScriptedMailServer.Silence);
        using var stop = new CancellationTokenSource();
        var first = _smtp.SendAsync(Settings(), Letter(), stop.Token);
        while (_server.Taken < 2)
            await Task.Delay(10);
        _server.Relent();

        await TakenAsync();

        Assert.Equal((3, 2), (_server.Taken, _server.Connections));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
    }

    [Fact]
    public async Task A_connection_that_nobody_needs_is_closed_with_a_word()
    {
        using var smtp = new SmtpMail(new(new TokenServer(), TimeProvider.System), TimeProvider.System)
        {
            Rest = TimeSpan.FromMilliseconds(50),
        };
        Assert.Equal(MailOutcome.Taken, await smtp.SendAsync(Settings(), Letter(), default));

        await _server.WaitForAsync("QUIT");
    }

    [Fact]
    public async Task Changed_settings_and_a_test_have_a_connection_of_their_own()
    {
        await TakenAsync();
        Assert.Equal(MailOutcome.Taken, await _smtp.SendAsync(Settings() with { FromName = "เทศบาลใหม่" }, Letter(), default));
        Assert.Equal(MailOutcome.Taken, await _smtp.SendAnewAsync(Settings(), Letter(), default));

        Assert.Equal(3, _server.Connections);
    }

    [Fact]
    public async Task Thai_letters_before_the_at_go_to_a_server_that_can_write_them_and_to_no_other()
    {
        Assert.Equal(MailOutcome.Taken, await SendAsync("สารบรรณ@เทศบาล.ไทย"));
        Assert.Contains("RCPT TO:<สารบรรณ@เทศบาล.ไทย>", _server.Heard);
        Assert.Contains(_server.Heard, line => line.Contains("SMTPUTF8", StringComparison.Ordinal));

        _server.Extensions = ["8BITMIME"];
        var refused = await _smtp.SendAnewAsync(Settings(), Letter("สารบรรณ@example.go.th"), default);

        Assert.Equal(MailAnswer.BadAddress, refused.Answer);
        Assert.Contains("อักษรไทยหน้า @", refused.Words, StringComparison.Ordinal);
        Assert.Equal(1, _server.Taken);
        Assert.Equal(MailOutcome.Taken, await SendAsync("saraban@เทศบาล.ไทย"));
        Assert.Contains("RCPT TO:<saraban@xn--o3cg7ak5c9d.xn--o3cw4h>", _server.Heard);
    }

    [Fact]
    public async Task Who_is_not_let_in_hears_what_the_server_says()
    {
        _server.Extensions = ["AUTH PLAIN"];
        _server.Answer("AUTH", "535 5.7.8 wrong password");
        var settings = Settings(new() { User = "ita" }) with { Secret = "hunter2" };

        var outcome = await _smtp.SendAsync(settings, Letter(), default);

        Assert.Equal(MailAnswer.Unreachable, outcome.Answer);
        Assert.Contains("โปรดตรวจชื่อผู้ใช้ รหัสผ่าน", outcome.Words, StringComparison.Ordinal);
        Assert.Contains("wrong password", outcome.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", outcome.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MailSecurity.StartTls, "ไม่รองรับการเข้ารหัสแบบ STARTTLS")]
    [InlineData(MailSecurity.Tls, "โปรดตรวจพอร์ตและการเข้ารหัส")]
    public async Task A_server_without_the_encryption_that_is_set_gets_no_mail(MailSecurity security, string words)
    {
        var outcome = await _smtp.SendAsync(Settings(new() { Security = security }), Letter(), default);

        Assert.Equal(MailAnswer.Unreachable, outcome.Answer);
        Assert.Contains(words, outcome.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(_server.Heard, line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_is_nowhere_is_called_by_its_name()
    {
        var settings = Settings() with
        {
            Account = new()
            {
                Host = "mail.invalid",
                Port = 25,
                From = "ita@example.go.th",
            },
        };

        var outcome = await _smtp.SendAsync(settings, Letter(), default);

        Assert.Equal((MailAnswer.Unreachable, "ไม่พบเครื่องแม่ข่ายอีเมลชื่อ mail.invalid"), (outcome.Answer, outcome.Words));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _smtp.Dispose();
        return _server.DisposeAsync();
    }

    private static SmtpMail Smtp(TimeSpan patience) =>
        new(new(new TokenServer(), TimeProvider.System), TimeProvider.System) { Patience = patience };

    private static LetterOf Letter(string to = "officer@example.go.th") =>
        new(
            Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
            EmailAddress.TryRead(to)!,
            "นางสาวตัวอย่าง ใจดี",
            "เรื่องทดสอบ",
            "ข้อความทดสอบ"
        );

    private MailSettings Settings(MailAccount? account = null) =>
        new(
            (account ?? new()) with
            {
                Host = "127.0.0.1",
                Port = _server.Port,
                From = "ita@example.go.th",
            },
            "",
            "เทศบาลตำบลตัวอย่าง",
            ""
        );

    private Task<MailOutcome> SendAsync(string to = "officer@example.go.th") => _smtp.SendAsync(Settings(), Letter(to), default);

    private async Task TakenAsync() => Assert.Equal(MailOutcome.Taken, await SendAsync());
}
