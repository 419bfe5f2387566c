namespace ItaWorkflow.Workflows.Pdf;

/// <summary>
/// The document security store (ISO 32000-2, 12.8.4.3): certificates and the evidence that they were not revoked, for who verifies in many
/// years. Only ever added to: what stood there keeps its place and its number.
/// </summary>
internal static class SecurityStore
{
    public const string Key = "DSS";
    public const string Certificates = "Certs";
    public const string Lists = "CRLs";
    public const string Answers = "OCSPs";

    public static readonly IReadOnlyList<string> Kinds = [Certificates, Lists, Answers];

    public static PdfDictionary Empty => new(("Type", new PdfName(Key)));

    public static PdfDictionary Of(PdfFile file) => file.Catalog[Key] is { } store ? file.Get<PdfDictionary>(store) : Empty;

    public static IReadOnlyList<PdfReference> References(PdfDictionary store, string kind) =>
        store[kind] is null
            ? []
            :
            [
                .. store
                    .Require<PdfArray>(kind)
                    .Items.Select(i => i as PdfReference ?? throw new MalformedPdfException("Evidence is a reference.")),
            ];

    /// <returns>DER, in the order in which it was added.</returns>
    public static List<byte[]> Read(PdfFile file, string kind)
    {
        var kept = new List<byte[]>();
        foreach (var reference in References(Of(file), kind))
        {
            var data = file.Get<PdfStream>(reference).Data;
            file.Budget.Make(data.Length);
            kept.Add(data.ToArray());
        }
        return kept;
    }

    /// <summary>One incremental update with what is not there yet.</summary>
    /// <returns>null: all of it is there.</returns>
    public static byte[]? Add(byte[] pdf, IReadOnlyDictionary<string, IReadOnlyList<byte[]>> evidence)
    {
        var file = PdfFile.Read(pdf);
        var update = new PdfUpdate(file);
        var (store, isChanged) = (Of(file), false);
        var place = file.Catalog[Key] as PdfReference ?? update.Reserve();
        foreach (var kind in Kinds.Where(evidence.ContainsKey))
        {
            var known = Read(file, kind).Select(Convert.ToHexString).ToHashSet(StringComparer.Ordinal);
            var added = evidence[kind].Where(e => known.Add(Convert.ToHexString(e))).ToList();
            if (added.Count == 0)
                continue;
            isChanged = true;
            PdfValue[] all = [.. References(store, kind), .. added.Select(e => update.Add(Stream(e)))];
            store = store.With(kind, new PdfArray(all));
        }
        if (!isChanged)
            return null;
        update.Put(place.Number, store);
        if (file.Catalog[Key] is null)
            update.Put(file.Trailer.Require<PdfReference>("Root").Number, file.Catalog.With(Key, place));
        return update.ToBytes();
    }

    private static PdfStream Stream(byte[] data) => new(new(("Length", new PdfNumber(data.Length))), data);
}
