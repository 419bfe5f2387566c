using System.Text;

namespace ItaWorkflow.Workflows.Pdf;

/// <summary>The sheet marks each signature block by a link; here the links become signature fields, once, before anyone signs.</summary>
public static class SignatureFields
{
    /// <summary>The links that stand for fields begin so; what follows is the field's name.</summary>
    public const string LinkPrefix = "https://sig.invalid/";

    private const int LongestName = 100;

    /// <summary>Bytes of memory, about: each view of the file has its own.</summary>
    private const int FieldWeight = 1000;

    /// <summary>
    /// One incremental update: each link becomes an empty signature field under the same object number; hidden fields and an empty store of
    /// evidence stand ready, so that nothing that follows touches the catalog.
    /// </summary>
    /// <exception cref="MalformedPdfException">The sheet's links are not exactly <paramref name="names"/>, or it is not our typesetter's.</exception>
    public static byte[] Prepare(byte[] pdf, IReadOnlyList<string> names)
    {
        var file = PdfFile.Read(pdf);
        if (file.Catalog["AcroForm"] is not null)
            throw new MalformedPdfException("The sheet has its fields already.");
        var links = SignatureLink.Of(file);
        if (!Ordered(links.Select(link => link.Name)).SequenceEqual(Ordered(names), StringComparer.Ordinal))
            throw new MalformedPdfException("The sheet's signature links are not the expected ones.");

        var update = new PdfUpdate(file);
        var order = names.Select(name => links.Single(l => string.Equals(l.Name, name, StringComparison.Ordinal))).ToList();
        foreach (var link in order)
            update.Put(link.Number, link.Field(file));
        var page = PageTree.Pages(file)[0];
        List<PdfReference> hidden = [.. HiddenFields.Prepared.Select(name => update.Add(HiddenFields.Widget(name, page)))];
        update.Put(
            file.Trailer.Require<PdfReference>("Root").Number,
            file.Catalog.With("Version", new PdfName("2.0"))
                .With("AcroForm", Form([.. order.Select(l => new PdfReference(l.Number)), .. hidden]))
                .With(SecurityStore.Key, update.Add(SecurityStore.Empty))
        );
        return update.ToBytes();
    }

    private static IEnumerable<string> Ordered(IEnumerable<string> names) => names.Order(StringComparer.Ordinal);

    private static PdfDictionary Form(IReadOnlyList<PdfValue> fields) =>
        new(("Fields", new PdfArray(fields)), ("SigFlags", new PdfNumber(3)));

    /// <summary>The fields that pages show, in the order in which they were prepared; none when the file has no form.</summary>
    public static IReadOnlyList<SignatureField> Read(byte[] pdf) => [.. PdfFile.Read(pdf).Fields.Where(f => !f.IsHidden)];

    /// <summary>Hidden ones, too.</summary>
    internal static IReadOnlyList<SignatureField> Of(PdfFile file)
    {
        if (file.Catalog["AcroForm"] is not { } form)
            return [];
        var pages = PageTree.Pages(file).Select((page, i) => (page.Number, i + 1)).ToDictionary();
        return [.. file.Get<PdfArray>(file.Get<PdfDictionary>(form)["Fields"]).Items.Select(item => Field(file, pages, item))];
    }

    private static SignatureField Field(PdfFile file, Dictionary<int, int> pages, PdfValue item)
    {
        file.Budget.Make(FieldWeight);
        var reference = item as PdfReference ?? throw new MalformedPdfException("A field is no reference.");
        var widget = file.Get<PdfDictionary>(reference);
        if (!widget.Is("FT", "Sig") || !pages.TryGetValue(widget.Require<PdfReference>("P").Number, out var page))
            throw new MalformedPdfException("A field is no signature field, or stands on no page.");
        var corners = file.Get<PdfArray>(widget["Rect"]).Items.OfType<PdfNumber>().Select(n => n.ToDouble()).ToArray();
        if (corners.Length != 4)
            throw new MalformedPdfException("A rectangle has four numbers.");
        var name = Encoding.ASCII.GetString(widget.Require<PdfText>("T").Short(LongestName));
        return new(name, page, corners[0], corners[1], corners[2] - corners[0], corners[3] - corners[1], widget["V"] is not null)
        {
            Number = reference.Number,
            Widget = widget,
        };
    }

    /// <summary>Text that a person reads: UTF-16 with its mark.</summary>
    internal static PdfText Words(string text) => new([0xfe, 0xff, .. Encoding.BigEndianUnicode.GetBytes(text)]);
}
