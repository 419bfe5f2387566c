using System.Xml.Linq;
using ItaWorkflow.Web.Commands;
using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Tests.Workflows.Bpmn;

/// <summary>
/// Every file in Samples/bpmn says in its process's documentation what must come of it. runs: "options => trace", where +A enters an
/// activity, -A completes it, xA withdraws it, @T:3600 rings a timer at that second, .e ends the case, !g stops it there, … stands for
/// whatever came before. refused: "element kind", one line for each refusal.
/// </summary>
public sealed class ConformanceTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(7));

    public static TheoryData<string> Runs => Names("runs");
    public static TheoryData<string> Refused => Names("refused");

    [Theory]
    [MemberData(nameof(Runs))]
    public void A_model_runs_as_the_standard_says(string name)
    {
        var reading = Read("runs", name, out var expectations);
        Assert.True(reading.IsRunnable, string.Join('\n', reading.Findings));
        foreach (var expectation in expectations)
        {
            var (options, trace) = (expectation.Split("=>")[0], expectation.Split("=>")[1].Trim());
            var arguments = SimulateArguments.Parse(
                ["f", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
                TextWriter.Null
            )!;
            var walked = Trace(Simulation.Run(reading.Definition!, arguments.Plan, Start));
            if (trace.StartsWith('…'))
                Assert.Contains(trace.TrimStart('…', ' '), walked, StringComparison.Ordinal);
            else
                Assert.Equal(trace, trace.Contains(':', StringComparison.Ordinal) ? walked : WithoutTimes(walked));
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_model_that_cannot_run_is_refused_by_name(string name)
    {
        var reading = Read("refused", name, out var expectations);
        Assert.False(reading.IsRunnable);
        Assert.True(reading.IsReadable);
        var refusals = reading
            .Findings.Where(finding => finding.IsRefusal)
            .Select(finding => $"{finding.ElementId} {finding.Kind}");
        Assert.Equal(
            expectations.Order(StringComparer.Ordinal),
            refusals.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
        Assert.All(reading.Findings, finding => Assert.Matches(@"\p{IsThai}", finding.Reason));
    }

    private static TheoryData<string> Names(string folder) =>
        [
            .. Directory
                .GetFiles(Folder(folder), "*.bpmn")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    private static string Folder(string folder) => Path.Combine(AppContext.BaseDirectory, "Samples", "bpmn", folder);

    private static BpmnReading Read(string folder, string name, out List<string> expectations)
    {
        var file = Path.Combine(Folder(folder), name + ".bpmn");
        var process = XDocument
            .Load(file)
            .Root!.Elements()
            .Last(element => element.Name.LocalName is "process" && element.HasElements);
        expectations =
        [
            .. process.Elements().Where(element => element.Name.LocalName is "documentation").Select(element => element.Value),
        ];
        using var stream = File.OpenRead(file);
        return BpmnReader.Read(stream);
    }

    private static string Trace(Simulation simulation)
    {
        var words = simulation.Events.Select(Word).OfType<string>();
        return string.Join(' ', simulation.Stop is { } stop ? words.Append("!" + stop.Element) : words);
    }

    private static string? Word(SimulatedEvent happened) =>
        happened.Kind switch
        {
            ProcessEventKind.Enter => happened.Node is Activity ? "+" + happened.Node.Id : null,
            ProcessEventKind.Complete => "-" + happened.Node.Id,
            ProcessEventKind.Cancel => "x" + happened.Node.Id,
            ProcessEventKind.Fire => $"@{happened.Node.Id}:{happened.At.TotalSeconds}",
            _ => "." + happened.Node.Id,
        };

    private static string WithoutTimes(string trace) =>
        string.Join(' ', trace.Split(' ').Select(word => word.StartsWith('@') ? word.Split(':')[0] : word));
}
