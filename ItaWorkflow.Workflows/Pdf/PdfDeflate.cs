using System.IO.Compression;

namespace ItaWorkflow.Workflows.Pdf;

/// <summary>Streams as our typesetter packs them: /FlateDecode alone.</summary>
internal static class PdfDeflate
{
    /// <returns>null: packed in another way, or not at all.</returns>
    public static byte[]? Unpacked(PdfStream stream)
    {
        if (!stream.Dictionary.Is("Filter", "FlateDecode"))
            return null;
        using var packed = new ZLibStream(new MemoryStream(stream.Data.ToArray()), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        packed.CopyTo(plain);
        return plain.ToArray();
    }

    /// <param name="dictionary">What it says besides filter and length.</param>
    public static PdfStream Packed(byte[] plain, PdfDictionary? dictionary = null)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(plain);
        var data = packed.ToArray();
        return new(
            (dictionary ?? new PdfDictionary())
                .With("Filter", new PdfName("FlateDecode"))
                .With("Length", new PdfNumber(data.Length)),
            data
        );
    }
}
