using System.Globalization;
using System.Text;

namespace ItaWorkflow.Tests.Workflows.Bpmn;

/// <summary>Draws a <see cref="Block"/> as BPMN, and counts what must happen in it.</summary>
internal sealed class StructuredProcessWriter
{
    private int _serial;

    /// <summary>How often each task must be completed.</summary>
    public Dictionary<string, int> Expected { get; } = new(StringComparer.Ordinal);

    /// <summary>How often each loop's last task asks for another round.</summary>
    public Dictionary<string, int> Again { get; } = new(StringComparer.Ordinal);

    public string Write(Block block)
    {
        var body = new StringBuilder();
        Scope(block, 1, body);
        return Models.Xml(body.ToString(), "");
    }

    private void Scope(Block block, int times, StringBuilder body)
    {
        var (first, last) = Draw(block, times, body);
        var (start, end) = (Node(body, "startEvent"), Node(body, "endEvent"));
        Arrow(body, start, first);
        Arrow(body, last, end);
    }

    private (string First, string Last) Draw(Block block, int times, StringBuilder body)
    {
        switch (block)
        {
            case Sequence sequence:
                var parts = sequence.Parts.Select(part => Draw(part, times, body)).ToList();
                for (var at = 1; at < parts.Count; at++)
                    Arrow(body, parts[at - 1].Last, parts[at].First);
                return (parts[0].First, parts[^1].Last);
            case Parallel parallel:
                return Fork(parallel.Parts, body, "parallel", parallel.Join, (_, _) => null, _ => times);
            case Choice choice:
                return Fork(
                    choice.Parts,
                    body,
                    "exclusive",
                    "exclusive",
                    (at, _) => at == choice.Chosen ? "true" : "1 = 2",
                    at => at == choice.Chosen ? times : 0
                );
            case Some some:
                return Fork(some, times, body);
            case Loop loop:
                return Repeat(loop, times, body);
            case Inner inner:
                var inside = new StringBuilder();
                Scope(inner.Body, times, inside);
                var sub = Node(body, "subProcess", inside.ToString());
                return (sub, sub);
            case Many many:
                var repeated = Node(
                    body,
                    "userTask",
                    $"""<multiInstanceLoopCharacteristics isSequential="{(many.IsSequential ? "true" : "false")}"><loopCardinality>{many.Count}</loopCardinality></multiInstanceLoopCharacteristics>"""
                );
                Expected[repeated] = times * many.Count;
                return (repeated, repeated);
            default:
                var task = Node(body, "userTask");
                Expected[task] = times;
                return (task, task);
        }
    }

    private (string, string) Fork(Some some, int times, StringBuilder body)
    {
        var mask = (some.Mask & ((1 << some.Parts.Count) - 1)) is var m && m == 0 ? 1 : m;
        return Fork(
            some.Parts,
            body,
            "inclusive",
            "inclusive",
            (at, _) => IsTaken(at) ? "true" : "false",
            at => IsTaken(at) ? times : 0
        );

        bool IsTaken(int at) => (mask >> at & 1) == 1;
    }

    private (string, string) Fork(
        IReadOnlyList<Block> parts,
        StringBuilder body,
        string split,
        string join,
        Func<int, string, string?> condition,
        Func<int, int> times
    )
    {
        var (fork, merge) = (Node(body, split + "Gateway"), Node(body, join + "Gateway"));
        for (var at = 0; at < parts.Count; at++)
        {
            var (first, last) = Draw(parts[at], times(at), body);
            Arrow(body, fork, first, condition(at, first));
            Arrow(body, last, merge);
        }

        return (fork, merge);
    }

    private (string, string) Repeat(Loop loop, int times, StringBuilder body)
    {
        var rounds = times * (loop.Again + 1);
        var (first, last) = Draw(loop.Body, rounds, body);
        var (merge, check, choice) = (Node(body, "exclusiveGateway"), Node(body, "userTask"), Node(body, "exclusiveGateway"));
        Expected[check] = rounds;
        Again[check] = loop.Again;
        Arrow(body, merge, first);
        Arrow(body, last, check);
        Arrow(body, check, choice);
        Arrow(body, choice, merge, $"again_{check}");
        var after = Node(body, "intermediateThrowEvent");
        Arrow(body, choice, after, $"not(again_{check})");
        return (merge, after);
    }

    private string Node(StringBuilder body, string kind, string inside = "")
    {
        var id = $"n{++_serial}";
        body.Append(CultureInfo.InvariantCulture, $"""<{kind} id="{id}">{inside}</{kind}>""");
        return id;
    }

    private static void Arrow(StringBuilder body, string from, string to, string? condition = null) =>
        body.Append(Models.Arrows(condition is null ? $"{from}>{to}" : $"{from}>{to} ? {condition}"));
}
