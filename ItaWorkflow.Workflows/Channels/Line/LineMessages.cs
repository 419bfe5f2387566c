using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace ItaWorkflow.Workflows.Channels.Line;

public enum LineAnswer
{
    Taken,

    /// <summary>No to this message; nothing was sent.</summary>
    Refused,

    /// <summary>Too fast: later.</summary>
    Busy,

    /// <summary>The account's month has no message left.</summary>
    UsedUp,

    /// <summary>Not let in, or nobody there: it will be so for every other message too.</summary>
    Unreachable,

    /// <summary>The answer was lost: it may have been taken. A repetition with the same key is not doubled.</summary>
    Unknown,
}

/// <param name="Words">Why not, in Thai; empty when taken.</param>
/// <param name="NotBefore">LINE named a time.</param>
public sealed record LineOutcome(LineAnswer Answer, string Words, DateTimeOffset? NotBefore = null);

/// <summary>LINE's Messaging API (developers.line.biz, /v2/bot/message): one push to one person, or one reply.</summary>
public sealed class LineMessages(HttpClient http, TimeProvider clock)
{
    public const string Address = "https://api.line.me";
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <param name="retryKey">The same for every attempt: LINE takes it once within 24 hours.</param>
    public async Task<LineOutcome> PushAsync(
        LineSettings settings,
        string to,
        string text,
        Guid retryKey,
        CancellationToken cancel
    )
    {
        using var request = Request(settings, "push", new { to, messages = Messages(text) });
        request.Headers.Add("X-Line-Retry-Key", retryKey.ToString("D", CultureInfo.InvariantCulture));
        return await SendAsync(request, cancel);
    }

    /// <summary>Costs nothing of the quota.</summary>
    /// <param name="replyToken">From the event that is answered.</param>
    public async Task<LineOutcome> ReplyAsync(LineSettings settings, string replyToken, string text, CancellationToken cancel)
    {
        using var request = Request(settings, "reply", new { replyToken, messages = Messages(text) });
        return await SendAsync(request, cancel);
    }

    private static object[] Messages(string text) => [new { type = "text", text }];

    private static HttpRequestMessage Request(LineSettings settings, string act, object body) =>
        new(HttpMethod.Post, $"/v2/bot/message/{act}")
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", settings.Token) },
            Content = JsonContent.Create(body),
        };

    private async Task<LineOutcome> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        try
        {
            using var answer = await http.SendAsync(request, cancel);
            return await ExplainAsync(answer, cancel);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(LineAnswer.Unknown, "LINE ไม่ตอบภายในเวลาที่กำหนด");
        }
        catch (HttpRequestException away)
            when (away.HttpRequestError
                    is HttpRequestError.ConnectionError
                        or HttpRequestError.NameResolutionError
                        or HttpRequestError.SecureConnectionError
            )
        {
            return new(LineAnswer.Unreachable, "ติดต่อ LINE ไม่ได้");
        }
        catch (HttpRequestException)
        {
            return new(LineAnswer.Unknown, "การเชื่อมต่อกับ LINE ขาดกลางคัน ไม่ทราบว่า LINE รับไว้แล้วหรือไม่");
        }
    }

    private async Task<LineOutcome> ExplainAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        var said = answer.IsSuccessStatusCode ? "" : Short(await answer.Content.ReadAsStringAsync(cancel));
        var code = (int)answer.StatusCode;
        return answer.StatusCode switch
        {
            // 409: taken before, under the same key.
            HttpStatusCode.Conflict => new(LineAnswer.Taken, ""),
            HttpStatusCode.TooManyRequests when said.Contains("monthly limit", StringComparison.OrdinalIgnoreCase) => new(
                LineAnswer.UsedUp,
                "LINE แจ้งว่าข้อความของเดือนนี้หมดแล้ว"
            ),
            HttpStatusCode.TooManyRequests => new(LineAnswer.Busy, "LINE ขอให้ส่งช้าลง", NotBefore(answer)),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new(
                LineAnswer.Unreachable,
                Number($"LINE ไม่ให้เข้าใช้ โปรดตรวจ channel access token (รหัส {code}) ตอบว่า “{said}”")
            ),
            >= HttpStatusCode.InternalServerError => new(LineAnswer.Unknown, Number($"LINE ขัดข้อง (รหัส {code})")),
            _ when answer.IsSuccessStatusCode => new(LineAnswer.Taken, ""),
            _ => new(LineAnswer.Refused, Number($"LINE ไม่รับ (รหัส {code}) ตอบว่า “{said}”")),
        };
    }

    private DateTimeOffset? NotBefore(HttpResponseMessage answer) =>
        answer.Headers.RetryAfter switch
        {
            { Delta: { } pause } => clock.GetUtcNow() + pause,
            { Date: { } at } => at,
            _ => null,
        };

    private static string Short(string text) => text.Length <= 200 ? text : text[..200];

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
