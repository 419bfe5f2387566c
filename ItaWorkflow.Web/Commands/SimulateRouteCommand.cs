using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Web.Commands;

/// <summary>routes simulate FILE: walks a case in virtual time. 0: it ended; 3: it could go no further; 1 and 2 as routes check.</summary>
internal static class SimulateRouteCommand
{
    private const int Stopped = 3;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(SimulateArguments arguments, TextWriter output, TextWriter errors)
    {
        if (CheckRouteCommand.Read(arguments.File, errors) is not { } reading)
            return CheckRouteCommand.Unreadable;
        if (reading.Definition is not { } definition)
        {
            CheckRouteCommand.Print(reading.Findings, errors);
            return reading.IsReadable ? CheckRouteCommand.Refused : CheckRouteCommand.Unreadable;
        }

        foreach (var unknown in arguments.Plan.Decided.Where(id => !definition.UserTasks.ContainsKey(id)))
            errors.WriteLine($"คำเตือน: ไม่มี userTask “{unknown}” ในไฟล์");
        var simulation = Simulation.Run(definition, arguments.Plan, arguments.Start);
        foreach (var happened in simulation.Events)
            output.WriteLine(arguments.Json ? Json(happened) : Words(happened));
        if (simulation.Stop is not { } stop)
            return 0;
        var kind = definition.Nodes.GetValueOrDefault(stop.Element)?.ElementKind ?? "process";
        CheckRouteCommand.Print([new(stop.Element, kind, stop.Reason, IsRefusal: true)], errors);
        return Stopped;
    }

    private static string Json(SimulatedEvent happened) =>
        new JsonObject
        {
            ["t"] = (decimal)happened.At.Ticks / TimeSpan.TicksPerSecond,
            ["event"] = Word(happened.Kind),
            ["element"] = happened.Node.Id,
            ["kind"] = happened.Node.ElementKind,
        }.ToJsonString(Plain);

    private static string Words(SimulatedEvent happened)
    {
        var name = happened.Node.Name.Length > 0 ? $"{happened.Node.Name} ({happened.Node.Id})" : happened.Node.Id;
        var days = happened.At.Days > 0 ? $"{happened.At.Days} วัน " : "";
        return $"{days}{happened.At:hh\\:mm\\:ss}  {Thai(happened.Kind), -10}  {happened.Node.ElementKind}  {CheckRouteCommand.OneLine(name)}";
    }

    private static string Word(ProcessEventKind kind) =>
        kind switch
        {
            ProcessEventKind.Enter => "enter",
            ProcessEventKind.Complete => "complete",
            ProcessEventKind.Fire => "fire",
            ProcessEventKind.Cancel => "cancel",
            _ => "end",
        };

    private static string Thai(ProcessEventKind kind) =>
        kind switch
        {
            ProcessEventKind.Enter => "ถึง",
            ProcessEventKind.Complete => "เสร็จ",
            ProcessEventKind.Fire => "ครบเวลา",
            ProcessEventKind.Cancel => "ยกเลิก",
            _ => "สิ้นสุด",
        };
}
