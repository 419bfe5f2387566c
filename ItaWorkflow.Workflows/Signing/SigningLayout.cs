using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Workflows.Pdf;

namespace ItaWorkflow.Workflows.Signing;

/// <summary>The update that a signing is, with its two holes, before anything is signed.</summary>
/// <param name="Range">Where it will say which bytes are covered.</param>
/// <param name="Contents">Where the signature will stand.</param>
internal sealed record SigningLayout(PdfUpdate Update, PdfHole Range, PdfHole Contents)
{
    /// <summary>A CMS is 1.5 KB, with a time-stamp token 4 to 7 KB.</summary>
    public const int RoomForSignature = 12 * 1024;

    /// <summary>Our own key (a second-class name, ISO 32000-2 annex E): in which position the person signed.</summary>
    public const string PositionKey = "ITAW_Position";

    /// <summary>Four numbers of ten digits in brackets.</summary>
    public const int RoomForRange = 1 + 4 * 11;

    /// <summary>For a signature and its time-stamp.</summary>
    public static PdfHole EmptyContents(int room = RoomForSignature) => new(2 * room + 2);

    public static SigningLayout Of(SigningRequest request)
    {
        var file = PdfFile.Read(request.Base);
        var field =
            file.Fields.SingleOrDefault(f => !f.IsSigned && string.Equals(f.Name, request.Field, StringComparison.Ordinal))
            ?? throw new MalformedPdfException("There is no such empty signature field.");

        var layout = new SigningLayout(new(file), new(RoomForRange), EmptyContents());
        var appearance = new PageImport(PdfFile.Read(request.Appearance), layout.Update).Copy();
        var signature = layout.Update.Add(Dictionary(request, layout.Range, layout.Contents));
        layout.Update.Put(field.Number, field.Widget.With("AP", new PdfDictionary(("N", appearance))).With("V", signature));
        return layout;
    }

    public static PdfDictionary Dictionary(SigningRequest request, PdfHole range, PdfHole contents)
    {
        var local = request.At.ToOffset(ThaiDate.Offset).DateTime;
        var at = string.Create(CultureInfo.InvariantCulture, $"D:{local:yyyyMMddHHmmss}+07'00'");
        return new(
            ("Type", new PdfName("Sig")),
            ("Filter", new PdfName("Adobe.PPKLite")),
            ("SubFilter", new PdfName("ETSI.CAdES.detached")),
            ("Name", SignatureFields.Words(request.Name)),
            (PositionKey, SignatureFields.Words(request.Position)),
            ("Reason", SignatureFields.Words(request.Reason)),
            ("M", new PdfText(Encoding.ASCII.GetBytes(at))),
            ("ByteRange", range),
            ("Contents", contents)
        );
    }

    /// <summary>The file as it will be signed: its range written, its hole empty. Once.</summary>
    public byte[] ToBytes()
    {
        var pdf = Update.ToBytes();
        var (range, contents) = (Update.Find(Range), Update.Find(Contents));
        var (start, end) = (contents.Start.Value, contents.End.Value);
        var numbers = string.Create(CultureInfo.InvariantCulture, $"[{0:D10} {start:D10} {end:D10} {pdf.Length - end:D10}]");
        Encoding.ASCII.GetBytes(numbers).CopyTo(pdf.AsSpan(range));
        return pdf;
    }

    /// <summary>What is signed of it: all but the hole.</summary>
    public byte[] Covered(byte[] pdf)
    {
        var contents = Update.Find(Contents);
        return [.. pdf[..contents.Start], .. pdf[contents.End..]];
    }

    /// <exception cref="CryptographicException">It is larger than the room left for it.</exception>
    public void Fill(byte[] pdf, byte[] encoded)
    {
        var room = (Contents.Length - 2) / 2;
        if (encoded.Length > room)
            throw new CryptographicException("The signature is larger than the room left for it.");
        Array.Resize(ref encoded, room);
        Encoding.ASCII.GetBytes($"<{Convert.ToHexStringLower(encoded)}>").CopyTo(pdf.AsSpan(Update.Find(Contents)));
    }
}
