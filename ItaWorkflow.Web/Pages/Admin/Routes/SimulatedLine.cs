using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Routes;
using ItaWorkflow.Workflows.Routes.Rules;

namespace ItaWorkflow.Web.Pages.Admin.Routes;

/// <summary>One line of a simulated path, in words.</summary>
/// <param name="Task">Its verdict may be chosen here: the first time that the step is met.</param>
internal sealed record SimulatedLine(
    string Title,
    string Who,
    string Note,
    string Look,
    string Icon,
    DateTimeOffset At,
    UserTask? Task = null
)
{
    public static IReadOnlyList<SimulatedLine> Of(RouteSimulation run)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        return [.. run.Stops.Select(stop => Line(stop, met)).OfType<SimulatedLine>()];
    }

    public static string NameOf(RouteSimulation run, string elementId) =>
        run.Stops.Select(s => s.Node).FirstOrDefault(n => n.Id == elementId) is { } node ? Name(node) : elementId;

    /// <summary>From the first to the last thing that happened.</summary>
    public static string Length(RouteSimulation run)
    {
        var length = run.Stops.Count == 0 ? TimeSpan.Zero : run.Stops[^1].At - run.Stops[0].At;
        return length.TotalMinutes < 1 ? "ทันทีที่ทุกคนลงนาม"
            : length.TotalDays < 1 ? $"{length.TotalHours:0.#} ชั่วโมง"
            : $"{length.TotalDays:0.#} วัน";
    }

    private static SimulatedLine? Line(SimulatedStop stop, HashSet<string> met) =>
        (stop.Event, stop.Node) switch
        {
            (ProcessEventKind.Enter, StartEvent) => new(Name(stop.Node), "", "เริ่ม", "done", "play-fill", stop.At),
            (ProcessEventKind.Enter, UserTask task) => new(
                Name(task),
                Sitter(task, stop),
                "ถึงลำดับ",
                stop.Seat?.IsVacant is false || task.Performer is Performer.ChosenByDrafter ? "done" : "back",
                "person-check",
                stop.At,
                met.Add(task.Id) ? task : null
            ),
            (ProcessEventKind.Enter, ServiceTask) => new(Name(stop.Node), "ระบบทำเอง", "", "done", "gear", stop.At),
            (ProcessEventKind.Enter, TimerCatchEvent) => new(Name(stop.Node), "", "เริ่มรอ", "done", "hourglass-split", stop.At),
            (ProcessEventKind.Fire, _) => new(Name(stop.Node), "", "ครบเวลา", "back", "alarm", stop.At),
            (ProcessEventKind.Cancel, UserTask) => new(Name(stop.Node), "ปิดโดยไม่ต้องลงนาม", "", "back", "dash-circle", stop.At),
            (ProcessEventKind.Enter, EndEvent) => new(Name(stop.Node), "", "จบ", "done", "flag-fill", stop.At),
            _ => null,
        };

    private static string Sitter(UserTask task, SimulatedStop stop) =>
        task.Performer is Performer.ChosenByDrafter ? "ผู้ที่ผู้เสนอเลือก"
        : stop.Seat is not { } seat ? "หน่วยงานยังไม่มีตำแหน่งนี้"
        : seat.Person is not { } holder ? $"{seat.Position.Title}: ตำแหน่งว่าง ไม่มีผู้รักษาราชการแทน"
        : seat.Acting is { } acting ? $"{holder.Name} {acting.Kind.Words()} {seat.Position.Title}"
        : $"{holder.Name} {seat.Position.Title}";

    private static string Name(FlowNode node) =>
        node.Name.Length > 0
            ? node.Name
            : node switch
            {
                StartEvent => "เริ่มเรื่อง",
                EndEvent => "จบเรื่อง",
                TimerCatchEvent or BoundaryTimer => "ตัวจับเวลา",
                ServiceTask => "งานของระบบ",
                UserTask => "ลำดับลงนาม",
                _ => node.Id,
            };
}
