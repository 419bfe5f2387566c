using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Organization;

/// <param name="Id">null: a new division.</param>
public sealed record SaveDivision(
    int ById,
    int? Id,
    string Name,
    string NumberPrefix,
    string Phone,
    int SortOrder,
    bool IsActive
);

public sealed class SaveDivisionHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NoName = new("โปรดกรอกชื่อสำนักหรือกอง", nameof(SaveDivision.Name));
    public static readonly Refusal SameName = new("มีสำนักหรือกองชื่อนี้อยู่แล้ว", nameof(SaveDivision.Name));
    public static readonly Refusal NotEmpty = new(
        "ยังมีบุคคลสังกัดอยู่ โปรดย้ายบุคคลออกก่อนเลิกใช้",
        nameof(SaveDivision.IsActive)
    );

    public Task<Refusal?> HandleAsync(SaveDivision command, CancellationToken cancel) =>
        db.AdministerAsync(command.ById, clock, act => SaveAsync(command, act, cancel), cancel);

    private async Task<Refusal?> SaveAsync(SaveDivision command, AdministrativeAct act, CancellationToken cancel)
    {
        var name = command.Name.Trim();
        if (name.Length == 0)
            return NoName;
        if (await db.Divisions.AnyAsync(d => d.Id != command.Id && d.Name == name && d.IsActive, cancel))
            return SameName;
        if (!command.IsActive && await db.Persons.AnyAsync(p => p.DivisionId == command.Id && p.IsActive, cancel))
            return NotEmpty;

        var division = command.Id is { } id ? await db.Divisions.SingleAsync(d => d.Id == id, cancel) : null;
        var was = division?.IsActive ?? false;
        act.Record(JournalKind.DivisionChanged, Words(division, was, command.IsActive) + name);
        division ??= db.Divisions.Add(new() { Name = name }).Entity;
        division.Name = name;
        division.NumberPrefix = RunningNumber.Spell(command.NumberPrefix);
        await SpellAlikeAsync(division, cancel);
        division.Phone = command.Phone.Trim();
        division.SortOrder = command.SortOrder;
        division.IsActive = command.IsActive;
        return null;
    }

    /// <summary>Divisions of one prefix write in one register, and the register is written one way.</summary>
    private async Task SpellAlikeAsync(Division division, CancellationToken cancel)
    {
        var key = NumberRegister.KeyOf(division.NumberPrefix);
        foreach (var other in await db.Divisions.Where(d => d.Id != division.Id).ToListAsync(cancel))
            if (NumberRegister.KeyOf(other.NumberPrefix) == key)
                other.NumberPrefix = division.NumberPrefix;
    }

    private static string Words(Division? division, bool was, bool isActive) =>
        (division, was, isActive) switch
        {
            (null, _, _) => "เพิ่ม",
            (_, true, false) => "เลิกใช้",
            (_, false, true) => "กลับมาใช้",
            _ => "แก้ไข",
        };
}
