using ItaWorkflow.Workflows.Pdf;

namespace ItaWorkflow.Tests.Workflows.Signing;

/// <summary>Takes a signature out of a file, for judges that know CMS but not PDF.</summary>
internal static class SignatureParts
{
    public static (byte[] Content, byte[] Cms) Of(byte[] pdf, string field)
    {
        var file = PdfFile.Read(pdf);
        var widget = file.Fields.Single(f => string.Equals(f.Name, field, StringComparison.Ordinal)).Widget;
        var signature = file.Get<PdfDictionary>(widget["V"]);
        var range = signature.Require<PdfArray>("ByteRange").Items.Cast<PdfNumber>().Select(n => n.ToInt32()).ToArray();
        var content = pdf.AsSpan(range[0], range[1]).ToArray().Concat(pdf.AsSpan(range[2], range[3]).ToArray());
        return (content.ToArray(), TrimPadding(signature.Require<PdfText>("Contents").Bytes));
    }

    private static byte[] TrimPadding(byte[] hole)
    {
        System.Formats.Asn1.AsnDecoder.ReadEncodedValue(
            hole,
            System.Formats.Asn1.AsnEncodingRules.BER,
            out _,
            out _,
            out var length
        );
        return hole[..length];
    }
}
