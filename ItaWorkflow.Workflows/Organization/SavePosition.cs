using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Organization;

/// <param name="Id">null: a new position.</param>
public sealed record SavePosition(int ById, int? Id, string Title, Post Post, int? DivisionId, int SortOrder, bool IsActive);

public sealed class SavePositionHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NoTitle = new("โปรดกรอกชื่อตำแหน่งตามที่ใช้ใต้ลายมือชื่อ", nameof(SavePosition.Title));
    public static readonly Refusal NoDivision = new("หัวหน้าสำนักหรือกองต้องระบุสังกัด", nameof(SavePosition.DivisionId));
    public static readonly Refusal HeadThere = new("สำนักหรือกองนี้มีตำแหน่งหัวหน้าอยู่แล้ว", nameof(SavePosition.DivisionId));
    public static readonly Refusal PostThere = new("มีตำแหน่งนี้อยู่แล้ว และมีได้ตำแหน่งเดียว", nameof(SavePosition.Post));
    public static readonly Refusal Held = new(
        "ยังมีผู้ครองตำแหน่งนี้ โปรดย้ายบุคคลออกก่อนเลิกใช้",
        nameof(SavePosition.IsActive)
    );
    public static readonly Refusal Waiting = new(
        "ยังมีเรื่องรอลงนามที่ตำแหน่งนี้ จึงยังเลิกใช้ไม่ได้",
        nameof(SavePosition.IsActive)
    );
    public static readonly Refusal TwoHolders = new(
        "มีผู้ครองตำแหน่งนี้มากกว่าหนึ่งคน จึงตั้งเป็นตำแหน่งในสายการลงนามไม่ได้",
        nameof(SavePosition.Post)
    );

    public Task<Refusal?> HandleAsync(SavePosition command, CancellationToken cancel) =>
        db.AdministerAsync(command.ById, clock, act => SaveAsync(command, act, cancel), cancel);

    private async Task<Refusal?> SaveAsync(SavePosition command, AdministrativeAct act, CancellationToken cancel)
    {
        if (command.Title.Trim().Length == 0)
            return NoTitle;
        if ((command.IsActive ? await RefusePlaceAsync(command, cancel) : await RefuseEndAsync(command, cancel)) is { } refusal)
            return refusal;

        var title = command.Title.Trim();
        var position = command.Id is { } id
            ? await db.Positions.SingleAsync(p => p.Id == id, cancel)
            : db.Positions.Add(new() { Title = title }).Entity;
        var before = position.DivisionId;
        Write(position, command);
        if (command is { Id: { } held, DivisionId: not null })
            foreach (
                var holder in await db.Persons.Where(p => p.PositionId == held && p.DivisionId == before).ToListAsync(cancel)
            )
                holder.DivisionId = command.DivisionId;
        act.Record(JournalKind.PositionChanged, $"{Verb(command)}ตำแหน่ง{title}");
        return null;
    }

    private static void Write(Position position, SavePosition command)
    {
        position.Title = command.Title.Trim();
        position.Post = command.Post;
        position.DivisionId = command.DivisionId;
        position.SortOrder = command.SortOrder;
        position.IsActive = command.IsActive;
    }

    private static string Verb(SavePosition command) =>
        command.Id is null ? "เพิ่ม"
        : command.IsActive ? "แก้ไข"
        : "เลิกใช้";

    private async Task<Refusal?> RefusePlaceAsync(SavePosition command, CancellationToken cancel)
    {
        var others = db.Positions.Where(p => p.Id != command.Id && p.IsActive && p.Post == command.Post);
        if (command.Post is Post.DivisionHead && command.DivisionId is null)
            return NoDivision;
        if (command.Post is Post.DivisionHead && await others.AnyAsync(p => p.DivisionId == command.DivisionId, cancel))
            return HeadThere;
        if (command.Post is Post.Mayor or Post.Clerk && await others.AnyAsync(cancel))
            return PostThere;
        return command.Post is not Post.Officer && await HoldersAsync(command, cancel) > 1 ? TwoHolders : null;
    }

    private Task<int> HoldersAsync(SavePosition command, CancellationToken cancel) =>
        db.Persons.CountAsync(p => p.PositionId == command.Id && p.IsActive, cancel);

    private async Task<Refusal?> RefuseEndAsync(SavePosition command, CancellationToken cancel)
    {
        if (await HoldersAsync(command, cancel) > 0)
            return Held;
        return await db.ApprovalSteps.AnyAsync(s => s.PositionId == command.Id && s.State == StepState.Open, cancel)
            ? Waiting
            : null;
    }
}
