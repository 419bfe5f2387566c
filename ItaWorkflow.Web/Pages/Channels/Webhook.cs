using System.Text.Json;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Channels.Line;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Channels;

/// <summary>/line/webhook: what people write to the official account. Believed only under LINE's signature over the body as it came.</summary>
internal static partial class Webhook
{
    public const string Path = "/line/webhook";
    private const int LargestBody = 256 * 1024;

    public static void MapLineWebhook(this IEndpointRouteBuilder app) => app.MapPost(Path, ReceiveAsync).AllowAnonymous();

    private static async Task<IResult> ReceiveAsync(
        ItaDbContext db,
        IDataProtectionProvider protection,
        LineMessages line,
        LinkLineHandler link,
        UnlinkLineHandler unlink,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var organization = await db.Organization.AsNoTracking().SingleOrDefaultAsync(cancel);
        if (LineSettings.Of(organization, protection) is not { } settings)
            return Results.NotFound();
        var body = await BodyAsync(http, cancel);
        if (!LineSignature.IsOf(body, http.Request.Headers["X-Line-Signature"].ToString(), settings.Secret))
            return Results.Unauthorized();

        foreach (var word in LineEvents.Read(body))
            if (word.HasLeft)
                await unlink.HandleAsync(new(LineUserId: word.UserId), cancel);
            else if (Code().IsMatch(word.Text))
            {
                var refusal = await link.HandleAsync(new(word.Text, word.UserId), cancel);
                // A reply that does not arrive changes nothing: the account page says whether it is linked.
                await line.ReplyAsync(
                    settings,
                    word.ReplyToken,
                    refusal?.Text ?? $"เชื่อมบัญชีกับ{organization!.Name}แล้ว",
                    cancel
                );
            }

        return Results.Ok();
    }

    private static async Task<byte[]> BodyAsync(HttpContext http, CancellationToken cancel)
    {
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = LargestBody;
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, cancel);
        return body.ToArray();
    }

    [GeneratedRegex("^[0-9A-Za-z]{4}-?[0-9A-Za-z]{4}$", RegexOptions.None, 1000)]
    private static partial Regex Code();
}

/// <summary>One thing a person did in the official account's chat.</summary>
/// <param name="HasLeft">They blocked the account.</param>
internal sealed record LineWord(string UserId, bool HasLeft, string Text, string ReplyToken);

internal static class LineEvents
{
    /// <summary>Of persons only, not of groups; kinds of events that we do not know are passed over.</summary>
    public static IReadOnlyList<LineWord> Read(byte[] body)
    {
        var calls = JsonSerializer.Deserialize<Call>(body, JsonSerializerOptions.Web);
        return
        [
            .. (calls?.Events ?? [])
                .Where(e => e.Source is { Type: "user", UserId.Length: > 0 })
                .Where(e => e.Type is "unfollow" || e is { Type: "message", Message.Type: "text" })
                .Select(e => new LineWord(
                    e.Source!.UserId!,
                    e.Type is "unfollow",
                    (e.Message?.Text ?? "").Trim(),
                    e.ReplyToken ?? ""
                )),
        ];
    }

    private sealed record Call(IReadOnlyList<Event>? Events);

    private sealed record Event(string? Type, string? ReplyToken, Source? Source, Message? Message);

    private sealed record Source(string? Type, string? UserId);

    private sealed record Message(string? Type, string? Text);
}
