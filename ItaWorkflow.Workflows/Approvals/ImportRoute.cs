using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Bpmn;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>A BPMN file becomes the published version of its route; the version before it retires, and cases on it stay on it.</summary>
/// <param name="Bpmn">The file as it came.</param>
public sealed record ImportRoute(int PersonId, byte[] Bpmn);

/// <param name="Findings">Everything there is to say about the file: why it was refused, or what to mind.</param>
public sealed record ImportRouteOutcome(ApprovalRoute? Route, IReadOnlyList<BpmnFinding> Findings, Refusal? Refusal);

public sealed class ImportRouteHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal CannotRun = new(
        "ระบบใช้เส้นทางในไฟล์นี้ไม่ได้ โปรดแก้ตามรายการแล้วนำเข้าใหม่",
        nameof(ImportRoute.Bpmn)
    );
    public static readonly Refusal Same = new("ไฟล์นี้เหมือนกับรุ่นที่ใช้อยู่แล้ว", nameof(ImportRoute.Bpmn));
    public static readonly Refusal ImportedMeanwhile = new("มีผู้นำเข้าเส้นทางนี้พร้อมกัน โปรดตรวจรุ่นล่าสุดแล้วลองอีกครั้ง");

    public async Task<ImportRouteOutcome> HandleAsync(ImportRoute command, CancellationToken cancel)
    {
        using var stream = new MemoryStream(command.Bpmn);
        var reading = BpmnReader.Read(stream);
        if (reading.Definition is not { } definition)
            return new(null, reading.Findings, CannotRun);
        if (RouteCheck.Check(definition) is [_, ..] unfit)
            return new(null, [.. reading.Findings, .. unfit], CannotRun);

        var earlier = await db.ApprovalRoutes.Where(r => r.Key == definition.Id).ToListAsync(cancel);
        var route = await PublishAsync(RouteText.Decode(command.Bpmn), definition, earlier, cancel);
        if (route is null)
            return new(null, reading.Findings, Same);

        var person = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        db.Journal.Add(
            new()
            {
                Kind = JournalKind.RouteImported,
                At = clock.GetUtcNow(),
                PersonId = person.Id,
                Text = $"{person.Name} นำเข้าเส้นทางเสนอ “{route.Name}” รุ่นที่ {route.Version}",
            }
        );
        try
        {
            await db.SaveChangesAsync(cancel);
            return new(route, reading.Findings, null);
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return new(null, reading.Findings, ImportedMeanwhile);
        }
    }

    private async Task<ApprovalRoute?> PublishAsync(
        string bpmn,
        ProcessDefinition definition,
        List<ApprovalRoute> earlier,
        CancellationToken cancel
    )
    {
        var current = earlier.Where(r => r.State is RouteState.Published).ToList();
        if (current.Any(r => r.Bpmn == bpmn))
            return null;

        var isDefault = current.Any(r => r.IsDefault) || !await db.ApprovalRoutes.AnyAsync(r => r.IsDefault, cancel);
        foreach (var route in current)
            (route.State, route.IsDefault) = (RouteState.Retired, false);
        var version = earlier.Select(r => r.Version).DefaultIfEmpty().Max() + 1;
        var published = RouteText.Published(bpmn, definition, version, isDefault, clock.GetUtcNow());
        db.ApprovalRoutes.Add(published);
        return published;
    }
}
