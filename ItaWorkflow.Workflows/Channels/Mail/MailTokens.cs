using System.Text.Json;
using System.Text.Json.Serialization;
using ItaWorkflow.Data.Channels;

namespace ItaWorkflow.Workflows.Channels.Mail;

/// <summary>What stands for a password, or why it was not given.</summary>
/// <param name="Value">Empty: none.</param>
/// <param name="Refusal">Why there is none, in Thai; null: there is.</param>
public sealed record MailToken(string Value, string? Refusal);

/// <summary>What Microsoft and Google let the office's mail in with instead of a password (OAuth2); each is kept almost as long as it counts.</summary>
public sealed class MailTokens(IHttpClientFactory http, TimeProvider clock)
{
    /// <summary>Where Microsoft gives its tokens.</summary>
    public const string MicrosoftAddress = "https://login.microsoftonline.com";

    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Machines' clocks differ, and a mail takes its time.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    private volatile Kept? _kept;

    public async Task<MailToken> ReadAsync(MailSettings settings, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (_kept is { } kept && kept.Settings == settings && kept.Until > now)
            return new(kept.Value, null);
        try
        {
            return await AskAsync(settings, now, cancel);
        }
        catch (Exception failure)
            when (failure is HttpRequestException or JsonException
                || failure is OperationCanceledException { InnerException: TimeoutException }
            )
        {
            return new("", $"ติดต่อระบบออกสิทธิ์ส่งอีเมลของ {settings.Account.SignIn} ไม่ได้");
        }
    }

    /// <summary>The mail server does not take it.</summary>
    public void Forget() => _kept = null;

    private async Task<MailToken> AskAsync(MailSettings settings, DateTimeOffset now, CancellationToken cancel)
    {
        var (address, form) = settings.Account.SignIn is MailSignIn.Google ? OfGoogle(settings, now) : OfMicrosoft(settings);
        using var client = http.CreateClient(nameof(MailTokens));
        using var body = new FormUrlEncodedContent(form);
        using var response = await client.PostAsync(address, body, cancel);
        var answer = JsonSerializer.Deserialize<Answer>(await response.Content.ReadAsStringAsync(cancel));
        if (!response.IsSuccessStatusCode || answer is not { Token.Length: > 0 })
            return new("", $"{settings.Account.SignIn} ไม่ออกสิทธิ์ส่งอีเมลให้ ตอบว่า “{answer?.Why ?? response.ReasonPhrase}”");
        _kept = new(settings, answer.Token, now + TimeSpan.FromSeconds(answer.Seconds) - Margin);
        return new(answer.Token, null);
    }

    private static (Uri Address, Dictionary<string, string> Form) OfMicrosoft(MailSettings settings) =>
        (
            new($"{settings.Account.Tenant}/oauth2/v2.0/token", UriKind.Relative),
            new(StringComparer.Ordinal)
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = settings.Account.ClientId,
                ["client_secret"] = settings.Secret,
                ["scope"] = "https://outlook.office365.com/.default",
            }
        );

    private static (Uri Address, Dictionary<string, string> Form) OfGoogle(MailSettings settings, DateTimeOffset now)
    {
        var key = GoogleKey.TryRead(settings.Secret) ?? throw new InvalidOperationException("The kept key is none.");
        return (
            key.TokenAddress,
            new(StringComparer.Ordinal)
            {
                ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer",
                ["assertion"] = key.Assert(settings.Account.User, now),
            }
        );
    }

    private sealed record Kept(MailSettings Settings, string Value, DateTimeOffset Until);

    private sealed record Answer(
        [property: JsonPropertyName("access_token")] string? Token,
        [property: JsonPropertyName("expires_in")] int Seconds,
        [property: JsonPropertyName("error")] string? Error,
        [property: JsonPropertyName("error_description")] string? Description
    )
    {
        /// <summary>Without the numbers by which Microsoft would find the case again.</summary>
        public string? Why => (Description ?? Error)?.ReplaceLineEndings("\n").Split('\n')[0];
    }
}
