using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using ItaWorkflow.Web.Commands;

namespace ItaWorkflow.Tests.Web.Commands;

/// <summary>Files that nobody meant to write: samples with elements moved, doubled, renamed and lost, and with bytes changed.</summary>
public sealed class HostileFilesTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private static readonly string[] Samples = Directory.GetFiles(
        Path.Combine(AppContext.BaseDirectory, "Samples", "bpmn"),
        "*.bpmn",
        SearchOption.AllDirectories
    );

    private static readonly string[] Kinds =
    [
        "userTask",
        "subProcess",
        "parallelGateway",
        "inclusiveGateway",
        "exclusiveGateway",
        "startEvent",
        "endEvent",
        "boundaryEvent",
        "intermediateCatchEvent",
        "multiInstanceLoopCharacteristics",
        "sequenceFlow",
        "scriptTask",
        "documentation",
    ];

    private static readonly string[] Values =
    [
        "",
        "0",
        "-1",
        "true",
        "True",
        "P1D",
        "R/PT1S",
        "999999999",
        "ก",
        "🙂",
        "a b",
        "p",
        "e",
    ];

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.bpmn");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Whatever_stands_in_a_file_check_and_simulate_answer_and_agree() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), Judge).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    private void Judge(int seed)
    {
        var random = new Random(seed);
        File.WriteAllBytes(_file, Spoil(random));
        var watch = Stopwatch.StartNew();

        var check = Run("check", _file);
        var walk = Run("simulate", _file, "--set", "n=1", "--set", "amount=5", "--json");

        Assert.True(watch.Elapsed < Longest, $"It took {watch.Elapsed}.");
        Assert.InRange(check.Code, 0, 2);
        Assert.True(check.Code == walk.Code || (check.Code, walk.Code) is (0, 3), $"check {check.Code}, simulate {walk.Code}");
        Assert.Equal(check.Code is 1 or 2, check.Output.Split('\n').Any(line => line.Length > 0 && !line.Contains("คำเตือน")));
        if (walk.Code is 3)
            Assert.Matches(@"^\S+\t\S+\t.*\p{IsThai}", walk.Errors);
        foreach (var line in walk.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.NotEmpty(JsonDocument.Parse(line).RootElement.GetProperty("element").GetString()!);
    }

    private static byte[] Spoil(Random random)
    {
        var sample = XDocument.Load(Samples[random.Next(Samples.Length)]);
        for (var times = random.Next(1, 5); times > 0; times--)
            SpoilTree(sample, random);
        var bytes = Encoding.UTF8.GetBytes(sample.ToString());
        for (var times = random.Next(4) is 0 ? random.Next(1, 4) : 0; times > 0; times--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private static void SpoilTree(XDocument sample, Random random)
    {
        var all = sample.Root!.Descendants().ToList();
        if (all.Count == 0)
            return;
        var (one, other) = (all[random.Next(all.Count)], all[random.Next(all.Count)]);
        var attributes = one.Attributes().Where(a => !a.IsNamespaceDeclaration).ToList();
        switch (random.Next(7))
        {
            case 0:
                one.Remove();
                break;
            case 1:
                one.AddAfterSelf(new XElement(one));
                break;
            case 2:
                other.Add(new XElement(one));
                break;
            case 3:
                one.Name = one.Name.Namespace + Kinds[random.Next(Kinds.Length)];
                break;
            case 4 when !one.HasElements:
                one.Value = Values[random.Next(Values.Length)];
                break;
            case 5 when attributes.Count > 0:
                attributes[random.Next(attributes.Count)].Remove();
                break;
            case 6 when attributes.Count > 0:
                attributes[random.Next(attributes.Count)].Value =
                    other.Attribute("id")?.Value ?? Values[random.Next(Values.Length)];
                break;
            default:
                one.SetAttributeValue(
                    new[] { "default", "cancelActivity", "isSequential", "id", "triggeredByEvent" }[random.Next(5)],
                    Values[random.Next(Values.Length)]
                );
                break;
        }
    }

    private static (int Code, string Output, string Errors) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = CommandLine.Run(["routes", .. arguments], output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
