using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Bpmn;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Routes;
using Task = System.Threading.Tasks.Task;

namespace ItaWorkflow.Tests.Workflows.Routes;

public sealed class SimulateRouteTests(DraftingTable table) : IClassFixture<DraftingTable>
{
    [Fact]
    public async Task The_path_names_those_who_sit_there_today_acting_ones_too()
    {
        var run = await SimulateAsync(table.Drawing("walked"));

        Assert.Equal(
            ["นางสาวสมใจ ตัวอย่าง", "นายสมมติ ตั้งใจ", "นางจำลอง ตัวอย่าง"],
            run.Stops.Where(s => s.Seat is not null).Select(s => s.Seat!.Person!.Name)
        );
        Assert.NotNull(run.Stops.Single(s => s is { Node.Id: "clerk", Event: ProcessEventKind.Enter }).Seat!.Acting);
        Assert.Equal(["to-clerk", "to-end", "to-head", "to-mayor"], run.Flows.Order(StringComparer.Ordinal));
        Assert.Null(run.Stop);
    }

    [Fact]
    public async Task A_late_step_lets_its_timer_ring_first()
    {
        var timed = table
            .Drawing("timed")
            .Replace(
                "<bpmn:endEvent id=\"end\"",
                """
                <bpmn:boundaryEvent id="bell" attachedToRef="clerk" cancelActivity="false"><bpmn:outgoing>to-told</bpmn:outgoing><bpmn:timerEventDefinition><bpmn:timeDuration>P2D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
                <bpmn:endEvent id="told"><bpmn:incoming>to-told</bpmn:incoming></bpmn:endEvent>
                <bpmn:sequenceFlow id="to-told" sourceRef="bell" targetRef="told" />
                <bpmn:endEvent id="end"
                """,
                StringComparison.Ordinal
            );

        Assert.DoesNotContain((await SimulateAsync(timed)).Stops, s => s.Node.Id is "bell");
        var late = await SimulateAsync(timed, ("clerk", SimulateRouteHandler.Late));

        var bell = late.Stops.Single(s => s is { Node.Id: "bell", Event: ProcessEventKind.Fire });
        Assert.Equal(TimeSpan.FromDays(2), bell.At - late.Stops[0].At);
        Assert.Contains(late.Stops, s => s is { Node.Id: "mayor", Event: ProcessEventKind.Complete });
        Assert.Null(late.Stop);
    }

    [Fact]
    public async Task Only_the_arrow_that_was_taken_counts_and_the_place_where_it_stops_is_told()
    {
        var choice = Models.Xml(
            """<startEvent id="s" /><exclusiveGateway id="x" /><endEvent id="dear" /><endEvent id="soon" />""",
            "s>x; big:x>dear ? amount > 100000; urgent:x>soon ? urgency = \"urgent\""
        );
        Assert.Equal("x", (await SimulateAsync(choice)).Stop!.Element);
        var urgent = choice.Replace("urgency = &quot;urgent&quot;", "urgency = &quot;normal&quot;", StringComparison.Ordinal);
        Assert.Equal(["s-x", "urgent"], (await SimulateAsync(urgent)).Flows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_does_not_run_is_not_walked()
    {
        var run = await SimulateAsync(table.Drawing("wrong").Replace("userTask", "scriptTask", StringComparison.Ordinal));
        Assert.NotEmpty(run.Findings);
        Assert.Empty(run.Stops);
    }

    private Task<RouteSimulation> SimulateAsync(string bpmn, params (string Element, string Verdict)[] verdicts) =>
        table.Database.AskAsync(
            (SimulateRouteHandler h) =>
                h.HandleAsync(
                    new(
                        bpmn,
                        table.Town.Strategy.Id,
                        0,
                        Urgency.Normal,
                        MemoKind.General,
                        0,
                        verdicts.ToDictionary(v => v.Element, v => v.Verdict, StringComparer.Ordinal)
                    ),
                    default
                )
        );
}
