namespace ItaWorkflow.Workflows.Pdf;

/// <summary>
/// What one check of one file may cost in all: every reader of the file's parts draws on the same budget. The largest paper of ours
/// spends a small part of it; what is beyond it is no paper of ours.
/// </summary>
internal sealed class PdfBudget(CancellationToken cancel = default)
{
    public const long MostSteps = 40_000_000;
    public const long MostBytes = 64 * 1024 * 1024;
    public const int MostObjects = 400_000;
    private const int StepsBetweenCancellations = 1 << 16;

    /// <summary>Hashing and comparing whole blocks is so many times quicker than reading a value.</summary>
    private const int BytesInStep = 16;
    private long nextCancellation;

    /// <summary>About one for each byte that was looked at.</summary>
    public long Steps { get; private set; }

    /// <summary>Bytes of memory that were asked for.</summary>
    public long Bytes { get; private set; }

    public int Objects { get; private set; }

    /// <exception cref="MalformedPdfException">The budget is spent.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public void Look(long bytes)
    {
        Steps += bytes;
        if (Steps > MostSteps)
            throw Spent();
        if (Steps < nextCancellation)
            return;
        nextCancellation = Steps + StepsBetweenCancellations;
        cancel.ThrowIfCancellationRequested();
    }

    public void LookThrough(long bytes) => Look(bytes / BytesInStep + 1);

    /// <summary>Before a value of so many bytes is made.</summary>
    public void Make(long bytes)
    {
        Bytes += bytes;
        if (Bytes > MostBytes || ++Objects > MostObjects)
            throw Spent();
    }

    private static MalformedPdfException Spent() => new("Too large or too tangled to check.") { IsTooTangled = true };
}
