using ItaWorkflow.Workflows.Documents;
using Microsoft.Extensions.Logging.Abstractions;

namespace ItaWorkflow.Tests.Workflows.Documents;

/// <summary>One browser for the tests of a class.</summary>
public sealed class PrintShop : IDisposable
{
    public Typesetter Typesetter { get; } =
        new(new SheetPolicy { Deadline = TimeSpan.FromSeconds(30) }, NullLogger<Typesetter>.Instance);

    public async Task<PrintedPaper> PrintAsync(string html) => new(await Typesetter.TypesetAsync(html, CancellationToken.None));

    public void Dispose() => Typesetter.Dispose();
}
