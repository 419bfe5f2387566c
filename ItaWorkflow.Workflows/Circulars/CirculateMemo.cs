using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Circulars;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Notices;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Circulars;

/// <summary>Sends a memo that ended to everybody, or to the people of divisions, to take note of.</summary>
/// <param name="DueOn">The last day to take note; null: a week from now.</param>
public sealed record CirculateMemo(int ById, long MemoId, bool ToAll, IReadOnlyList<int> Divisions, DateOnly? DueOn);

public sealed class CirculateMemoHandler(ItaDbContext db, TimeProvider clock)
{
    public const int Days = 7;

    public static readonly Refusal NotThere = new("ไม่พบเรื่องนี้ในเรื่องที่ท่านเปิดดูได้");
    public static readonly Refusal NotYours = new(
        "เฉพาะผู้จัดทำ คนในสังกัดของเรื่อง สารบรรณกลาง และผู้ดูแลระบบเท่านั้นที่เวียนเรื่องได้"
    );
    public static readonly Refusal NotEnded = new("เวียนได้เมื่อเรื่องอนุมัติหรือรับทราบครบแล้วเท่านั้น");
    public static readonly Refusal NoDivision = new(
        "โปรดเลือกสำนัก/กองที่จะเวียนถึง หรือเลือกทุกคน",
        nameof(CirculateMemo.Divisions)
    );
    public static readonly Refusal PastDay = new("วันสุดท้ายที่ให้รับทราบผ่านมาแล้ว", nameof(CirculateMemo.DueOn));
    public static readonly Refusal NobodyNew = new(
        "ทุกคนที่เลือกได้รับเรื่องนี้แล้ว ดูผู้ที่ยังไม่รับทราบในตารางด้านล่าง",
        nameof(CirculateMemo.Divisions)
    );

    public Task<Refusal?> HandleAsync(CirculateMemo command, CancellationToken cancel) =>
        db.InTurnAsync(command.ById, clock, act => SendAsync(command, act, cancel), cancel);

    /// <summary>May send it round, once it has ended.</summary>
    public static bool May(Person person, Memo memo) => person.Registers || person.MayWrite(memo);

    public static bool IsEnded(Memo memo) => memo.State is MemoState.Approved or MemoState.Acknowledged;

    private async Task<Refusal?> SendAsync(CirculateMemo command, AdministrativeAct act, CancellationToken cancel)
    {
        var today = ThaiDate.DayOf(act.At);
        if (await db.VisibleMemos(act.By, today).SingleOrDefaultAsync(m => m.Id == command.MemoId, cancel) is not { } memo)
            return NotThere;
        if (!May(act.By, memo))
            return NotYours;
        if (!IsEnded(memo))
            return NotEnded;
        if (command.DueOn < today)
            return PastDay;
        var divisions = await db
            .Divisions.Where(d => command.Divisions.Contains(d.Id))
            .OrderBy(d => d.SortOrder)
            .ToDictionaryAsync(d => d.Id, d => d.Name, cancel);
        if (!command.ToAll && divisions.Count == 0)
            return NoDivision;

        var people = await NewPeopleAsync(command.ToAll ? null : [.. divisions.Keys], memo.Id, act.By.Id, cancel);
        if (people.Count == 0)
            return NobodyNew;
        var circular = new Circular
        {
            MemoId = memo.Id,
            SentById = act.By.Id,
            SentAt = act.At,
            To = command.ToAll ? "ทุกคนในหน่วยงาน" : string.Join(", ", divisions.Values),
            DueOn = command.DueOn ?? today.AddDays(Days),
        };
        circular.Recipients.AddRange(people.Select(p => new CircularRecipient { MemoId = memo.Id, PersonId = p.Id }));
        db.Circulars.Add(circular);
        foreach (var person in people)
            db.Reminders.AddRange(CircularNotices.Sent(circular, memo, person, act.By));
        act.Record(
            JournalKind.MemoCirculated,
            $"เวียนเพื่อทราบถึง{circular.To} {people.Count} คน ให้รับทราบภายใน {ThaiDate.Short(circular.DueOn)}",
            memo
        );
        return null;
    }

    private Task<List<Person>> NewPeopleAsync(List<int>? divisions, long memoId, int senderId, CancellationToken cancel)
    {
        var people = db.Persons.Where(p => p.IsActive && p.Id != senderId);
        if (divisions is not null)
            people = people.Where(p => divisions.Contains(p.DivisionId ?? 0));
        return people
            .Where(p => !db.CircularRecipients.Any(r => r.MemoId == memoId && r.PersonId == p.Id))
            .OrderBy(p => p.Id)
            .ToListAsync(cancel);
    }
}
