namespace ItaWorkflow.Workflows.Pdf;

/// <summary>Keys in the order in which they were written.</summary>
internal sealed class PdfDictionary : PdfValue
{
    /// <summary>Bytes of memory of an empty one, and of each entry, about.</summary>
    public const int Weight = 120;

    private readonly OrderedDictionary<string, PdfValue> entries = new(StringComparer.Ordinal);

    public PdfDictionary(params ReadOnlySpan<(string Key, PdfValue Value)> entries)
    {
        foreach (var (key, value) in entries)
            if (!this.entries.TryAdd(key, value))
                throw new MalformedPdfException("A dictionary has the same key twice.");
    }

    public IEnumerable<KeyValuePair<string, PdfValue>> Entries => entries;

    public PdfValue? this[string key] => entries.GetValueOrDefault(key);

    public bool Is(string key, string name) =>
        this[key] is PdfName found && string.Equals(found.Value, name, StringComparison.Ordinal);

    public T Require<T>(string key)
        where T : PdfValue => this[key] as T ?? throw new MalformedPdfException($"/{key} is missing or of another kind.");

    public PdfDictionary With(string key, PdfValue value)
    {
        var copy = Without(key);
        copy.entries[key] = value;
        return copy;
    }

    public PdfDictionary Without(params ReadOnlySpan<string> keys)
    {
        var copy = new PdfDictionary();
        foreach (var (key, value) in entries)
            if (!keys.Contains(key, StringComparer.Ordinal))
                copy.entries[key] = value;
        return copy;
    }
}
