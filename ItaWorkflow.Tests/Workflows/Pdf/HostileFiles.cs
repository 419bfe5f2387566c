using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ItaWorkflow.Tests.Workflows.Pdf;

/// <summary>Files of strangers that would cost far more than their size, each as large as /verify takes one.</summary>
internal static class HostileFiles
{
    private const int Largest = 20 * 1024 * 1024;
    private const int MostObjects = 199_000;
    private const string Form = "<</Pages 2 0 R/AcroForm<</Fields[]>>>>";

    public static readonly IReadOnlyDictionary<string, Func<byte[]>> All = new Dictionary<string, Func<byte[]>>(
        StringComparer.Ordinal
    )
    {
        ["a stream's length in the next stream"] = () => Chain(n => $"<</Length {n + 1} 0 R>>\nstream\n\nendstream"),
        ["references to references"] = () => Chain(n => $"{n + 1} 0 R"),
        ["object streams that extend each other"] = () =>
            Chain(n => $"<</Type/ObjStm/N 1/First 0/Length 0/Extends {n + 1} 0 R>>\nstream\n\nendstream"),
        ["pages below pages"] = () => Chain(n => n == 1 ? Form : $"<</Kids[{n + 1} 0 R]/Parent {n - 1} 0 R>>"),
        ["arrays in arrays"] = () => Catalog(Repeat("[", Largest - 1000)),
        ["dictionaries in dictionaries"] = () => Catalog(Repeat("<</A ", Largest - 1000)),
        ["brackets in brackets"] = () => Catalog(Repeat("(", Largest - 1000)),
        ["brackets that close"] = () => Catalog($"({Repeat("()", Largest - 1000)})"),
        ["pages in each other's strings"] = PagesInStrings,
        ["an array of zeros"] = () => Catalog($"<</Pages 2 0 R/AcroForm<</Fields[{Repeat("0 ", Largest - 1000)}]>>>>"),
        ["a dictionary of endless keys"] = () => Catalog($"<<{Many(n => $"/k{n} 0", 1_500_000)}>>"),
        ["an endless name"] = () => Catalog(Repeat("/a", 2) + Repeat("a", Largest - 1000)),
        ["names of names"] = () => Catalog($"[{Repeat("/" + Repeat("#41", 190), Largest - 1000)}]"),
        ["an endless hexadecimal string"] = () => Catalog($"<</A <{Repeat("41", Largest - 20_000)}>/B[{Repeat("<>", 5000)}]>>"),
        ["an endless comment"] = () => Catalog(Repeat("%", Largest - 1000)),
        ["nothing but white"] = () => Catalog(Repeat(" ", Largest - 1000)),
        ["one number"] = () => Catalog(Repeat("1", Largest - 1000)),
        ["references that break off"] = () => Catalog($"[{Repeat("1 0 ", Largest - 1000)}]"),
        ["kids shared by a thousand pages"] = SharedKids,
        ["a hundred thousand widgets"] = Widgets,
        ["one widget a hundred thousand times"] = OneWidget,
        ["ranges without end"] = () => Signed($"[{Repeat("0 ", 600_000)}]", "<00>"),
        ["a signature of megabytes"] = () => Signed("[0 1 2 3]", $"<{Repeat("30843fffffff", Largest - 100_000)}>"),
        ["tables upon tables"] = Tables,
        ["tables in each other's strings"] = TablesInStrings,
        ["one entry in each section"] = Sections,
        ["ends upon ends"] = () => Encoding.Latin1.GetBytes("%PDF-1.4\n" + Repeat("startxref\n9\n%%EOF\n", Largest - 1000)),
        ["ends without a beginning"] = () =>
            Encoding.Latin1.GetBytes("%PDF-1.4\nstartxref\n9\n" + Repeat("%%EOF\n", Largest - 1000)),
        ["a cross-reference stream of endless width"] = () => ReferenceStream($"/W[2147483647 9 9]/Size 2147483647"),
        ["a cross-reference stream of endless parts"] = () =>
            ReferenceStream($"/W[1 1 1]/Size 9/Index[{Repeat("0 1 ", Largest - 1000)}]"),
        ["a bomb of zeros"] = Bomb,
    };

    private static string Repeat(string piece, int length) =>
        new StringBuilder(length + piece.Length).Insert(0, piece, length / piece.Length).ToString();

    private static string Many(Func<int, string> piece, int times) => string.Concat(Enumerable.Range(0, times).Select(piece));

    /// <summary>A second revision, since the first alone is never looked into.</summary>
    private static byte[] Twice(HostilePdf pdf, int size) => pdf.End(size).Object(size, "null").End(size + 1).ToArray();

    private static byte[] Catalog(string body) => Twice(new HostilePdf().Object(1, body), 2);

    private static byte[] Chain(Func<int, string> body)
    {
        var pdf = new HostilePdf();
        var number = 1;
        for (; number < MostObjects && pdf.Length < Largest - 20 * number - 2000; number++)
            pdf.Object(number, body(number));
        return Twice(pdf, number);
    }

    private static byte[] PagesInStrings()
    {
        const int pages = 900;
        var pdf = new HostilePdf().Object(1, Form);
        for (var number = 2; number < pages; number++)
            pdf.At(number).Raw($"{number} 0 obj\n<</Kids[{number + 1} 0 R]/A(");
        return Twice(pdf.Raw(Repeat("x", Largest - 200_000)).Raw(Repeat(")>>\nendobj\n", 11 * (pages - 2))), pages);
    }

    private static byte[] SharedKids()
    {
        const int nodes = 1900;
        var pdf = new HostilePdf().Object(1, Form);
        for (var number = 2; number < nodes; number++)
            pdf.Object(number, $"<</Kids {nodes} 0 R>>");
        return Twice(pdf.Object(nodes, $"[{Many(n => $"{2 + n % nodes} 0 R ", 120_000)}]"), nodes + 1);
    }

    private static byte[] Widgets()
    {
        var pdf = Page(Many(n => $"{n + 4} 0 R ", 100_000));
        for (var number = 4; number < 100_004; number++)
            pdf.Object(number, Widget(""));
        return Twice(pdf, 100_004);
    }

    private static byte[] OneWidget()
    {
        var pdf = Page(Repeat("4 0 R ", 600_000)).Object(4, Widget("")).End(5);
        for (var revision = 5; revision < 60; revision++)
            pdf.Object(revision, "null").End(revision + 1);
        return pdf.ToArray();
    }

    private static byte[] Signed(string range, string contents) =>
        Page("4 0 R")
            .Object(4, Widget(""))
            .End(5)
            .Object(4, Widget("/V 5 0 R"))
            .Object(5, $"<</ByteRange {range}/Contents {contents}>>")
            .End(6)
            .ToArray();

    private static HostilePdf Page(string fields) =>
        new HostilePdf()
            .Object(1, $"<</Pages 2 0 R/AcroForm<</Fields[{fields}]>>>>")
            .Object(2, "<</Type/Pages/Kids[3 0 R]>>")
            .Object(3, "<</Type/Page/Parent 2 0 R>>");

    private static string Widget(string more) => $"<</FT/Sig/T(a)/P 3 0 R/Rect[0 0 9 9]{more}>>";

    private static byte[] Tables()
    {
        var pdf = new HostilePdf();
        for (var revision = 0; revision < 78; revision++)
        {
            var at = pdf.Length;
            pdf.Object(1, Form);
            for (var number = 2; number < 12_800; number++)
                pdf.Reference(number, at);
            pdf.End(12_800);
        }
        return pdf.ToArray();
    }

    private static byte[] TablesInStrings()
    {
        var pdf = new HostilePdf();
        var places = new List<long>();
        for (var level = 0; level < 60; level++)
        {
            places.Add(pdf.Length);
            var before = level == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"/Prev {places[level - 1]}");
            pdf.Raw($"xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 9/Root 1 0 R{before}/A(");
        }
        pdf.Raw(Repeat("x", Largest - 100_000));
        for (var level = 59; level >= 0; level--)
            pdf.Raw(string.Create(CultureInfo.InvariantCulture, $")>>\nstartxref\n{places[level]}\n%%EOF\n"));
        return pdf.Raw(string.Create(CultureInfo.InvariantCulture, $"startxref\n{places[59]}\n%%EOF\n")).ToArray();
    }

    private static byte[] Sections()
    {
        var pdf = new HostilePdf().Object(1, Form);
        for (var number = 3; number < MostObjects; number += 2)
            pdf.Reference(number, 9);
        return Twice(pdf, MostObjects);
    }

    private static byte[] ReferenceStream(string more) =>
        Encoding.Latin1.GetBytes(
            $"%PDF-1.5\n1 0 obj\n<</Type/XRef{more}/Root 1 0 R/Length 0>>\nstream\n\nendstream\nendobj\nstartxref\n9\n%%EOF\n"
        );

    private static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var pack = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            for (var i = 0; i < 100; i++)
                pack.Write(new byte[1024 * 1024]);
        var text = Encoding.Latin1.GetString(packed.ToArray());
        return Catalog($"<</Type/ObjStm/N 9/First 9/Filter/FlateDecode/Length {text.Length}>>\nstream\n{text}\nendstream");
    }
}
