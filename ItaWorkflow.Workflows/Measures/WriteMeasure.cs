using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Notices;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>Adopts a measure or changes it; owners are told, and reminders follow the new due date.</summary>
/// <param name="MeasureId">null: a new one.</param>
/// <param name="Revision">The revision that the page showed.</param>
/// <param name="Finding">Of a new one: the finding that it answers (2566:o13), if any.</param>
/// <param name="Due">As typed: 31 มี.ค. 70, or ภายในเดือนมีนาคม 2570.</param>
public sealed record WriteMeasure(
    int? MeasureId,
    int Revision,
    int PersonId,
    int FiscalYear,
    string Title,
    string Steps,
    string Due,
    IReadOnlyCollection<int> Divisions,
    IReadOnlyCollection<int> Owners,
    string? Finding = null
);

/// <param name="MeasureId">0 when refused.</param>
public sealed record MeasureWritten(int MeasureId, Refusal? Refusal);

public sealed class WriteMeasureHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NotYours = new("เฉพาะเลขานุการ ITA หรือผู้ดูแลระบบเท่านั้นที่กำหนดมาตรการได้");
    public static readonly Refusal Gone = new("ไม่พบมาตรการนี้แล้ว");
    public static readonly Refusal HasMoved = new(
        "มีผู้แก้ไขมาตรการนี้ไปก่อนแล้ว สิ่งที่ท่านพิมพ์ยังอยู่ โปรดเปิดดูฉบับล่าสุดแล้วบันทึกอีกครั้ง"
    );
    public static readonly Refusal NoTitle = new("โปรดกรอกชื่อมาตรการ", nameof(WriteMeasure.Title));
    public static readonly Refusal NoDue = new(
        "อ่านวันครบกำหนดไม่ได้ โปรดพิมพ์เช่น 31 มี.ค. 2570 หรือ มีนาคม 2570",
        nameof(WriteMeasure.Due)
    );
    public static readonly Refusal NoDivision = new(
        "โปรดเลือกสำนัก/กองที่รับผิดชอบอย่างน้อยหนึ่งแห่ง",
        nameof(WriteMeasure.Divisions)
    );
    public static readonly Refusal NoOwner = new("โปรดเลือกผู้รับผิดชอบอย่างน้อยหนึ่งคน", nameof(WriteMeasure.Owners));

    public async Task<MeasureWritten> HandleAsync(WriteMeasure command, CancellationToken cancel)
    {
        try
        {
            return await db.Database.CreateExecutionStrategy().ExecuteAsync(() => WriteAsync(command, cancel));
        }
        catch (DbUpdateConcurrencyException)
        {
            return new(0, HasMoved);
        }
    }

    private async Task<MeasureWritten> WriteAsync(WriteMeasure command, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var writer = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (writer is not ({ IsSecretary: true } or { IsAdministrator: true }))
            return new(0, NotYours);
        if (Check(command, out var due) is { } refusal)
            return new(0, refusal);
        var divisions = await db.Divisions.Where(d => command.Divisions.Contains(d.Id)).ToListAsync(cancel);
        var owners = await db.Persons.Where(p => command.Owners.Contains(p.Id)).ToListAsync(cancel);
        if (divisions.Count == 0 || owners.Count == 0)
            return new(0, divisions.Count == 0 ? NoDivision : NoOwner);

        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var measure = command.MeasureId is { } id ? await FindAsync(id, cancel) : New(command, due, now);
        if (measure is null)
            return new(0, Gone);
        if (command.MeasureId is not null)
            db.Entry(measure).Property(m => m.Revision).OriginalValue = command.Revision;
        var change = new MeasureChange(measure, command.MeasureId is null, due, owners, writer);
        measure.Rewrite(command.Title.Trim(), command.Steps.Trim(), due, now);
        Seat(measure, divisions, owners, now);
        await db.SaveChangesAsync(cancel);

        db.Journal.Add(Entry(change, now));
        if (measure.Status is not ProgressStatus.Completed)
        {
            await new UnsentMail(db).StrikeChangedAsync(measure, now, cancel);
            db.Reminders.AddRange(change.Notices(now));
        }
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new(measure.Id, null);
    }

    private static Refusal? Check(WriteMeasure command, out DateOnly due)
    {
        if (!ThaiDateText.TryParseDue(command.Due, out due))
            return NoDue;
        if (string.IsNullOrWhiteSpace(command.Title))
            return NoTitle;
        var year = new FiscalYear(command.FiscalYear);
        return year.Contains(due)
            ? null
            : new Refusal(
                $"วันครบกำหนดต้องอยู่ในปีงบประมาณ {year} ({ThaiDate.Short(year.First)} ถึง {ThaiDate.Short(year.Last)})",
                nameof(WriteMeasure.Due)
            );
    }

    private Task<Measure?> FindAsync(int id, CancellationToken cancel) =>
        db
            .Measures.Include(m => m.Divisions)
            .Include(m => m.Ownerships)
                .ThenInclude(o => o.Person)
            .AsSplitQuery()
            .SingleOrDefaultAsync(m => m.Id == id, cancel);

    private Measure New(WriteMeasure command, DateOnly due, DateTimeOffset now)
    {
        var measure = new Measure
        {
            FiscalYear = command.FiscalYear,
            Finding = command.Finding,
            Title = command.Title.Trim(),
            DueOn = due,
            CreatedAt = now,
        };
        db.Measures.Add(measure);
        return measure;
    }

    private static void Seat(Measure measure, List<Division> divisions, List<Person> owners, DateTimeOffset now)
    {
        measure.Divisions.RemoveAll(division => !divisions.Contains(division));
        measure.Divisions.AddRange(divisions.Except(measure.Divisions).ToList());
        measure.Ownerships.RemoveAll(o => !owners.Exists(owner => owner.Id == o.PersonId));
        var known = measure.Ownerships.Select(o => o.PersonId).ToHashSet();
        measure.Ownerships.AddRange(
            owners
                .Where(owner => !known.Contains(owner.Id))
                .Select(owner => new MeasureOwner { PersonId = owner.Id, Since = now })
        );
    }

    private static JournalEntry Entry(MeasureChange change, DateTimeOffset now) =>
        new()
        {
            Kind = JournalKind.MeasureChanged,
            At = now,
            PersonId = change.By.Id,
            MeasureId = change.Measure.Id,
            Text = change.Words(),
        };
}
