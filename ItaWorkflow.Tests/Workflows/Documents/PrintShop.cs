using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Documents;
using ItaWorkflow.Workflows.Documents;
using Microsoft.Extensions.Logging.Abstractions;

[assembly: AssemblyFixture(typeof(PrintShop))]

namespace ItaWorkflow.Tests.Workflows.Documents;

/// <summary>
/// One typesetter for the run, shared by every test, <see cref="Chain"/> and <see cref="WebApplication"/>: a browser of their own costs
/// each of two hundred classes seconds of both cores.
/// </summary>
public sealed class PrintShop : IDisposable
{
    /// <summary>A transparent PNG of one pixel.</summary>
    public static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );

    public static Typesetter Shared { get; } =
        new(new SheetPolicy { AtOnce = 3, Deadline = TimeSpan.FromSeconds(60) }, NullLogger<Typesetter>.Instance);

    public Typesetter Typesetter => Shared;

    public async Task<PrintedPaper> PrintAsync(string html) => new(await Typesetter.TypesetAsync(html, CancellationToken.None));

    public void Dispose() => Shared.Dispose();
}
