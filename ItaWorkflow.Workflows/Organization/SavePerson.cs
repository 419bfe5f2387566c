using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Organization;

/// <param name="Id">null: a new person.</param>
public sealed record SavePerson(int ById, int? Id, string Name, string Email, string Phone, int? PositionId, int? DivisionId)
{
    public bool IsAdministrator { get; init; }
    public bool IsRegistrar { get; init; }
    public bool IsSecretary { get; init; }
    public bool IsActive { get; init; } = true;
}

public sealed record SavePersonOutcome(int? Id, Refusal? Refusal);

public sealed class SavePersonHandler(ItaDbContext db, SeatsChanged changed, TimeProvider clock)
{
    public static readonly Refusal NoName = new("โปรดกรอกชื่อและนามสกุลพร้อมคำนำหน้า", nameof(SavePerson.Name));
    public static readonly Refusal BadEmail = new("ที่อยู่อีเมลไม่ถูกต้อง", nameof(SavePerson.Email));
    public static readonly Refusal SameEmail = new("มีบุคคลอื่นใช้อีเมลนี้อยู่แล้ว", nameof(SavePerson.Email));
    public static readonly Refusal LastAdministrator = new(
        "ต้องมีผู้ดูแลระบบที่เข้าสู่ระบบด้วยรหัสผ่านได้อย่างน้อยหนึ่งคน โปรดตั้งผู้ดูแลระบบคนอื่นก่อน",
        nameof(SavePerson.IsAdministrator)
    );

    public async Task<SavePersonOutcome> HandleAsync(SavePerson command, CancellationToken cancel)
    {
        Person? saved = null;
        var refusal = await db.AdministerAsync(
            command.ById,
            clock,
            async act =>
            {
                if (await RefuseAsync(command, cancel) is { } no)
                    return no;
                saved = command.Id is { } id
                    ? await db.Persons.SingleAsync(p => p.Id == id, cancel)
                    : db.Persons.Add(new() { Name = command.Name }).Entity;
                var touched = await SeatsOfAsync(saved, command, cancel);
                saved.DivisionId = await HomeAsync(saved, command, cancel);
                Write(saved, command);
                act.Record(JournalKind.PersonChanged, $"{Verb(saved, command)} {saved.Name}");
                await changed.TellAsync(touched, clock.Today(), act.At, cancel);
                return null;
            },
            cancel
        );
        return new(refusal is null ? saved!.Id : null, refusal);
    }

    /// <summary>A division follows the post, unless another is said: what stood there before the post changed was not said of the new one.</summary>
    private async Task<int?> HomeAsync(Person before, SavePerson command, CancellationToken cancel)
    {
        var ofPost = await db
            .Positions.Where(p => p.Id == command.PositionId)
            .Select(p => p.DivisionId)
            .SingleOrDefaultAsync(cancel);
        var isLeft = before.PositionId != command.PositionId && before.DivisionId == command.DivisionId;
        return isLeft ? ofPost ?? command.DivisionId : command.DivisionId ?? ofPost;
    }

    /// <summary>The position left, the one taken, and those acted in: who is gone no longer acts.</summary>
    private async Task<List<int?>> SeatsOfAsync(Person person, SavePerson command, CancellationToken cancel) =>
        [
            person.PositionId,
            command.PositionId,
            .. await db
                .ActingAppointments.Where(a => a.PersonId == command.Id && a.RevokedAt == null)
                .Select(a => (int?)a.PositionId)
                .ToListAsync(cancel),
        ];

    private async Task<Refusal?> RefuseAsync(SavePerson command, CancellationToken cancel)
    {
        if (command.Name.Trim().Length == 0)
            return NoName;
        var email = Email(command);
        if (email.Length > 0 && EmailAddress.TryRead(email) is null)
            return BadEmail;
        if (email.Length > 0 && await db.Persons.AnyAsync(p => p.Id != command.Id && p.Email == email, cancel))
            return SameEmail;
        if (command.IsActive && await HolderAsync(command, cancel) is { } holder)
            return new(
                $"{holder} ครองตำแหน่งนี้อยู่ หากเป็นการรักษาราชการแทน โปรดใช้หน้า “ผู้รักษาราชการแทน”",
                nameof(SavePerson.PositionId)
            );
        return await LeavesNobodyAsync(command, cancel) ? LastAdministrator : null;
    }

    private async Task<bool> LeavesNobodyAsync(SavePerson command, CancellationToken cancel) =>
        command is { Id: not null } and not { IsAdministrator: true, IsActive: true }
        && !await db.KeepsPasswordWithoutAsync(command.Id, cancel);

    /// <summary>A post of the chain has one holder; many officers may share a title.</summary>
    private Task<string?> HolderAsync(SavePerson command, CancellationToken cancel) =>
        db
            .Persons.Where(p => p.Id != command.Id && p.IsActive && p.PositionId != null && p.PositionId == command.PositionId)
            .Where(p => p.Position!.Post != Post.Officer)
            .Select(p => p.Name)
            .FirstOrDefaultAsync(cancel);

    private static void Write(Person person, SavePerson command)
    {
        person.Name = command.Name.Trim();
        if (person.Email != Email(command))
            (person.MailRefusal, person.MailRefusedAt) = ("", null);
        person.Email = Email(command);
        person.Phone = command.Phone.Trim();
        person.PositionId = command.PositionId;
        person.IsAdministrator = command.IsAdministrator;
        person.IsRegistrar = command.IsRegistrar;
        person.IsSecretary = command.IsSecretary;
        person.IsActive = command.IsActive;
    }

    private static string Verb(Person person, SavePerson command) =>
        command.Id is null ? "เพิ่มบุคคล"
        : person.IsActive ? "แก้ไขข้อมูลของ"
        : "ปิดการใช้งานของ";

    private static string Email(SavePerson command) => command.Email.Trim().ToLowerInvariant();
}
