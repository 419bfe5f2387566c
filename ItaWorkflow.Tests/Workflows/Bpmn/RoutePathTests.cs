using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Tests.Workflows.Bpmn;

public sealed class RoutePathTests
{
    [Theory]
    [InlineData("municipality-with-deputy", "head clerk deputy mayor", "propose opinion opinion finalOrder")]
    [InlineData("three-steps", "head clerk mayor", "propose opinion finalOrder")]
    [InlineData("opinions-at-once", "head clerk mayor", "propose opinion finalOrder")]
    [InlineData("opinions-at-once", "head finance works clerk mayor", "propose opinion opinion opinion finalOrder", 5_000)]
    public void A_shipped_route_leads_from_the_head_of_division_to_the_mayor(
        string route,
        string tasks,
        string kinds,
        decimal amount = 0
    )
    {
        using var file = typeof(BpmnReader).Assembly.GetManifestResourceStream(
            $"ItaWorkflow.Workflows.Routes.Shipped.{route}.bpmn"
        )!;
        var reading = BpmnReader.Read(file);

        Assert.Empty(reading.Findings);
        var path = RoutePath.Predict(reading.Definition!, Models.Variables(("amount", amount)));
        Assert.Equal(tasks, string.Join(' ', path.Select(stop => stop.Task.Id)));
        Assert.Equal(kinds, string.Join(' ', path.Select(stop => stop.Task.Kind)));
        Assert.All(path, stop => Assert.NotNull(stop.Task.Performer));
    }

    [Fact]
    public void The_amount_decides_whether_finance_is_asked()
    {
        var definition = Models.Read(
            """
            <startEvent id="s"/><userTask id="head"/>
            <exclusiveGateway id="sum" default="small"/><userTask id="finance"/><userTask id="mayor"/><endEvent id="e"/>
            """,
            """
            s>head; head>sum; big:sum>finance ? amount >= 100000; small:sum>mayor; finance>mayor; mayor>e
            """
        );

        Assert.Equal("head finance mayor", Predict(definition, 250_000));
        Assert.Equal("head mayor", Predict(definition, 99_999));
    }

    [Fact]
    public void A_favourable_path_goes_on_where_a_verdict_is_asked_for()
    {
        var definition = Models.Read(
            """<startEvent id="s"/><userTask id="a"/><exclusiveGateway id="g" default="back"/><userTask id="b"/><endEvent id="e"/>""",
            """s>a; a>g; on:g>b ? verdict = "endorse"; back:g>a; b>e"""
        );

        Assert.Equal("a b", Predict(definition, 0));
    }

    private static string Predict(ProcessDefinition definition, int amount) =>
        string.Join(' ', RoutePath.Predict(definition, Models.Variables(("amount", amount))).Select(stop => stop.Task.Id));
}
