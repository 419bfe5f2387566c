using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Tests.Workflows.Bpmn;

public sealed class ProcessEngineTests
{
    private const string Timer = "<timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition>";

    private static readonly ProcessDefinition Escalating = Models.Read(
        $"""
        <startEvent id="s"/><userTask id="a"/><userTask id="b"/><endEvent id="e"/>
        <boundaryEvent id="late" attachedToRef="a">{Timer}</boundaryEvent>
        """,
        "s>a; a>e; late>b; b>e"
    );

    [Fact]
    public void A_task_completed_in_time_cancels_its_timer()
    {
        var start = ProcessEngine.Start(Escalating, Models.Variables());
        var task = Assert.Single(start.Effects.OfType<TaskOpened>());
        var timer = Assert.Single(start.Effects.OfType<TimerArmed>());

        var turn = ProcessEngine.Complete(Escalating, start.State, task.TaskId);

        Assert.Equal([new TimerCancelled(timer.TimerId), new CaseEnded()], turn.Effects);
        Assert.True(turn.State.Ended);
    }

    [Fact]
    public void A_timer_that_rings_withdraws_the_task()
    {
        var start = ProcessEngine.Start(Escalating, Models.Variables());

        var turn = ProcessEngine.Fire(Escalating, start.State, start.State.Timers[0].Id);

        Assert.Equal(new TaskClosed(start.Effects.OfType<TaskOpened>().Single().TaskId), turn.Effects[0]);
        Assert.Equal("b", Assert.Single(turn.Effects.OfType<TaskOpened>()).ElementId);
    }

    [Fact]
    public void Nobody_completes_a_task_twice()
    {
        var start = ProcessEngine.Start(Escalating, Models.Variables());
        var task = start.Effects.OfType<TaskOpened>().Single().TaskId;
        var ended = ProcessEngine.Complete(Escalating, start.State, task).State;

        Assert.Throws<ArgumentException>(() => ProcessEngine.Complete(Escalating, ended, task));
        Assert.Throws<ArgumentException>(() => ProcessEngine.Fire(Escalating, ended, start.State.Timers[0].Id));
    }

    [Fact]
    public void The_process_itself_is_no_task()
    {
        var start = ProcessEngine.Start(Escalating, Models.Variables());

        Assert.Throws<ArgumentException>(() => ProcessEngine.Complete(Escalating, start.State, start.State.Activities[0].Id));
    }

    [Fact]
    public void A_stuck_case_goes_on_when_its_variables_are_mended()
    {
        var definition = Models.Read(
            """<startEvent id="s"/><exclusiveGateway id="g"/><userTask id="a"/><endEvent id="e"/>""",
            """s>g; g>a ? amount > 5; a>e"""
        );

        var stuck = ProcessEngine.Start(definition, Models.Variables(("amount", 1)));
        Assert.Equal("g", Assert.Single(stuck.Effects.OfType<CaseStuck>()).ElementId);

        var mended = ProcessEngine.Retry(
            definition,
            ProcessState.FromJson(stuck.State.ToJson()),
            Models.Variables(("amount", 6))
        );
        Assert.Empty(mended.State.Stuck);
        Assert.Equal("a", Assert.Single(mended.Effects.OfType<TaskOpened>()).ElementId);
    }

    [Fact]
    public void A_loop_s_wrong_count_can_be_mended()
    {
        var definition = Models.Read(
            """
            <startEvent id="s"/><endEvent id="e"/><userTask id="a"><multiInstanceLoopCharacteristics><loopCardinality>n</loopCardinality>
            </multiInstanceLoopCharacteristics></userTask>
            """,
            "s>a; a>e"
        );

        var stuck = ProcessEngine.Start(definition, Models.Variables());
        var mended = ProcessEngine.Retry(definition, stuck.State, Models.Variables(("n", 2)));

        Assert.Equal(2, mended.Effects.OfType<TaskOpened>().Count());
    }

    [Fact]
    public void The_state_does_not_grow_with_the_rounds_walked()
    {
        var definition = Models.Read(
            """<startEvent id="s"/><exclusiveGateway id="m"/><userTask id="a"/><exclusiveGateway id="g" default="ok"/><endEvent id="e"/>""",
            """s>m; m>a; a>g; back:g>m ? verdict = "return"; ok:g>e"""
        );
        var state = ProcessEngine.Start(definition, Models.Variables(("verdict", "return"))).State;
        var before = state.ToJson().Length;
        for (var round = 0; round < 1000; round++)
            state = ProcessEngine.Complete(definition, state, state.Activities[^1].Id).State;

        Assert.InRange(state.ToJson().Length, before, before + 20);
    }

    [Fact]
    public void Variables_keep_their_values_through_json()
    {
        var variables = Models.Variables(("a", 1.10m), ("b", "ข้อความ \" 🎉"), ("c", true), ("d", null), ("e", decimal.MaxValue));

        var back = ProcessState.FromJson(ProcessEngine.Start(Escalating, variables).State.ToJson());

        Assert.Equal(
            variables.OrderBy(v => v.Key, StringComparer.Ordinal),
            back.Variables.OrderBy(v => v.Key, StringComparer.Ordinal)
        );
    }
}
