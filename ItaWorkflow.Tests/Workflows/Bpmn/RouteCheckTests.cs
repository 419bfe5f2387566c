using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Tests.Workflows.Bpmn;

public sealed class RouteCheckTests
{
    [Fact]
    public void A_route_names_who_decides_and_asks_only_what_a_memo_knows()
    {
        var definition = Models.Read(
            $"""
            <startEvent id="s"/><userTask id="a">{Owner("head-of-division")}</userTask><userTask id="b">{Owner(
                "position:ปลัด"
            )}</userTask>
            <userTask id="c">{Owner(
                "somebody"
            )}</userTask><userTask id="d"/><exclusiveGateway id="g" default="o"/><endEvent id="e"/>
            """,
            "s>a; a>b; b>c; c>d; d>g; x:g>e ? amount > 5 and weather = 1; o:g>e"
        );

        Assert.Equal(["x", "c", "d"], RouteCheck.Check(definition).Select(finding => finding.ElementId));
    }

    [Fact]
    public void A_memo_s_urgency_is_a_word()
    {
        var definition = Models.Read(
            """<startEvent id="s"/><exclusiveGateway id="g" default="o"/><endEvent id="e"/>""",
            "s>g; x:g>e ? urgency > 2; o:g>e"
        );

        Assert.Equal("x", Assert.Single(RouteCheck.Check(definition)).ElementId);
    }

    [Fact]
    public void Timers_services_loops_and_several_positions_are_carried_where_they_fit_together()
    {
        const string Timer = "<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>";
        var definition = Models.Read(
            $"""
            <startEvent id="s"/><userTask id="a">{Owner("division-head:กองคลัง")}</userTask>
            <boundaryEvent id="late" attachedToRef="a">{Timer}</boundaryEvent><intermediateCatchEvent id="wait">{Timer}</intermediateCatchEvent>
            <serviceTask id="call" implementation="ita:publish"/><exclusiveGateway id="g"/><exclusiveGateway id="back" default="on"/>
            <userTask id="two">{Owner("positions:ปลัด;รองนายก")}{Many("2")}</userTask>
            <userTask id="short">{Owner("positions:ปลัด;รองนายก")}{Many("3")}</userTask>
            <userTask id="once">{Owner("positions:ปลัด")}</userTask>
            <userTask id="chosen">{Owner("chosen-by-drafter")}{Many("extraOpinions")}</userTask>
            <userTask id="alone">{Owner("chosen-by-drafter")}</userTask><endEvent id="e"/>
            """,
            "s>a; a>wait; late>wait; wait>call; call>two; two>short; short>once; once>chosen; chosen>alone; alone>back; back>a ? amount > 5; on:back>g; g>e ? amount > 5"
        );

        Assert.Equal(
            ["alone", "g", "once", "short"],
            RouteCheck.Check(definition).Select(finding => finding.ElementId).Order(StringComparer.Ordinal)
        );
    }

    private static string Many(string count) =>
        $"<multiInstanceLoopCharacteristics><loopCardinality>{count}</loopCardinality></multiInstanceLoopCharacteristics>";

    private static string Owner(string who) =>
        $"""
            <potentialOwner><resourceAssignmentExpression><formalExpression>{who}</formalExpression></resourceAssignmentExpression></potentialOwner>
            """;
}
