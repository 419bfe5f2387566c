using System.Text;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Tests.Workflows.Bpmn;

public sealed class BpmnReaderTests
{
    private const string Nodes = """<startEvent id="s"/><userTask id="ปลัด" name="ความเห็นของปลัด"/><endEvent id="e"/>""";
    private const string Arrows = "s>ปลัด; ปลัด>e";

    private const string Types = "http://example.invalid/types";

    [Theory]
    [InlineData("", true)]
    [InlineData("<itemDefinition id=\"i\" structureRef=\"t:Sum\"/>", true)]
    [InlineData("<process id=\"p2\" isExecutable=\"true\"><callActivity id=\"c\" calledElement=\"t:Other\"/></process>", false)]
    public void An_import_is_a_fault_only_where_something_uses_it(string beside, bool isSilent)
    {
        var xml = Models
            .Xml(Nodes, Arrows)
            .Replace(
                "</definitions>",
                $"<import id=\"X\" importType=\"http://www.w3.org/2001/XMLSchema\" location=\"a.xsd\" namespace=\"{Types}\"/>{beside}</definitions>",
                StringComparison.Ordinal
            )
            .Replace("<definitions ", $"<definitions xmlns:t=\"{Types}\" ", StringComparison.Ordinal);

        Assert.Equal(isSilent, BpmnReader.Read(xml).Findings.All(f => f.ElementId is not "X"));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("windows-874")]
    [InlineData("TIS-620")]
    [InlineData("ISO-8859-11")]
    [InlineData("cp874")]
    [InlineData("utf8")]
    [InlineData("utf-32")]
    [InlineData("IBM-874")]
    [InlineData("x-windows-874")]
    [InlineData("windows874")]
    [InlineData("TIS620")]
    [InlineData("ISO8859_11")]
    public void Every_encoding_that_a_file_declares_is_read(string encoding)
    {
        var reading = Read(encoding, Models.Xml(Nodes, Arrows));

        Assert.Equal("ความเห็นของปลัด", reading.Definition!.UserTasks["ปลัด"].Name);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("Cp1252")]
    [InlineData("windows1252")]
    [InlineData("MacRoman")]
    public void Western_encodings_are_read(string encoding)
    {
        var reading = Read(
            encoding,
            Models.Xml("""<startEvent id="s"/><userTask id="t" name="Prüfung – café €"/><endEvent id="e"/>""", "s>t; t>e")
        );

        Assert.Equal("Prüfung – café €", reading.Definition!.UserTasks["t"].Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("<a")]
    [InlineData("<html/>")]
    [InlineData("""<definitions xmlns="http://schema.omg.org/spec/BPMN/1.2"/>""")]
    [InlineData("""<?xml version="1.0" encoding="x-nothing"?><a/>""")]
    public void What_is_not_BPMN_is_unreadable(string text) => AssertUnreadable(text);

    [Theory]
    [InlineData("""<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>""")]
    [InlineData("""<!DOCTYPE a [<!ENTITY a "ฮ่า"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>""")]
    [InlineData("""<!DOCTYPE definitions>""")]
    public void A_DTD_is_never_read(string dtd) => AssertUnreadable(dtd + Models.Xml(Nodes, Arrows));

    [Fact]
    public void Names_are_read_in_their_normal_form()
    {
        var reading = BpmnReader.Read(
            Models.Xml("""<startEvent id="s" name="เเผน&#x202e;งาน"/><userTask id="t"/><endEvent id="e"/>""", "s>t; t>e")
        );

        Assert.Equal("แผนงาน", reading.Definition!.Nodes["s"].Name);
    }

    [Fact]
    public void An_encoding_that_nobody_knows_is_said_to_be_so()
    {
        using var stream = new MemoryStream("""<?xml version="1.0" encoding="x-nothing"?><a/>"""u8.ToArray());

        Assert.Contains("encoding", Assert.Single(BpmnReader.Read(stream).Findings).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_over_five_megabytes_is_refused_before_it_is_read() =>
        AssertUnreadable(Models.Xml(Nodes + $"<!--{new string('x', BpmnReader.LargestFile)}-->", Arrows));

    [Fact]
    public void Ten_thousand_elements_are_refused_quickly()
    {
        var tasks = string.Concat(Enumerable.Range(0, 10_000).Select(n => $"""<userTask id="t{n}"/>"""));

        AssertRefusedQuickly(Models.Xml(Nodes + tasks, Arrows), "p");
    }

    [Fact]
    public void A_hundred_thousand_elements_are_refused_quickly()
    {
        var notes = string.Concat(Enumerable.Repeat("<textAnnotation/>", 100_000));

        AssertRefusedQuickly(Models.Xml(Nodes + notes, Arrows), "-", isReadable: false);
    }

    [Fact]
    public void Sub_processes_nested_a_thousand_deep_are_refused_quickly()
    {
        var deep = string.Concat(Enumerable.Range(0, 1_000).Select(n => $"""<subProcess id="d{n}">"""));

        AssertRefusedQuickly(
            Models.Xml(deep + string.Concat(Enumerable.Repeat("</subProcess>", 1_000)), ""),
            "d99",
            isReadable: false
        );
    }

    [Fact]
    public void A_loop_that_only_multiplies_tokens_is_a_warning()
    {
        var reading = BpmnReader.Read(
            Models.Xml(
                """<startEvent id="s"/><intermediateThrowEvent id="m"/><parallelGateway id="f"/><endEvent id="e"/>""",
                "s>m; m>f; f>m; f>e"
            )
        );

        Assert.True(reading.IsRunnable);
        Assert.Contains("วงวน", Assert.Single(reading.Findings).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Converging", true)]
    [InlineData("Mixed", true)]
    [InlineData("Diverging", false)]
    [InlineData("Unspecified", false)]
    public void A_gateway_whose_direction_is_not_as_drawn_is_a_warning(string direction, bool warned)
    {
        var reading = BpmnReader.Read(
            Models.Xml(
                $"""<startEvent id="s"/><parallelGateway id="g" gatewayDirection="{direction}"/><endEvent id="e"/><endEvent id="f"/>""",
                "s>g; g>e; g>f"
            )
        );

        Assert.True(reading.IsRunnable);
        Assert.Equal(warned, reading.Findings.Any(finding => finding is { ElementId: "g", IsRefusal: false }));
    }

    [Fact]
    public void Conditions_that_would_take_long_at_every_round_are_refused()
    {
        var condition = string.Join(" or ", Enumerable.Repeat("x = 1", 400));
        var ways = string.Concat(Enumerable.Range(0, 500).Select(n => $"w{n}:g>e ? {condition};"));

        AssertRefusedQuickly(
            Models.Xml(
                """<startEvent id="s"/><userTask id="a"/><exclusiveGateway id="g" default="again"/><endEvent id="e"/>""",
                $"s>a; a>g; {ways} again:g>a"
            ),
            "g"
        );
    }

    [Fact]
    public void A_loop_that_never_waits_is_a_warning()
    {
        var reading = BpmnReader.Read(
            Models.Xml(
                """<startEvent id="s"/><exclusiveGateway id="m"/><exclusiveGateway id="g" default="o"/><endEvent id="e"/>""",
                "s>m; m>g; again:g>m ? n = 1; o:g>e"
            )
        );

        Assert.True(reading.IsRunnable);
        Assert.Contains("วงวน", Assert.Single(reading.Findings).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Big_endian_UTF_16_is_read_by_its_mark()
    {
        byte[] bytes = [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Models.Xml(Nodes, Arrows))];
        using var stream = new MemoryStream(bytes);

        Assert.True(BpmnReader.Read(stream).IsRunnable);
    }

    [Fact]
    public void An_element_with_thousands_of_attributes_is_refused_quickly()
    {
        var many = string.Concat(Enumerable.Range(0, 2_000).Select(n => $" a{n}=\"\""));

        AssertRefusedQuickly(Models.Xml($"""<userTask id="x"{many}/>""" + Nodes, Arrows), "x", isReadable: false);
    }

    private static BpmnReading Read(string encoding, string xml)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var chosen = Encoding.GetEncoding(
            encoding.Contains("874", StringComparison.Ordinal) ? "windows-874"
            : encoding is "TIS620" or "ISO8859_11" ? "TIS-620"
            : encoding is "MacRoman" ? "macintosh"
            : encoding.EndsWith("1252", StringComparison.Ordinal) ? "windows-1252"
            : encoding is "utf8" ? "utf-8"
            : encoding
        );
        byte[] bytes = [.. chosen.GetPreamble(), .. chosen.GetBytes($"""<?xml version="1.0" encoding="{encoding}"?>""" + xml)];
        using var stream = new MemoryStream(bytes);
        return BpmnReader.Read(stream);
    }

    private static void AssertUnreadable(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        foreach (var reading in new[] { BpmnReader.Read(text), BpmnReader.Read(stream) })
        {
            Assert.False(reading.IsReadable);
            Assert.False(reading.IsRunnable);
        }
    }

    private static void AssertRefusedQuickly(string xml, string id, bool isReadable = true)
    {
        var reading = Cost.Bounded(() => BpmnReader.Read(xml));

        Assert.Equal(isReadable, reading.IsReadable);
        Assert.Equal(id, Assert.Single(reading.Findings).ElementId);
    }
}
