using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ItaWorkflow.Web.Hosting;

/// <summary>The state in one word, then a line for each check that is not well. What a failure itself said stays in the log.</summary>
internal static class HealthWords
{
    public static readonly HealthCheckOptions Options = new() { ResponseWriter = WriteAsync };

    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        var ill = report.Entries.Where(entry => entry.Value.Status is not HealthStatus.Healthy);
        return http.Response.WriteAsync(
            string.Join('\n', [report.Status.ToString(), .. ill.Select(entry => Line(entry.Key, entry.Value))]),
            http.RequestAborted
        );
    }

    private static string Line(string name, HealthReportEntry entry) =>
        entry.Description is { } words && words != entry.Exception?.Message ? words : name;
}
