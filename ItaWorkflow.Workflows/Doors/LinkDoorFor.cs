using ItaWorkflow.Data.Doors;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Doors;

/// <summary>An administrator links a person with an account of a provider by its own id. ThaID only its person can link.</summary>
/// <param name="Subject">Entra's object id, or the sub of OpenID Connect.</param>
public sealed record LinkDoorFor(int ById, int PersonId, DoorKind Kind, string Subject);

public sealed class LinkDoorForHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal OwnOnly = new("ThaID ต้องเชื่อมโดยเจ้าตัวเมื่อเข้าสู่ระบบแล้ว");
    public static readonly Refusal NotSet = new("หน่วยงานยังไม่ได้เปิดใช้ทางเข้านี้");
    public static readonly Refusal BadObjectId = new(
        "รหัสบัญชี (Object ID) ต้องเป็นรูปแบบ xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
        nameof(LinkDoorFor.Subject)
    );
    public static readonly Refusal NoSubject = new("โปรดกรอกรหัสบัญชีของผู้ให้บริการ", nameof(LinkDoorFor.Subject));

    public Task<Refusal?> HandleAsync(LinkDoorFor command, CancellationToken cancel) =>
        db.AdministerAsync(
            command.ById,
            clock,
            async act =>
            {
                var door = (await db.Organization.SingleAsync(cancel)).Provider(command.Kind);
                var subject = command.Subject.Trim();
                if (Refuse(command.Kind, door, subject) is { } refusal)
                    return refusal;
                var proof =
                    command.Kind is DoorKind.Entra
                        ? new DoorProof(DoorKind.Entra, door.Tenant, Guid.Parse(subject).ToString(), "")
                        : new DoorProof(command.Kind, door.Address, subject, "");
                if (await db.RefuseLinkAsync(proof, command.PersonId, cancel) is { } no)
                    return no;
                var person = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
                db.AddLink(proof, person.Id, act.At);
                act.Record(JournalKind.DoorLinked, $"เชื่อม {command.Kind.Words()} ให้ {person.Name}");
                return null;
            },
            cancel
        );

    private static Refusal? Refuse(DoorKind kind, ProviderSettings door, string subject) =>
        kind is DoorKind.ThaId ? OwnOnly
        : !door.IsSet ? NotSet
        : subject.Length is 0 or > 255 ? NoSubject
        : kind is DoorKind.Entra && !Guid.TryParseExact(subject, "D", out _) ? BadObjectId
        : null;
}
