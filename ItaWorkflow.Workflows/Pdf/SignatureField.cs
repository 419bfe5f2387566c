namespace ItaWorkflow.Workflows.Pdf;

/// <summary>ช่องลงนาม of a typeset sheet.</summary>
/// <param name="Page">1 for the first.</param>
/// <param name="Left">In points from the page's lower left corner, as are the others.</param>
public sealed record SignatureField(string Name, int Page, double Left, double Bottom, double Width, double Height, bool IsSigned)
{
    /// <summary>The widget's object number.</summary>
    internal int Number { get; init; }

    /// <summary>No page shows it.</summary>
    public bool IsHidden => (Left, Bottom, Width, Height) is (0, 0, 0, 0);

    internal PdfDictionary Widget { get; init; } = new();
}
