using FsCheck;
using FsCheck.Fluent;
using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Tests.Workflows.Bpmn;

public sealed class ProcessReturnTests
{
    private const string Parallel =
        """<startEvent id="s"/><userTask id="first"/><parallelGateway id="split"/><userTask id="a"/><userTask id="b"/><parallelGateway id="join"/><userTask id="last"/><endEvent id="e"/>""";
    private const string ParallelArrows = "s>first; first>split; split>a; split>b; a>join; b>join; join>last; last>e";

    [Fact]
    public void Going_back_withdraws_what_is_open_and_the_flow_reaches_it_again()
    {
        var definition = Models.Read(Parallel, ParallelArrows);
        var state = Done(definition, "first", "a");

        Assert.Null(ProcessReturn.WhyNot(definition, state, "first"));
        var turn = ProcessEngine.ReturnTo(definition, state, "first");

        Assert.Single(turn.Effects.OfType<TaskClosed>());
        Assert.Equal("first", Assert.Single(turn.Effects.OfType<TaskOpened>()).ElementId);
        Assert.Empty(turn.State.Tokens);
        var again = ProcessEngine.Complete(definition, turn.State, Open(definition, turn.State, "first").TaskId).State;
        Assert.Equal(["a", "b"], again.OpenTasks(definition).Select(t => t.ElementId));
    }

    [Fact]
    public void One_branch_of_two_that_wait_for_each_other_cannot_be_gone_back_to()
    {
        var definition = Models.Read(Parallel, ParallelArrows);

        Assert.Contains(
            "คู่กัน",
            ProcessReturn.WhyNot(definition, Done(definition, "first", "a", "b"), "a"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_step_within_a_sub_process_is_gone_back_to_within_it_with_its_timers()
    {
        var definition = Models.Read(
            """
            <startEvent id="s"/><subProcess id="inner"><startEvent id="i"/><userTask id="a"/><userTask id="b"/><endEvent id="o"/>
            <sequenceFlow id="1" sourceRef="i" targetRef="a"/><sequenceFlow id="2" sourceRef="a" targetRef="b"/>
            <sequenceFlow id="3" sourceRef="b" targetRef="o"/></subProcess>
            <boundaryEvent id="late" attachedToRef="inner"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>
            <userTask id="last"/><endEvent id="e"/>
            """,
            "s>inner; inner>last; late>last; last>e"
        );

        var turn = ProcessEngine.ReturnTo(definition, Done(definition, "a", "b"), "b");

        Assert.Equal("late", Assert.Single(turn.State.Timers).Element);
        var after = ProcessEngine.Complete(definition, turn.State, Open(definition, turn.State, "b").TaskId).State;
        Assert.Equal("last", Assert.Single(after.OpenTasks(definition)).ElementId);
        Assert.Empty(after.Timers);
    }

    [Fact]
    public void What_the_route_does_not_have_or_runs_several_times_is_refused()
    {
        var definition = Models.Read(
            """
            <startEvent id="s"/><subProcess id="many"><startEvent id="i"/><userTask id="a"/><endEvent id="o"/>
            <sequenceFlow id="1" sourceRef="i" targetRef="a"/><sequenceFlow id="2" sourceRef="a" targetRef="o"/>
            <multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></subProcess>
            <userTask id="last"/><endEvent id="e"/>
            """,
            "s>many; many>last; last>e"
        );
        var state = ProcessEngine.Start(definition, Models.Variables()).State;

        Assert.NotNull(ProcessReturn.WhyNot(definition, state, "a"));
        Assert.NotNull(ProcessReturn.WhyNot(definition, state, "nowhere"));
        Assert.Throws<ArgumentException>(() => ProcessEngine.ReturnTo(definition, state, "a"));
    }

    [Theory]
    [InlineData("verdict = \"return\"", true)]
    [InlineData("\"return\" = verdict and amount > 5", true)]
    [InlineData("verdict = \"reject\"", false)]
    [InlineData("verdict != \"endorse\"", false)]
    public void A_return_is_drawn_where_an_arrow_asks_for_it(string condition, bool drawn)
    {
        var definition = Models.Read(
            """<startEvent id="s"/><userTask id="a"/><exclusiveGateway id="g" default="on"/><exclusiveGateway id="h" default="go"/><userTask id="b"/><endEvent id="e"/>""",
            $"s>a; a>g; on:g>h; big:g>b ? amount > 9; back:h>a ? {condition}; go:h>b; b>e"
        );

        Assert.Equal(drawn, DrawnVerdict.Has(definition.UserTasks["a"], "return"));
        Assert.False(DrawnVerdict.Has(definition.UserTasks["b"], "return"));
    }

    [Fact]
    public void Wherever_a_case_goes_back_to_only_that_is_open_and_it_ends_unless_it_was_refused() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue - 1)
                    .SelectMany(seed => Block.Any.Select(block => (Seed: seed, Block: block)))
                    .ToArbitrary(),
                sample => GoBack(sample.Block, sample.Seed)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(60));

    private static void GoBack(Block block, int seed)
    {
        var writer = new StructuredProcessWriter();
        var definition = BpmnReader.Read(writer.Write(block)).Definition!;
        var once = writer.Again.Keys.Select(task => ($"again_{task}", (object?)false)).ToArray();
        var random = new Random(seed);
        var met = new List<string>();
        var state = ProcessEngine.Start(definition, Models.Variables(once)).State;
        for (var left = random.Next(1, 12); left > 0 && !state.Ended; left--)
            state = Step(definition, state, random, met);
        if (state.Ended || met.Count == 0)
            return;

        var target = met[random.Next(met.Count)];
        var open = state.OpenTasks(definition).Select(t => t.TaskId).ToList();
        var why = ProcessReturn.WhyNot(definition, state, target);
        var turn = ProcessEngine.ReturnTo(definition, state, target);

        Assert.Equal(
            open.Order(StringComparer.Ordinal),
            turn.Effects.OfType<TaskClosed>().Select(c => c.TaskId).Order(StringComparer.Ordinal)
        );
        Assert.All(turn.State.OpenTasks(definition), t => Assert.Equal(target, t.ElementId));
        state = ProcessState.FromJson(turn.State.ToJson());
        while (!state.Ended && state.Stuck.Count == 0)
            state = Step(definition, state, random, met);
        Assert.Equal(why is null, state.Ended);
    }

    private static ProcessState Step(ProcessDefinition definition, ProcessState state, Random random, List<string> met)
    {
        var open = state.OpenTasks(definition).ToList();
        var task = open[random.Next(open.Count)];
        met.Add(task.ElementId);
        return ProcessEngine.Complete(definition, state, task.TaskId, Models.Variables()).State;
    }

    private static ProcessState Done(ProcessDefinition definition, params string[] tasks) =>
        tasks.Aggregate(
            ProcessEngine.Start(definition, Models.Variables()).State,
            (state, task) => ProcessEngine.Complete(definition, state, Open(definition, state, task).TaskId).State
        );

    private static TaskOpened Open(ProcessDefinition definition, ProcessState state, string element) =>
        state.OpenTasks(definition).Single(t => t.ElementId == element);
}
