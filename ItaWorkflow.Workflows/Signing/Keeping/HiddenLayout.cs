using ItaWorkflow.Workflows.Pdf;

namespace ItaWorkflow.Workflows.Signing.Keeping;

/// <summary>Lays out what goes into a hidden field: the office's seal, a stamp of archive time.</summary>
internal static class HiddenLayout
{
    /// <summary>A token is 2 to 7 KB.</summary>
    private const int RoomForToken = 8 * 1024;

    public static SigningLayout Seal(SigningRequest request) =>
        Of(
            PdfFile.Read(request.Base),
            HiddenFields.Seal,
            SigningLayout.EmptyContents(),
            (range, contents) => SigningLayout.Dictionary(request, range, contents)
        );

    public static SigningLayout Stamp(PdfFile file) =>
        Of(file, HiddenFields.NextStamp(file), SigningLayout.EmptyContents(RoomForToken), HiddenUpdate.Stamp);

    private static SigningLayout Of(PdfFile file, string name, PdfHole contents, Func<PdfHole, PdfHole, PdfDictionary> value)
    {
        var layout = new SigningLayout(new(file), new(SigningLayout.RoomForRange), contents);
        var signature = layout.Update.Add(value(layout.Range, contents));
        if (file.Fields.SingleOrDefault(f => string.Equals(f.Name, name, StringComparison.Ordinal)) is { } field)
        {
            if (field.IsSigned || !field.IsHidden)
                throw new MalformedPdfException("The hidden field is taken.");
            layout.Update.Put(field.Number, field.Widget.With("V", signature));
            return layout;
        }
        var widget = layout.Update.Add(HiddenFields.Widget(name, PageTree.Pages(file)[0]).With("V", signature));
        layout.Update.Put(file.Trailer.Require<PdfReference>("Root").Number, HiddenFields.Appended(file, widget));
        return layout;
    }
}
