using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ItaWorkflow.Data.Doors;

namespace ItaWorkflow.Workflows.Doors;

/// <summary>Asks a provider for what a sign-in will ask: who it is, its keys, and whether it knows the office's application.</summary>
internal sealed class ProviderTrial(HttpClient line, DoorKind kind, ProviderSettings door)
{
    public const int LargestAnswer = 1024 * 1024;

    private string Host => new Uri(door.Authority).Host;

    /// <returns>What is wrong; null: nothing.</returns>
    public async Task<Refusal?> RunAsync(string secret, CancellationToken cancel)
    {
        try
        {
            var (about, wrong) = await AskAsync($"{door.Authority}/.well-known/openid-configuration", cancel);
            return wrong
                ?? Judge(about!.RootElement)
                ?? await TryKeysAsync(about.RootElement, cancel)
                ?? await TryApplicationAsync(about.RootElement, secret, cancel);
        }
        catch (Exception failure) when (ProviderFault.IsExpected(failure))
        {
            return new(ProviderFault.Words(failure, Host));
        }
    }

    private async Task<(JsonDocument? Answer, Refusal? Refusal)> AskAsync(string address, CancellationToken cancel)
    {
        using var response = await line.GetAsync(new Uri(address), cancel);
        var answer = Read(await response.Content.ReadAsStringAsync(cancel));
        if (response.IsSuccessStatusCode && answer is not null)
            return (answer, null);
        var isNoTenant = kind is DoorKind.Entra && Text(answer?.RootElement, "error") is "invalid_tenant" or "invalid_request";
        return (
            null,
            new(
                isNoTenant
                    ? $"Microsoft ไม่รู้จักหน่วยงานรหัส {door.Tenant} โปรดตรวจ Directory tenant ID"
                    : $"{address} ไม่ใช่ผู้ให้บริการ OpenID Connect (ตอบรหัส {(int)response.StatusCode}) โปรดตรวจที่อยู่"
            )
        );
    }

    private Refusal? Judge(JsonElement about)
    {
        var issuer = Text(about, "issuer");
        foreach (var name in (string[])["issuer", "authorization_endpoint", "token_endpoint", "jwks_uri"])
            if (!Uri.TryCreate(Text(about, name), UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
                return new($"{Host} ตอบข้อมูลไม่ครบ ไม่มีที่อยู่ https ของ {name} จึงใช้เป็นทางเข้าไม่ได้");
        return issuer!.TrimEnd('/') == door.Authority
            ? null
            : new($"ผู้ให้บริการเรียกตนเองว่า {issuer} ไม่ตรงกับที่อยู่ที่กรอกไว้ ({door.Authority}) โปรดกรอกให้ตรงกัน");
    }

    private async Task<Refusal?> TryKeysAsync(JsonElement about, CancellationToken cancel)
    {
        var (keys, wrong) = await AskAsync(Text(about, "jwks_uri")!, cancel);
        return wrong
            ?? (
                keys!.RootElement.TryGetProperty("keys", out var list)
                && list.ValueKind is JsonValueKind.Array
                && list.EnumerateArray().Any(key => Text(key, "kty") is "RSA" or "EC")
                    ? null
                    : new($"{Host} ไม่มีกุญแจที่ใช้ตรวจลายเซ็นของคำตอบ")
            );
    }

    /// <summary>A code that never was: who is known is told so, who is not is told that instead.</summary>
    private async Task<Refusal?> TryApplicationAsync(JsonElement about, string secret, CancellationToken cancel)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = kind is DoorKind.Entra ? "client_credentials" : "authorization_code",
            [kind is DoorKind.Entra ? "scope" : "code"] = kind is DoorKind.Entra ? $"{door.ClientId}/.default" : "none",
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, Text(about, "token_endpoint"));
        if (TakesForm(about))
            (form["client_id"], form["client_secret"]) = (door.ClientId, secret);
        else
            request.Headers.Authorization = Basic(door.ClientId, secret);
        request.Content = new FormUrlEncodedContent(form);
        using var response = await line.SendAsync(request, cancel);
        var answer = Read(await response.Content.ReadAsStringAsync(cancel))?.RootElement;
        return Text(answer, "error") switch
        {
            "invalid_client" or "unauthorized_client" => new(
                $"ผู้ให้บริการไม่รับรหัสแอปหรือรหัสลับ ตอบว่า “{FirstLine(Text(answer, "error_description") ?? "invalid_client")}”"
            ),
            null when !response.IsSuccessStatusCode => new($"{Host} ตอบรหัส {(int)response.StatusCode} เมื่อตรวจรหัสแอป"),
            _ => null,
        };
    }

    /// <summary>What a provider does not say is, by the standard, the header.</summary>
    public static bool TakesForm(JsonElement about) =>
        about.TryGetProperty("token_endpoint_auth_methods_supported", out var ways)
        && ways.ValueKind is JsonValueKind.Array
        && ways.EnumerateArray().Any(way => way.ValueEquals("client_secret_post"));

    private static AuthenticationHeaderValue Basic(string clientId, string secret) =>
        new(
            "Basic",
            Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Uri.EscapeDataString(clientId)}:{Uri.EscapeDataString(secret)}"))
        );

    /// <returns>null: no JSON object.</returns>
    private static JsonDocument? Read(string text)
    {
        try
        {
            var read = JsonDocument.Parse(text);
            return read.RootElement.ValueKind is JsonValueKind.Object ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } element
        && element.TryGetProperty(name, out var value)
        && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>Without the numbers by which Microsoft would find the case again.</summary>
    private static string FirstLine(string text) => text.ReplaceLineEndings("\n").Split('\n')[0];
}
