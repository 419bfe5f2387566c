using ItaWorkflow.Workflows.Bpmn;
using static ItaWorkflow.Tests.Workflows.Routes.DrawnRoute;

namespace ItaWorkflow.Tests.Workflows.Bpmn.Moving;

/// <summary>A case goes on by another version, or is refused because a place of it has no one meaning there.</summary>
public sealed class ProcessMoveTests
{
    private const string Ends = "<startEvent id=\"s\"/><endEvent id=\"e\"/>";
    private static readonly ProcessDefinition Chain = Read(Step("a", "position:ก") + Step("b", "position:ข"), "s>a; a>b; b>e");

    [Fact]
    public void A_case_goes_on_where_it_stands_and_meets_what_is_new_ahead()
    {
        var to = Read(Step("a", "position:ก") + Step("b", "position:ข") + Step("c", "position:ค"), "s>a; a>b; b>c; c>e");

        var move = ProcessEngine.Move(Chain, to, At(Chain, "a"));

        Assert.Empty(move.Findings);
        Assert.Empty(move.Turn!.Effects);
        Assert.Equal("b c", Rest(to, move.Turn.State));
    }

    [Theory]
    [InlineData("a>x; x>e", "x", "position:ข", "ไม่มีขั้นนี้")]
    [InlineData("a>b; b>e", "b", "position:ค", "เปลี่ยนผู้รับผิดชอบ")]
    public void A_step_that_is_gone_or_somebody_elses_is_refused(string arrows, string id, string performer, string why)
    {
        var to = Read(Step("a", "position:ก") + Step(id, performer), "s>a; " + arrows);

        var move = ProcessEngine.Move(Chain, to, At(Chain, "a"));

        Assert.Null(move.Turn);
        var finding = Assert.Single(move.Findings, f => f.IsRefusal);
        Assert.Equal("b", finding.ElementId);
        Assert.Contains(why, finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_that_nobody_has_got_yet_may_go_to_another()
    {
        var to = Read(Step("a", "position:ก") + Step("b", "position:ค"), "s>a; a>b; b>e");
        var state = At(Chain, "a");

        Assert.NotNull(ProcessEngine.Move(Chain, to, state, [], [.. state.OpenTasks(Chain).Select(t => t.TaskId)]).Turn);
    }

    [Fact]
    public void Another_kind_of_element_or_of_step_is_refused()
    {
        var wait = Read(Step("a", "position:ก") + Wait("b", "P1D"), "s>a; a>b; b>e");
        var order = Read(Step("a", "position:ก") + Step("b", "position:ข", "finalOrder"), "s>a; a>b; b>e");

        Assert.Null(ProcessEngine.Move(Chain, wait, At(Chain, "a")).Turn);
        Assert.Null(ProcessEngine.Move(Chain, order, At(Chain, "a")).Turn);
    }

    [Fact]
    public void What_is_done_is_not_done_again_only_because_it_is_drawn_later()
    {
        var turned = Read(Step("a", "position:ก") + Step("b", "position:ข"), "s>b; b>a; a>e");

        Assert.Contains("ทำไปแล้ว", Refused(Chain, turned, At(Chain, "a"), "a"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_step_that_lies_behind_is_told_and_passed_over()
    {
        var to = Read(Step("a", "position:ก") + Step("n", "position:ค") + Step("b", "position:ข"), "s>a; a>n; n>b; b>e");

        var move = ProcessEngine.Move(Chain, to, At(Chain, "a"), ["a"]);

        Assert.Equal("n", Assert.Single(move.Findings, f => !f.IsRefusal).ElementId);
        Assert.Equal("b", Rest(to, move.Turn!.State));
    }

    [Fact]
    public void A_branch_that_would_wait_for_ever_is_refused()
    {
        const string Gates = """<parallelGateway id="f"/><parallelGateway id="j"/>""";
        var to = Read(
            Gates + Step("a", "position:ก") + Step("b", "position:ข") + Step("c", "position:ค"),
            "s>a; a>f; f>b; f>c; b>j; c>j; j>e"
        );

        Assert.Contains("เดินต่อไม่ได้", Refused(Chain, to, At(Chain, "a")), StringComparison.Ordinal);
    }

    [Fact]
    public void Branches_under_way_must_meet_where_they_met()
    {
        const string Gates = """<parallelGateway id="f"/><parallelGateway id="j"/>""";
        var steps = Step("b", "position:ข") + Step("c", "position:ค");
        var from = Read(Gates + steps, "s>f; f>b; f>c; b>j; c>j; j>e");
        var more = Read(Gates + steps + Step("d", "position:ง"), "s>f; f>b; f>c; f>d; b>j; c>j; d>j; j>e");
        var after = Read(Gates + steps + Step("d", "position:ง"), "s>f; f>b; f>c; b>j; c>j; j>d; d>e");
        var loose = Read("<parallelGateway id=\"f\"/>" + steps, "s>f; f>b; f>c; b>e; c>e");

        foreach (var done in new string[][] { [], ["b"] })
        {
            Assert.Contains("รวม", Refused(from, more, At(from, done)), StringComparison.Ordinal);
            Assert.NotEmpty(Refused(from, loose, At(from, done)));
            Assert.NotNull(ProcessEngine.Move(from, after, At(from, done)).Turn);
        }
    }

    [Fact]
    public void Several_positions_under_way_go_on_only_over_the_same_several()
    {
        var from = Read(Step("m", "positions:ก;ข", inside: Many("2")), "s>m; m>e");
        var same = Read(Step("m", "positions:ก;ข", inside: Many("2")) + Step("z", "position:ฮ"), "s>m; m>z; z>e");
        var more = Read(Step("m", "positions:ก;ข", inside: Many("2", quorum: "numberOfCompletedInstances >= 1")), "s>m; m>e");

        Assert.Equal("m m z", Rest(same, ProcessEngine.Move(from, same, At(from)).Turn!.State));
        Assert.Contains("ทำซ้ำ", Refused(from, more, At(from)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sub_process_under_way_must_be_the_same_inside()
    {
        static string Sub(string inside, string arrows) =>
            $"""<subProcess id="p1"><startEvent id="i"/>{inside}<endEvent id="o"/>{Models.Arrows(arrows)}</subProcess>""";
        var from = Read(Sub(Step("a", "position:ก"), "i>a; a>o"), "s>p1; p1>e");
        var other = Read(Sub(Step("a", "position:ก") + Step("b", "position:ข"), "i>a; a>b; b>o"), "s>p1; p1>e");
        var bare = Read(Step("a", "position:ก"), "s>a; a>e");

        Assert.Contains("กระบวนการย่อย", Refused(from, other, At(from)), StringComparison.Ordinal);
        Assert.NotEmpty(Refused(from, bare, At(from)));
        Assert.NotNull(ProcessEngine.Move(from, from, At(from)).Turn);
    }

    [Fact]
    public void A_case_on_a_circle_goes_on_only_on_the_same_circle()
    {
        const string Choice = """<exclusiveGateway id="x" default="x-e"/>""";
        var circle = Read(
            Choice + Step("a", "position:ก") + Step("b", "position:ข"),
            "s>a; a>b; b>x; x>a ? verdict = \"return\"; x>e"
        );
        var line = Read(Step("a", "position:ก") + Step("b", "position:ข"), "s>a; a>b; b>e");

        Assert.Contains("วงวน", Refused(circle, line, At(circle, "a")), StringComparison.Ordinal);
        Assert.NotNull(ProcessEngine.Move(circle, circle, At(circle, "a"), ["a"]).Turn);
    }

    [Fact]
    public void Timers_are_kept_counted_anew_dropped_or_begun_as_the_new_version_says()
    {
        var from = Timed(
            Edge("same", "a", "P3D") + Edge("longer", "a", "P3D", interrupts: false) + Edge("gone", "a", "P3D"),
            "same",
            "longer",
            "gone"
        );
        var to = Timed(
            Edge("same", "a", "P3D") + Edge("longer", "a", "P5D", interrupts: false) + Edge("added", "a", "P1D"),
            "same",
            "longer",
            "added"
        );
        var before = At(from);

        var move = ProcessEngine.Move(from, to, before);

        var after = move.Turn!.State;
        Assert.Equal(["added", "longer", "same"], after.Timers.Select(t => t.Element).Order(StringComparer.Ordinal));
        Assert.Equal(before.Timers.Single(t => t.Element == "same"), after.Timers.Single(t => t.Element == "same"));
        Assert.Equal(2, move.Turn.Effects.OfType<TimerCancelled>().Count());
        Assert.Equal(["longer", "added"], move.Turn.Effects.OfType<TimerArmed>().Select(t => t.ElementId));
        Assert.Equal(["added", "gone", "longer"], move.Findings.Select(f => f.ElementId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_case_that_found_no_way_takes_the_one_that_the_new_version_draws()
    {
        const string Dead = """<exclusiveGateway id="x"/>""";
        const string Open = """<exclusiveGateway id="x" default="x-e"/>""";
        var from = Read(
            Dead + Step("a", "position:ก") + Step("b", "position:ข"),
            "s>a; a>x; x>b ? amount > 5; x>e ? amount > 9; b>e"
        );
        var to = Read(Open + Step("a", "position:ก") + Step("b", "position:ข"), "s>a; a>x; x>b ? amount > 5; x>e; b>e");
        var stuck = ProcessEngine.Complete(from, ProcessEngine.Start(from, Models.Variables(("amount", 1))).State, "1").State;
        Assert.NotEmpty(stuck.Stuck);

        var move = ProcessEngine.Move(from, to, stuck);

        Assert.True(move.Turn!.State.Ended);
        Assert.NotNull(ProcessEngine.Move(from, from, stuck).Turn);
    }

    [Fact]
    public void A_case_that_ended_does_not_move() => Assert.Null(ProcessEngine.Move(Chain, Chain, At(Chain, "a", "b")).Turn);

    private static ProcessDefinition Timed(string edges, params string[] names) =>
        Read(
            Step("a", "position:ก") + Step("z", "position:ฮ") + edges,
            "s>a; a>e; z>e; " + string.Join("; ", names.Select(n => $"{n}>z"))
        );

    private static ProcessDefinition Read(string nodes, string arrows) => Models.Read(Ends + nodes, arrows);

    private static ProcessState At(ProcessDefinition definition, params string[] done)
    {
        var state = ProcessEngine.Start(definition, Models.Variables(("verdict", "endorse"))).State;
        foreach (var element in done)
            state = ProcessEngine
                .Complete(definition, state, state.OpenTasks(definition).First(t => t.ElementId == element).TaskId)
                .State;
        return state;
    }

    private static string Refused(ProcessDefinition from, ProcessDefinition to, ProcessState state, params string[] done)
    {
        var move = ProcessEngine.Move(from, to, state, done);
        Assert.Null(move.Turn);
        return string.Join('\n', move.Findings.Where(f => f.IsRefusal).Select(f => f.Reason));
    }

    /// <summary>The tasks that are still done until the case ends.</summary>
    private static string Rest(ProcessDefinition definition, ProcessState state)
    {
        var done = new List<string>();
        while (!state.Ended)
        {
            var task = state.OpenTasks(definition).First();
            done.Add(task.ElementId);
            state = ProcessEngine.Complete(definition, state, task.TaskId).State;
        }

        return string.Join(' ', done);
    }
}
