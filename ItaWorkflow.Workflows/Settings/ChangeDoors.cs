using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Settings;

/// <summary>How long people stay signed in, and who comes in with a second step; it holds from everybody's next request on.</summary>
public sealed record ChangeDoors(int ById, int IdleHours, int LongestHours, bool DutiesNeedSecondStep);

public sealed class ChangeDoorsHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal BadIdle = new("กรอกได้ 1 ถึง 72 ชั่วโมง", nameof(ChangeDoors.IdleHours));
    public static readonly Refusal BadLongest = new(
        "กรอกได้ 1 ถึง 720 ชั่วโมง และไม่สั้นกว่าเวลาที่ไม่ใช้งาน",
        nameof(ChangeDoors.LongestHours)
    );

    public async Task<Refusal?> HandleAsync(ChangeDoors command, CancellationToken cancel) =>
        command.IdleHours is < 1 or > 72 ? BadIdle
        : command.LongestHours is < 1 or > 720 || command.LongestHours < command.IdleHours ? BadLongest
        : await db.AdministerAsync(command.ById, clock, act => ChangeAsync(command, act, cancel), cancel);

    private async Task<Refusal?> ChangeAsync(ChangeDoors command, AdministrativeAct act, CancellationToken cancel)
    {
        var organization = await db.Organization.SingleAsync(cancel);
        var doors = organization.Doors with
        {
            IdleHours = command.IdleHours,
            LongestHours = command.LongestHours,
            DutiesNeedSecondStep = command.DutiesNeedSecondStep,
        };
        if (doors == organization.Doors)
            return null;
        organization.Doors = doors;
        act.Record(
            JournalKind.OrganizationChanged,
            FormattableString.Invariant(
                $"ตั้งการเข้าสู่ระบบ: ไม่ใช้งาน {doors.IdleHours} ชั่วโมง นานสุด {doors.LongestHours} ชั่วโมง "
            ) + (doors.DutiesNeedSecondStep ? "ผู้ดูแลระบบและนายทะเบียนต้องยืนยันสองชั้น" : "ไม่บังคับยืนยันสองชั้น")
        );
        return null;
    }
}
