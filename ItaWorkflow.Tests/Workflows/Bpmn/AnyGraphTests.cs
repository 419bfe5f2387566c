using FsCheck;
using FsCheck.Fluent;
using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Tests.Workflows.Bpmn;

/// <summary>Graphs without any structure: they may deadlock, loop or pile up tokens, but by the rules, and never without an answer.</summary>
public sealed class AnyGraphTests
{
    private static readonly string[] Kinds = ["exclusive", "parallel", "inclusive", "inclusive", "user", "user", "timed"];

    [Fact]
    public void Any_graph_comes_to_rest_where_no_gateway_could_go_on() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), Travel).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static void Travel(int seed)
    {
        var random = new Random(seed);
        var reading = BpmnReader.Read(Draw(random));
        Assert.True(reading.IsRunnable, string.Join('\n', reading.Findings));
        var definition = reading.Definition!;
        var turn = ProcessEngine.Start(definition, Models.Variables(("n", random.Next(3))));
        for (var step = 0; step < 60; step++)
        {
            var state = ProcessState.FromJson(turn.State.ToJson());
            if (state.Ended)
            {
                Assert.Empty(state.Tokens);
                Assert.Empty(state.Activities);
                return;
            }

            if (state.Stuck.Count > 0)
                return;
            foreach (var node in definition.Nodes.Values)
                Assert.False(CouldGoOn(node, state), $"{node.Id} stands still.");
            var tasks = state.Activities.Where(a => definition.UserTasks.ContainsKey(a.Element)).ToList();
            if (state.Timers.Count > 0 && (tasks.Count == 0 || random.Next(3) == 0))
                turn = ProcessEngine.Fire(definition, state, state.Timers[random.Next(state.Timers.Count)].Id);
            else
                turn = ProcessEngine.Complete(
                    definition,
                    state,
                    tasks[random.Next(tasks.Count)].Id,
                    Models.Variables(("n", random.Next(3)))
                );
        }
    }

    /// <summary>A spine from start to end, and arrows between any two nodes on it.</summary>
    private static string Draw(Random random)
    {
        var kinds = Enumerable.Range(0, random.Next(3, 10)).Select(_ => Kinds[random.Next(Kinds.Length)]).ToList();
        var nodes = "<startEvent id=\"s\"/><endEvent id=\"e\"/>";
        var arrows = "s>n0;";
        for (var at = 0; at < kinds.Count; at++)
        {
            var kind = kinds[at];
            var next = at + 1 < kinds.Count ? $"n{at + 1}" : "e";
            nodes += kind switch
            {
                "parallel" => $"""<parallelGateway id="n{at}"/>""",
                "exclusive" or "inclusive" => $"""<{kind}Gateway id="n{at}" default="d{at}"/>""",
                "timed" =>
                    $"""<userTask id="n{at}"/><boundaryEvent id="b{at}" attachedToRef="n{at}" cancelActivity="{(random.Next(2) == 0 ? "true" : "false")}"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>""",
                _ => $"""<userTask id="n{at}"/>""",
            };
            arrows += $"d{at}:n{at}>{next};";
            if (kind is "timed")
                arrows += $"b{at}>n{random.Next(kinds.Count)};";
            else
                for (var more = random.Next(3); more > 0 && (kind is not "user" || more == 1); more--)
                    arrows +=
                        $"x{at}-{more}:n{at}>n{random.Next(kinds.Count)}{(kind is "exclusive" or "inclusive" ? $" ? n = {random.Next(3)}" : "")};";
        }

        return Models.Xml(nodes, arrows);
    }

    // The standard's own words, told forwards and one token at a time; the engine searches backwards and all at once.
    private static bool CouldGoOn(FlowNode node, ProcessState state)
    {
        var full = node.Incoming.Where(f => state.Tokens.Any(t => t.Flow == f.Id)).ToHashSet();
        if (node is not InclusiveGateway)
            return node is ParallelGateway or ExclusiveGateway or EndEvent
                && full.Count > 0
                && (node is not ParallelGateway || full.Count == node.Incoming.Count);
        return full.Count > 0
            && !Tokens(node, state)
                .Any(ways => node.Incoming.Any(f => !full.Contains(f) && ways.Contains(f)) && !full.Overlaps(ways));
    }

    private static IEnumerable<HashSet<SequenceFlow>> Tokens(FlowNode join, ProcessState state) =>
        All(join)
            .Where(f => f.Target != join)
            .Where(f => state.Tokens.Any(t => t.Flow == f.Id) || state.Activities.Any(a => a.Element == f.Target.Id))
            .Select(f => Ahead(f, join));

    private static HashSet<SequenceFlow> All(FlowNode join)
    {
        var seen = new HashSet<FlowNode>();
        var open = new Stack<FlowNode>([join]);
        while (open.TryPop(out var node))
            if (seen.Add(node))
                foreach (var other in Neighbours(node))
                    open.Push(other);
        return [.. seen.SelectMany(n => n.Outgoing)];
    }

    private static IEnumerable<FlowNode> Neighbours(FlowNode node) =>
        node
            .Outgoing.Select(f => f.Target)
            .Concat(node.Incoming.Select(f => f.Source))
            .Concat(node is Activity activity ? activity.Timers : [])
            .Concat(node is BoundaryTimer edge ? [edge.AttachedTo] : []);

    private static HashSet<SequenceFlow> Ahead(SequenceFlow from, FlowNode join)
    {
        var seen = new HashSet<SequenceFlow>();
        var open = new Stack<SequenceFlow>([from]);
        while (open.TryPop(out var flow))
        {
            if (!seen.Add(flow) || flow.Target == join)
                continue;
            var edges = flow.Target is Activity activity ? activity.Timers.SelectMany(t => t.Outgoing) : [];
            foreach (var next in flow.Target.Outgoing.Concat(edges))
                open.Push(next);
        }

        return seen;
    }
}
