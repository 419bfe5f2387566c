using System.Text.Encodings.Web;
using System.Text.Json;

namespace ItaWorkflow.Web.Pages.Approvals;

/// <summary>An answer that grows line by line (newline-delimited JSON) while several memos are signed.</summary>
internal sealed class LiveOutcomes(HttpResponse response)
{
    public const string MediaType = "application/x-ndjson";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Task TellAsync(OutcomeLine line, CancellationToken cancel) => WriteAsync(line, cancel);

    public Task RefuseAsync(string text, CancellationToken cancel) => WriteAsync(new { refusal = text }, cancel);

    /// <summary>An answer without this line was cut off.</summary>
    public Task EndAsync(CancellationToken cancel) => WriteAsync(new { done = true }, cancel);

    private async Task WriteAsync<T>(T line, CancellationToken cancel)
    {
        if (!response.HasStarted)
        {
            response.ContentType = MediaType;
            response.Headers.CacheControl = "no-store";
            // A proxy that gathers the answer would show no progress.
            response.Headers["X-Accel-Buffering"] = "no";
        }
        await JsonSerializer.SerializeAsync(response.Body, line, Json, cancel);
        await response.Body.WriteAsync("\n"u8.ToArray(), cancel);
        await response.Body.FlushAsync(cancel);
    }
}
