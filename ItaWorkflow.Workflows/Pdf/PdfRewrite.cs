using System.Globalization;

namespace ItaWorkflow.Workflows.Pdf;

/// <summary>A file that nobody has signed, written anew: objects that change are replaced or added, the others keep their bytes.</summary>
internal static class PdfRewrite
{
    public static byte[] Of(PdfFile file, IReadOnlyDictionary<int, PdfValue> changed)
    {
        if (file.Revisions is not [var only])
            throw new MalformedPdfException("A file of several saves is not written anew.");
        var bytes = file.Bytes.Span;
        var places = only.Numbers.Zip(only.Offsets).OrderBy(place => place.Second).ToList();
        var writer = new PdfWriter();
        writer.Raw(bytes[..places[0].Second]);
        var offsets = new SortedDictionary<int, int>();
        for (var i = 0; i < places.Count; i++)
        {
            var (number, start) = places[i];
            offsets[number] = writer.Length;
            if (changed.TryGetValue(number, out var value))
                writer.Object(number, value);
            else
                writer.Raw(bytes[start..(i + 1 < places.Count ? places[i + 1].Second : only.Table)]);
        }
        foreach (var (number, value) in changed.Where(c => !offsets.ContainsKey(c.Key)).OrderBy(c => c.Key))
        {
            offsets[number] = writer.Length;
            writer.Object(number, value);
        }
        End(writer, file.Trailer, offsets);
        return writer.ToArray();
    }

    private static void End(PdfWriter writer, PdfDictionary trailer, SortedDictionary<int, int> offsets)
    {
        var size = offsets.Last().Key + 1;
        if (offsets.Count != size - 1)
            throw new MalformedPdfException("The file's objects are not numbered in one run.");
        var table = writer.Length;
        writer.Line(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {size}\n0000000000 65535 f "));
        foreach (var offset in offsets.Values)
            writer.Line(string.Create(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n "));
        writer.Line("trailer");
        writer.Value(trailer.With("Size", new PdfNumber(size)));
        writer.Line(string.Create(CultureInfo.InvariantCulture, $"\nstartxref\n{table}\n%%EOF"));
    }
}
