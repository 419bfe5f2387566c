using ItaWorkflow.Tests.Workflows.Signing;
using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing.Verifying;

namespace ItaWorkflow.Tests.Workflows.Pdf;

public sealed class PdfFileTests
{
    /// <summary>Random with a fixed seed: a red run can be repeated.</summary>
    [Fact]
    public async Task Thousands_of_damaged_files_end_in_one_way()
    {
        using var office = new TrialOffice();
        var whole = (await office.CirculateAsync(2))[^1];
        var random = new Random(2569);
        for (var i = 0; i < 2000; i++)
            MustEnd(Damage(whole, random));
    }

    [Theory]
    [InlineData("1 0 R")]
    [InlineData("<</Length 1 0 R>> stream\nendstream")]
    [InlineData("<</Pages 1 0 R/AcroForm 1 0 R/Fields 1 0 R/Kids[1 0 R 1 0 R]/Type/Pages>>")]
    [InlineData("<</Length -1>> stream\nendstream")]
    [InlineData("<</Length 99999999>> stream\nendstream")]
    [InlineData("<</A 1/A 2>>")]
    [InlineData("<</Length 2 0 R>> stream\nendstream")]
    public void Objects_that_refer_to_themselves_or_lie_are_malformed(string body) =>
        Assert.Throws<MalformedPdfException>(() => SignatureFields.Read(OneObject(body)));

    [Fact]
    public void Nothing_stands_behind_the_end() =>
        Assert.Throws<MalformedPdfException>(() => PdfFile.Read(TrialSheet.Pdf.Append((byte)'x').ToArray()));

    [Fact]
    public void A_chain_of_revisions_in_a_circle_is_malformed()
    {
        var text = "%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF\n";
        Assert.Throws<MalformedPdfException>(() => PdfFile.Read(System.Text.Encoding.ASCII.GetBytes(text)));
    }

    [Fact]
    public void What_is_read_is_written_the_same()
    {
        var file = PdfFile.Read(TrialOffice.Prepared);
        foreach (var number in file.Revisions[^1].Numbers)
        {
            var bytes = PdfWriter.Bytes(file.Object(number));
            Assert.Equal(bytes, PdfWriter.Bytes(new PdfParser(bytes.Append((byte)' ').ToArray(), 0, new()).ReadValue()));
        }
    }

    [Theory]
    [InlineData(
        @"(a\(b\)\\c\101\n\
d(e)) ",
        "a(b)\\cA\nd(e)"
    )]
    [InlineData("<4142> ", "AB")]
    public void Strings_are_read_in_both_ways_of_writing(string written, string meant)
    {
        var text = (PdfText)new PdfParser(System.Text.Encoding.Latin1.GetBytes(written), 0, new()).ReadValue();
        Assert.Equal(meant, System.Text.Encoding.Latin1.GetString(text.Bytes));
    }

    private static byte[] OneObject(string body)
    {
        var head = $"%PDF-1.4\n1 0 obj\n{body}\nendobj\n";
        var tail =
            $"xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Size 2/Root 1 0 R>>\nstartxref\n{head.Length}\n%%EOF\n";
        return System.Text.Encoding.ASCII.GetBytes(head + tail);
    }

    private static void MustEnd(byte[] bytes)
    {
        try
        {
            SignatureFields.Read(bytes);
        }
        catch (MalformedPdfException)
        {
            // The one way.
        }
        DocumentVerifier.Verify(bytes, []);
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        // Structure stands at the end of revisions; most damage goes there.
        int At() => random.Next(3) == 0 ? random.Next(bytes.Count) : bytes.Count - 1 - random.Next(Math.Min(bytes.Count, 60_000));
        for (var wounds = random.Next(1, 6); wounds > 0 && bytes.Count > 100; wounds--)
            switch (random.Next(5))
            {
                case 0:
                    bytes[At()] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(At() / 2, Math.Min(random.Next(1, 300), bytes.Count / 2));
                    break;
                case 2:
                    bytes.InsertRange(At(), bytes.GetRange(At() / 2, Math.Min(random.Next(1, 300), bytes.Count / 2)));
                    break;
                case 3:
                    bytes.RemoveRange(bytes.Count - random.Next(1, bytes.Count / 2), 1);
                    break;
                default:
                    bytes[At()] = "0123456789<>[]()/R \n"u8[random.Next(20)];
                    break;
            }
        return [.. bytes];
    }
}
