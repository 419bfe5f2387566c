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
            "s>a; a>b; b>c; c>d; d>g; x:g>a ? amount > 5 and weather = 1; o:g>e"
        );

        Assert.Equal(["x", "c", "d"], RouteCheck.Check(definition).Select(finding => finding.ElementId));
    }

    private static string Owner(string who) =>
        $"""
            <potentialOwner><resourceAssignmentExpression><formalExpression>{who}</formalExpression></resourceAssignmentExpression></potentialOwner>
            """;
}
