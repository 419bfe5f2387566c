using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Workflows.Routes;

/// <summary>A BPMN file becomes the published version of its route, or a draft to draw on. Cases on the version before stay on it.</summary>
/// <param name="Bpmn">The file as it came.</param>
/// <param name="AsDraft">Any readable BPMN may be drawn on; only a runnable one is published.</param>
public sealed record ImportRoute(int PersonId, byte[] Bpmn, bool AsDraft = false);

/// <param name="Findings">Everything there is to say about the file: why it was refused, or what to mind.</param>
public sealed record ImportRouteOutcome(ApprovalRoute? Route, IReadOnlyList<BpmnFinding> Findings, Refusal? Refusal);

public sealed class ImportRouteHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal CannotRun = new(
        "ระบบใช้เส้นทางในไฟล์นี้ไม่ได้ โปรดแก้ตามรายการแล้วนำเข้าใหม่",
        nameof(ImportRoute.Bpmn)
    );
    public static readonly Refusal Same = new("ไฟล์นี้เหมือนกับรุ่นที่ใช้อยู่แล้ว", nameof(ImportRoute.Bpmn));

    public async Task<ImportRouteOutcome> HandleAsync(ImportRoute command, CancellationToken cancel)
    {
        var reading = BpmnReader.Read(new MemoryStream(command.Bpmn));
        var findings = FindingsOf(reading);
        var runs = reading.IsRunnable && !findings.Any(f => f.IsRefusal);
        if (!reading.IsReadable || !(runs || command.AsDraft))
            return new(null, findings, CannotRun);

        ApprovalRoute? route = null;
        var refusal = await db.AdministerAsync(
            command.PersonId,
            clock,
            async act =>
            {
                route = Draft(command, act);
                db.ApprovalRoutes.Add(route);
                if (!command.AsDraft && await db.SucceedAsync(route, act.At, cancel) is not null)
                    return Same;
                var what = command.AsDraft ? "เป็นร่าง" : $"รุ่นที่ {route.Version}";
                act.Record(JournalKind.RouteImported, $"นำเข้าเส้นทางเสนอ “{route.Name}” {what}");
                return null;
            },
            cancel
        );
        return new(refusal is null ? route : null, findings, refusal);
    }

    private static IReadOnlyList<BpmnFinding> FindingsOf(BpmnReading reading) =>
        reading.Definition is { } definition ? [.. reading.Findings, .. RouteCheck.Check(definition)] : reading.Findings;

    private static ApprovalRoute Draft(ImportRoute command, AdministrativeAct act)
    {
        var bpmn = RouteText.Decode(command.Bpmn);
        var (key, name) = RouteText.Title(bpmn);
        return new()
        {
            Key = key,
            Version = 0,
            Name = name,
            Bpmn = bpmn,
            File = command.Bpmn,
            State = RouteState.Draft,
            CreatedAt = act.At,
            DrawnById = act.By.Id,
            DrawnAt = act.At,
        };
    }
}
