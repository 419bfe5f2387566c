using System.Security;
using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Tests.Workflows.Bpmn;

/// <summary>Small processes for tests: the nodes as BPMN, the arrows as "from>to" or "id:from>to ? condition".</summary>
internal static class Models
{
    private const string Head =
        """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ita="urn:itaworkflow:route" targetNamespace="t">""";

    public static ProcessDefinition Read(string nodes, string arrows)
    {
        var reading = BpmnReader.Read(Xml(nodes, arrows));
        Assert.True(reading.IsRunnable, string.Join('\n', reading.Findings));
        return reading.Definition!;
    }

    public static Dictionary<string, object?> Variables(params (string Name, object? Value)[] variables) =>
        variables.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);

    public static IReadOnlyList<BpmnFinding> Refusals(string nodes, string arrows) =>
        [.. BpmnReader.Read(Xml(nodes, arrows)).Findings.Where(finding => finding.IsRefusal)];

    public static string Xml(string nodes, string arrows) =>
        $"""{Head}<process id="p" isExecutable="true">{nodes}{Arrows(arrows)}</process></definitions>""";

    public static string Arrows(string arrows) =>
        string.Concat(arrows.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Arrow));

    private static string Arrow(string text)
    {
        var (arrow, condition) = Cut(text, '?');
        var (left, target) = Cut(arrow, '>');
        var (id, source) = left.Contains(':', StringComparison.Ordinal) ? Cut(left, ':') : ($"{left}-{target}", left);
        var body = condition.Length == 0 ? "" : $"<conditionExpression>{SecurityElement.Escape(condition)}</conditionExpression>";
        return $"""<sequenceFlow id="{id}" sourceRef="{source}" targetRef="{target}">{body}</sequenceFlow>""";
    }

    private static (string Left, string Right) Cut(string text, char at)
    {
        var place = text.IndexOf(at, StringComparison.Ordinal);
        return place < 0 ? (text.Trim(), "") : (text[..place].Trim(), text[(place + 1)..].Trim());
    }
}
