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
    public void What_a_memo_s_case_cannot_carry_yet_is_named()
    {
        const string Timer = "<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>";
        var definition = Models.Read(
            $"""
            <startEvent id="s"/><userTask id="a">{Owner(
                "head-of-division"
            )}</userTask><boundaryEvent id="late" attachedToRef="a">{Timer}</boundaryEvent>
            <intermediateCatchEvent id="wait">{Timer}</intermediateCatchEvent><serviceTask id="call" implementation="ita:publish"/>
            <exclusiveGateway id="g"/><endEvent id="e"/>
            """,
            "s>a; a>wait; late>wait; wait>call; call>g; g>e ? amount > 5"
        );

        Assert.Equal(
            ["call", "g", "late", "wait"],
            RouteCheck.Check(definition).Select(finding => finding.ElementId).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_step_that_could_come_twice_has_one_place_on_the_sheet_and_is_refused()
    {
        const string Twice =
            "<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>";
        var owner = Owner("head-of-division");
        var definition = Models.Read(
            $"""
            <startEvent id="s"/><userTask id="once">{owner}</userTask><userTask id="again">{owner}</userTask>
            <exclusiveGateway id="g" default="o"/><userTask id="both">{owner}{Twice}</userTask><endEvent id="e"/>
            """,
            "s>once; once>again; again>g; back:g>again ? amount > 5; o:g>both; both>e"
        );

        Assert.Equal(["again", "both"], RouteCheck.Check(definition).Select(f => f.ElementId).Order(StringComparer.Ordinal));
    }

    private static string Owner(string who) =>
        $"""
            <potentialOwner><resourceAssignmentExpression><formalExpression>{who}</formalExpression></resourceAssignmentExpression></potentialOwner>
            """;
}
