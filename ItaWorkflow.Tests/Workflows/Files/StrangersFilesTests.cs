using System.IO.Compression;
using System.Text;
using System.Xml;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Assessments;
using ItaWorkflow.Workflows.Assessments.Sheets;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Calendar.Reading;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Files;
using ItaWorkflow.Workflows.Files.Pictures;

namespace ItaWorkflow.Tests.Workflows.Files;

/// <summary>Whatever a stranger sends, each reader answers in words, and makes no more of it than it may.</summary>
public sealed class StrangersFilesTests
{
    private const int Million = 1_000_000;
    private const string Definitions = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">";
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\">";

    [Theory]
    [InlineData(200)]
    [InlineData(Million)]
    public void A_workbook_nested_in_itself_is_refused(int levels)
    {
        foreach (var place in new[] { "<row><c t=\"inlineStr\"><is>{0}</is></c></row>", "<row>{0}</row>", "{0}" })
            Assert.Contains(
                "ซ้อนกันลึกเกิน",
                Refused(Sheet(string.Format(null, place, Nested(levels, "a")))),
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void Elements_that_are_left_open_cost_no_more_than_others()
    {
        var open = Repeated("<a>", 100_000);
        Assert.NotEmpty(Refused(new Workbook { Sheet = open }.ToBytes()));
        Assert.NotNull(Cost.Bounded(() => AttachmentKind.Of(Packed(("[Content_Types].xml", open)))).Refusal);
        Cost.Bounded(() => Assert.ThrowsAny<XmlException>(() => SvgPicture.Clean(Bytes(Svg + open))));
        Assert.False(Cost.Bounded(() => BpmnReader.Read(Definitions + Repeated("<process>", 20_000))).IsReadable);
    }

    [Fact]
    public void A_million_levels_are_refused_by_every_reader()
    {
        Assert.NotNull(Cost.Bounded(() => AttachmentKind.Of(Packed(("[Content_Types].xml", Nested(Million / 8, "a"))))).Refusal);
        Cost.Bounded(() => Assert.ThrowsAny<XmlException>(() => SvgPicture.Clean(Bytes(Svg + Repeated("<g>", Million)))));
        Assert.False(Cost.Bounded(() => BpmnReader.Read(Definitions + Repeated("<b>", Million))).IsReadable);
        Assert.Throws<TypesettingRefused>(() => BodyHtml.Clean(Repeated("<b>", Million)));
        Assert.Throws<ConditionFaultException>(() => Condition.Parse(Repeated("(", Million)));
        Assert.NotEmpty(Cost.Bounded(() => HolidayFile.Read(Bytes(Repeated("BEGIN:VEVENT\n", Million)))).Faults);
    }

    [Fact]
    public void A_tag_of_a_million_attributes_is_refused()
    {
        var attributes = string.Concat(Enumerable.Range(0, 300_000).Select(n => $" a{n:x}=\"\""));
        Assert.NotEmpty(Refused(Sheet($"<row{attributes}><c><v>1</v></c></row>")));
        Cost.Bounded(() => Assert.ThrowsAny<XmlException>(() => SvgPicture.Clean(Bytes($"<svg{attributes}/>"))));
        Assert.False(Cost.Bounded(() => BpmnReader.Read($"{Definitions}<process{attributes}/></definitions>")).IsReadable);
    }

    [Fact]
    public void One_long_text_named_in_every_cell_is_refused()
    {
        var row = $"<row>{Repeated("<c t=\"s\"><v>0</v></c>", 100)}</row>";
        var file = new Workbook { Sheet = Worksheet(Repeated(row, 5_000)) }
            .WithStrings(new string('ก', 2_000))
            .ToBytes();

        Assert.Contains("ตารางใหญ่เกิน", Refused(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_far_away_in_every_row_of_twenty_sheets_is_refused()
    {
        var rows = Repeated("<row><c r=\"CV1\"><v>1</v></c></row>", 10_000);

        Assert.Contains(
            "ตารางใหญ่เกิน",
            Refused(
                new Workbook { Sheet = Worksheet(rows) }
                    .Sheets(20)
                    .ToBytes()
            ),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")]
    [InlineData("<row r=\"4294967295\"><c r=\"A9999999999\"/></row>")]
    public void A_cell_at_the_end_of_the_sheet_alone_makes_no_rows_before_it(string rows) =>
        Assert.Empty(Assert.Single(Cost.Bounded(() => SheetFile.Open(Sheet(rows)))).Rows);

    [Fact]
    public void A_row_that_names_one_place_for_ever_is_no_longer_than_others()
    {
        var row = Repeated("<c r=\"A1\"><v>1</v></c>", 300_000);

        Assert.Equal(100, Assert.Single(Cost.Bounded(() => SheetFile.Open(Sheet($"<row>{row}</row>")))).Width);
    }

    [Fact]
    public void A_packed_file_of_too_many_parts_is_refused_before_its_directory_is_read()
    {
        var many = Packed([.. Enumerable.Range(0, 65_535).Select(n => ($"{n}", ""))]);

        Assert.Contains("ชิ้นส่วนมาก", Refused(many), StringComparison.Ordinal);
        Assert.NotNull(Cost.Bounded(() => AttachmentKind.Of(many)).Refusal);
    }

    [Fact]
    public void Clips_that_clip_each_other_are_cut_off()
    {
        var clips = string.Concat(
            Enumerable
                .Range(0, 12)
                .Select(n => $"<clipPath id=\"c{n}\">{Repeated($"<rect clip-path=\"url(#c{n + 1})\"/>", 10)}</clipPath>")
        );
        var clean = Encoding.UTF8.GetString(SvgPicture.Clean(Bytes($"{Svg}{clips}<rect clip-path=\"url(#c0)\"/></svg>")));

        Assert.Equal(1, clean.Split("clip-path").Length - 1);
    }

    [Fact]
    public void A_picture_that_clips_everything_by_everything_is_refused()
    {
        var svg =
            $"{Svg}<clipPath id=\"c\">{Repeated("<rect/>", 4_000)}</clipPath>{Repeated("<g clip-path=\"url(#c)\"/>", 4_000)}</svg>";

        Assert.ThrowsAny<XmlException>(() => SvgPicture.Clean(Bytes(svg)));
    }

    [Theory]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:", "\n ก")]
    [InlineData("BEGIN:VCALENDAR\n", "BEGIN:VEVENT\nEND:VEVENT\n")]
    [InlineData("วันที่,ชื่อ\n", "ก\n")]
    [InlineData("วันที่,ชื่อ\n", "\n")]
    [InlineData("วันที่,ชื่อ\n", ",")]
    [InlineData("วันที่,ชื่อ\n\"", "x,\n")]
    public void A_calendar_of_a_megabyte_is_read_or_refused_in_few_words(string head, string line)
    {
        var file = Bytes(head + Repeated(line, (HolidayFile.MostBytes - 100) / Encoding.UTF8.GetByteCount(line)));

        var reading = Cost.Bounded(() => HolidayFile.Read(file));

        Assert.InRange(reading.Faults.Sum(f => f.Length), 1, 20_000);
    }

    [Theory]
    [InlineData("a<!---->")]
    [InlineData("<x>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</x>", 11_000)]
    [InlineData("<table>a<!---->")]
    [InlineData("&amp;")]
    [InlineData("<p ")]
    [InlineData("<a b=c>")]
    public void A_text_of_half_a_million_signs_is_cleaned_or_refused(string piece, int times = int.MaxValue) =>
        Cost.Bounded(() => Cleaned(Repeated(piece, Math.Min(times, BodyHtml.MaxLength / piece.Length))));

    [Fact]
    public void A_tag_of_a_hundred_thousand_attributes_is_cleaned_or_refused() =>
        Cost.Bounded(() => Cleaned($"<p{string.Concat(Enumerable.Range(0, 70_000).Select(n => $" {n:x}"))}>ก"));

    [Theory]
    [InlineData("", ",")]
    [InlineData("", "x")]
    [InlineData("\"", "\n")]
    [InlineData("\"", "\"\"")]
    [InlineData("", "\",\"")]
    [InlineData("", "\"\n")]
    [InlineData("a b ", "1 ")]
    public void A_table_of_ten_megabytes_is_read_or_refused(string head, string piece)
    {
        var file = Bytes(head + Repeated(piece, (SheetLimits.Bytes - 10) / piece.Length));

        Cost.Bounded(() => Record.Exception(() => SheetFile.Open(file)) is null or UnreadableSheetException);
    }

    private static string? Cleaned(string html)
    {
        try
        {
            return BodyHtml.Clean(html);
        }
        catch (TypesettingRefused)
        {
            return null;
        }
    }

    private static string Refused(byte[] file) =>
        Assert.IsType<UnreadableSheetException>(Cost.Bounded(() => Record.Exception(() => SheetFile.Open(file)))).Message;

    private static byte[] Sheet(string rows) => new Workbook { Sheet = Worksheet(rows) }.ToBytes();

    private static string Worksheet(string rows) =>
        $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>";

    private static string Nested(int levels, string name) => Repeated($"<{name}>", levels) + Repeated($"</{name}>", levels);

    private static string Repeated(string text, int times) =>
        new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Packed(params (string Name, string Text)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(Bytes(text));
            }
        return file.ToArray();
    }
}
