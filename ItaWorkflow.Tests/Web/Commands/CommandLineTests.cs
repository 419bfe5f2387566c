using ItaWorkflow.Tests.Workflows.Bpmn;
using ItaWorkflow.Web.Commands;

namespace ItaWorkflow.Tests.Web.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.bpmn");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_runnable_file_is_said_to_be_so_by_the_exit_code()
    {
        Write("""<startEvent id="s"/><userTask id="a"/><endEvent id="e"/>""", "s>a; a>e");

        Assert.Equal((0, "", ""), Run("routes", "check", _file));
    }

    [Fact]
    public void Check_prints_a_line_for_each_refusal()
    {
        Write("""<startEvent id="s"/><scriptTask id="x"/><callActivity id="y"/><endEvent id="e"/>""", "s>x; x>y; y>e");

        var (code, output, _) = Run("routes", "check", _file);

        Assert.Equal(1, code);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToList();
        Assert.Equal(["x scriptTask", "y callActivity"], lines.Select(line => $"{line[0]} {line[1]}"));
    }

    [Fact]
    public void A_finding_is_one_line_whatever_line_breaks_it_tells_of()
    {
        Write(
            """<startEvent id="s"/><scriptTask id="x&#10;y"/><exclusiveGateway id="g" default="o"/><endEvent id="e"/>""",
            "s>g; a:g>e ? amount\n\t>\n5 foo; o:g>e"
        );

        var (_, output, _) = Run("routes", "check", _file);

        Assert.All(output.TrimEnd('\n').Split('\n'), line => Assert.Equal(3, line.Split('\t').Length));
        Assert.Contains("“amount  > 5 foo”", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_BPMN_ends_with_2()
    {
        File.WriteAllText(_file, "not xml");

        Assert.Equal(2, Run("routes", "check", _file).Code);
        Assert.Equal(2, Run("routes", "simulate", _file).Code);
        Assert.Equal(2, Run("routes", "check", _file + ".missing").Code);
    }

    [Fact]
    public void Simulate_prints_what_happens_as_json_lines()
    {
        Write(
            """
            <startEvent id="s"/><userTask id="ปลัด"/><exclusiveGateway id="g" default="ok"/><endEvent id="e"/>
            <intermediateCatchEvent id="t"><timerEventDefinition><timeDuration>PT1.5S</timeDuration></timerEventDefinition></intermediateCatchEvent>
            """,
            """s>ปลัด; ปลัด>g; late:g>t ? verdict = "return" and amount >= 5 and flag; ok:g>e; t>e"""
        );

        var (code, output, _) = Run(
            "routes",
            "simulate",
            _file,
            "--set",
            "amount=5",
            "--set",
            "flag=true",
            "--verdict",
            "ปลัด=return",
            "--json"
        );

        Assert.Equal(0, code);
        Assert.Equal(
            """
            {"t":0,"event":"enter","element":"s","kind":"startEvent"}
            {"t":0,"event":"enter","element":"ปลัด","kind":"userTask"}
            {"t":0,"event":"complete","element":"ปลัด","kind":"userTask"}
            {"t":0,"event":"enter","element":"g","kind":"exclusiveGateway"}
            {"t":0,"event":"enter","element":"t","kind":"intermediateCatchEvent"}
            {"t":1.5,"event":"fire","element":"t","kind":"intermediateCatchEvent"}
            {"t":1.5,"event":"enter","element":"e","kind":"endEvent"}
            {"t":1.5,"event":"end","element":"e","kind":"endEvent"}

            """,
            output
        );
    }

    [Fact]
    public void A_case_that_cannot_go_on_ends_with_3_and_names_the_element()
    {
        Write(
            """<startEvent id="s"/><exclusiveGateway id="g"/><userTask id="a"/><endEvent id="e"/>""",
            "s>g; g>a ? amount > 5; a>e"
        );

        var (code, _, errors) = Run("routes", "simulate", _file, "--json");

        Assert.Equal(3, code);
        Assert.StartsWith("g\texclusiveGateway\t", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_loop_that_never_ends_ends_with_3()
    {
        Write(
            """<startEvent id="s"/><exclusiveGateway id="m"/><userTask id="a"/><exclusiveGateway id="g" default="ok"/><endEvent id="e"/>""",
            """s>m; m>a; a>g; back:g>m ? verdict = "return"; ok:g>e"""
        );

        Assert.Equal(3, Run("routes", "simulate", _file, "--verdict", "a=return").Code);
    }

    [Fact]
    public void Without_json_the_path_is_readable()
    {
        Write("""<startEvent id="s"/><userTask id="a" name="ความเห็นของปลัด"/><endEvent id="e"/>""", "s>a; a>e");

        Assert.Contains("ความเห็นของปลัด (a)", Run("routes", "simulate", _file).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("routes")]
    [InlineData("routes", "check")]
    [InlineData("routes", "simulate", "a", "b")]
    [InlineData("routes", "simulate", "a", "--set", "novalue")]
    [InlineData("routes", "simulate", "a", "--what")]
    [InlineData("routes", "simulate", "a", "--set", "amount=1e30")]
    [InlineData("routes", "simulate", "a", "--set", "amount=1e999")]
    public void Wrong_arguments_are_told_how_it_is_used(params string[] args) => Assert.Equal(64, Run(args).Code);

    [Fact]
    public void Without_a_command_the_web_app_starts() => Assert.Null(CommandLine.Run(["--urls", "http://localhost:0"]));

    [Theory]
    [InlineData("5", 5)]
    [InlineData("-1.5", -1.5)]
    public void A_value_that_reads_as_a_number_is_one(string text, double value) =>
        Assert.Equal((decimal)value, SimulateArguments.Value(text));

    [Fact]
    public void Any_other_value_is_a_boolean_or_a_text()
    {
        Assert.Equal(true, SimulateArguments.Value("true"));
        Assert.Equal("1,000", SimulateArguments.Value("1,000"));
        Assert.Equal("", SimulateArguments.Value(""));
    }

    private void Write(string nodes, string arrows) => File.WriteAllText(_file, Models.Xml(nodes, arrows));

    private static (int Code, string Output, string Errors) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(args, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
