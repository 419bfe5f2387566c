using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Settings;

/// <summary>A first step that the office can do without is passed over, or taken up again.</summary>
public sealed record SkipFirstStep(int ById, FirstStep Step, bool IsSkipped);

public sealed class SkipFirstStepHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal Needed = new("ขั้นนี้ข้ามไม่ได้ เพราะเรื่องแรกจะเสนอไม่ถึงผู้ลงนาม");

    public Task<Refusal?> HandleAsync(SkipFirstStep command, CancellationToken cancel) =>
        FirstSteps.MaySkip(command.Step)
            ? db.AdministerAsync(command.ById, clock, act => SkipAsync(command, act, cancel), cancel)
            : Task.FromResult<Refusal?>(Needed);

    private async Task<Refusal?> SkipAsync(SkipFirstStep command, AdministrativeAct act, CancellationToken cancel)
    {
        var office = await db.Organization.SingleAsync(cancel);
        if (office.FirstSteps.Skips(command.Step) == command.IsSkipped)
            return null;
        office.FirstSteps = office.FirstSteps.Skip(command.Step, command.IsSkipped);
        act.Record(
            JournalKind.OrganizationChanged,
            $"{(command.IsSkipped ? "ข้าม" : "กลับมาทำ")}ขั้นเริ่มใช้ระบบที่ {(int)command.Step + 1}"
        );
        return null;
    }
}
