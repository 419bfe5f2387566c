namespace ItaWorkflow.Workflows.Pdf;

/// <summary>The one way in which reading a PDF fails: the bytes are not what our typesetter and our signer write.</summary>
public sealed class MalformedPdfException : Exception
{
    public MalformedPdfException()
        : this("Malformed PDF.") { }

    public MalformedPdfException(string message)
        : base(message) { }

    public MalformedPdfException(string message, Exception inner)
        : base(message, inner) { }

    /// <summary>The budget was spent before the file was understood: nothing is known of it, not even that it is malformed.</summary>
    public bool IsTooTangled { get; init; }
}
