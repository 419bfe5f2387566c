using System.Text;
using ItaWorkflow.Workflows.Pdf;

namespace ItaWorkflow.Workflows.Documents.Copying;

/// <summary>
/// What a reader copies out of a sheet, or finds in it, is the text that was written. Chromium says of Thai marks that were moved aside
/// that they are private signs, and of ำ that it is two; and a mark that was moved aside ends before its letter, which is read as a space.
/// Here, before anybody signs, every glyph gets its letter, in the order of the text; nothing on the paper moves.
/// </summary>
internal static class CopiedText
{
    public static byte[] Plain(byte[] pdf)
    {
        var file = PdfFile.Read(pdf);
        var sheet = new CopiedSheet(file);
        foreach (var page in PageTree.Pages(file))
            sheet.Take(file.Get<PdfDictionary>(page));
        return PdfRewrite.Of(file, sheet.Changed());
    }
}

/// <summary>One file on its way to plain text: the streams that draw text, and the fonts that they name.</summary>
internal sealed class CopiedSheet(PdfFile file)
{
    private readonly Dictionary<int, CopiedFont?> fonts = [];
    private readonly Dictionary<int, PdfValue> changed = [];

    public void Take(PdfDictionary page)
    {
        if (page["Contents"] is PdfReference content)
            Take(content, page["Resources"]);
    }

    public IReadOnlyDictionary<int, PdfValue> Changed()
    {
        var next = file.Size;
        foreach (var font in fonts.Values.OfType<CopiedFont>())
            next = font.Write(changed, next);
        return changed;
    }

    private void Take(PdfReference drawn, PdfValue? resources)
    {
        if (resources is null || changed.ContainsKey(drawn.Number))
            return;
        var stream = file.Get<PdfStream>(drawn);
        var known = file.Get<PdfDictionary>(resources);
        foreach (var form in Named(known, "XObject"))
            if (file.Get<PdfStream>(form).Dictionary is var inner && inner.Is("Subtype", "Form"))
                Take(form, inner["Resources"]);
        if (PdfDeflate.Unpacked(stream) is not { } plain)
            return;
        var written = CopiedGlyphs.Rewritten(Encoding.Latin1.GetString(plain), name => Font(known, name));
        changed[drawn.Number] = PdfDeflate.Packed(Encoding.Latin1.GetBytes(written), stream.Dictionary);
    }

    private IEnumerable<PdfReference> Named(PdfDictionary resources, string kind) =>
        resources[kind] is { } named ? file.Get<PdfDictionary>(named).Entries.Select(e => e.Value).OfType<PdfReference>() : [];

    private CopiedFont? Font(PdfDictionary resources, string name)
    {
        if (resources["Font"] is not { } all || file.Get<PdfDictionary>(all)[name] is not PdfReference font)
            return null;
        if (!fonts.TryGetValue(font.Number, out var known))
            fonts[font.Number] = known = CopiedFont.Read(file, file.Get<PdfDictionary>(font));
        return known;
    }
}
