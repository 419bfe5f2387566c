using System.Net;
using ItaWorkflow.Data.Measures;

namespace ItaWorkflow.Workflows.Disclosures;

/// <summary>How a link stood when it was opened.</summary>
/// <param name="Words">In Thai; empty: it opened.</param>
public sealed record LinkFinding(LinkState State, string Words);

/// <summary>Opens a link as a visitor would, reading nothing of it, and calls no address within the house.</summary>
public sealed class LinkProbe(HttpClient http)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>http and https alone.</summary>
    public static bool TryRead(string text, out Uri link) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out link!)
        && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp)
        && link.UserInfo.Length == 0;

    public async Task<LinkFinding> LookAsync(Uri link, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(Patience);
        try
        {
            using var answer = await http.GetAsync(link, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            return Told(answer.StatusCode);
        }
        catch (HttpRequestException failure) when (IsWithin(failure))
        {
            return new(LinkState.NotChecked, "เป็นที่อยู่ภายใน ระบบไม่ได้ลองเปิด");
        }
        catch (HttpRequestException)
        {
            return new(LinkState.Unreachable, "ติดต่อเว็บไซต์ไม่ได้");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(LinkState.Unreachable, "เว็บไซต์ไม่ตอบภายในเวลา");
        }
    }

    private static LinkFinding Told(HttpStatusCode code) =>
        code switch
        {
            >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => new(LinkState.Found, ""),
            // Pages that ask for a sign-in are there.
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new(LinkState.Found, "ต้องเข้าสู่ระบบจึงจะเปิดได้"),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => new(LinkState.Missing, "ไม่พบหน้านี้"),
            _ => new(LinkState.Missing, $"เว็บไซต์ตอบว่าผิดพลาด ({(int)code})"),
        };

    private static bool IsWithin(Exception failure) =>
        failure is InnerNetwork.WithinException || (failure.InnerException is { } inner && IsWithin(inner));
}
