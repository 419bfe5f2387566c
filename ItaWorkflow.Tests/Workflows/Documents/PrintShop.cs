using ItaWorkflow.Workflows.Documents;
using Microsoft.Extensions.Logging.Abstractions;

namespace ItaWorkflow.Tests.Workflows.Documents;

/// <summary>One browser for the tests of a class.</summary>
public sealed class PrintShop : IDisposable
{
    /// <summary>A transparent PNG of one pixel.</summary>
    public static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );

    public Typesetter Typesetter { get; } =
        new(new SheetPolicy { Deadline = TimeSpan.FromSeconds(30) }, NullLogger<Typesetter>.Instance);

    public async Task<PrintedPaper> PrintAsync(string html) => new(await Typesetter.TypesetAsync(html, CancellationToken.None));

    public void Dispose() => Typesetter.Dispose();
}
