namespace ItaWorkflow.Workflows.Pdf;

/// <summary>A value of PDF's syntax (ISO 32000-2, 7.3).</summary>
internal abstract class PdfValue;

internal sealed class PdfNull : PdfValue;

internal sealed class PdfBoolean(bool value) : PdfValue
{
    public bool Value => value;
}

internal sealed class PdfName(string value) : PdfValue
{
    /// <summary>Bytes of memory beside its letters, about; a number weighs the same.</summary>
    public const int Weight = 80;

    public string Value => value;
}

internal sealed class PdfArray(IReadOnlyList<PdfValue> items) : PdfValue
{
    /// <summary>Bytes of memory beside its items, about.</summary>
    public const int Weight = 80;

    public IReadOnlyList<PdfValue> Items => items;
}

internal sealed class PdfReference(int number) : PdfValue
{
    public int Number => number;
}

internal sealed class PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> data) : PdfValue
{
    public PdfDictionary Dictionary => dictionary;

    /// <summary>As it rests in the file: still filtered.</summary>
    public ReadOnlyMemory<byte> Data => data;
}

/// <summary>Room of a fixed number of bytes, to be filled after everything else is laid out.</summary>
internal sealed class PdfHole(int length) : PdfValue
{
    public int Length => length;
}
