using System.Net;
using ItaWorkflow.Data.Persistence;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Security;

/// <summary>
/// The names by which the office is asked: its public address's, those of the setting <c>Hosts</c> (separated by commas), and the machine's
/// own addresses. Whoever writes another into Host, or into a trusted proxy's X-Forwarded-Host, gets no page with it. While neither is set,
/// every name is taken, and none goes into a redirect.
/// </summary>
internal sealed class KnownHosts(RequestDelegate next, IConfiguration configuration, TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private readonly string[] named = (configuration["Hosts"] ?? "").Split(
        ',',
        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
    );
    private Known known = new("", DateTimeOffset.MinValue);

    public async Task InvokeAsync(HttpContext http, ItaDbContext db)
    {
        http.Response.OnStarting(() => StayHere(http));
        // Who watches over the machine may know it by another name; a page about a failure asks nothing of what may have failed.
        if (http.Request.Path == "/health" || IsOwn(http) || http.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            await next(http);
            return;
        }

        var address = await AddressAsync(db, http.RequestAborted);
        if (IsNamed(http.Request.Host.Host, address))
            await next(http);
        else
            await RefuseAsync(http, address);
    }

    private bool IsNamed(string host, string address) =>
        (address.Length == 0 && named.Length == 0)
        || named.Contains(host, StringComparer.OrdinalIgnoreCase)
        || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && (Is(host, uri.Host) || Is(host, uri.IdnHost)));

    /// <summary>Its loopback, or the address at which the call came in.</summary>
    private static bool IsOwn(HttpContext http)
    {
        var host = http.Request.Host.Host;
        return Is(host, "localhost")
            || (
                IPAddress.TryParse(host.Trim('[', ']'), out var ip)
                && (IPAddress.IsLoopback(ip) || ip.Equals(Plain(http.Connection.LocalIpAddress)))
            );
    }

    /// <summary>An administrator's new address counts within the minute, on every node.</summary>
    private async Task<string> AddressAsync(ItaDbContext db, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (known.Until <= now)
        {
            var address = await db.Organization.Select(o => o.Addresses.PublicAddress).SingleOrDefaultAsync(cancel);
            known = new(address ?? "", now + Remembered);
        }

        return known.Address;
    }

    private static Task RefuseAsync(HttpContext http, string address)
    {
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        http.Response.ContentType = "text/plain; charset=utf-8";
        var way = address.Length > 0 ? $" โปรดเปิดที่ {address}" : "";
        return http.Response.WriteAsync(
            $"ชื่อเว็บที่ท่านใช้ไม่ใช่ชื่อของระบบนี้{way}\nผู้ดูแลเครื่องเพิ่มชื่ออื่นได้ด้วยค่าตั้ง Hosts",
            http.RequestAborted
        );
    }

    /// <summary>A redirect within the office names no host: it stays at the one that the browser asked.</summary>
    private static Task StayHere(HttpContext http)
    {
        var here = $"{http.Request.Scheme}://{http.Request.Host.Value}/";
        if (http.Response.Headers.Location.ToString() is var to && to.StartsWith(here, StringComparison.OrdinalIgnoreCase))
            http.Response.Headers.Location = to[(here.Length - 1)..];
        return Task.CompletedTask;
    }

    private static IPAddress? Plain(IPAddress? address) =>
        address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private sealed record Known(string Address, DateTimeOffset Until);
}
