using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>The registrar tells the last number used in the paper register: the counter goes on after it.</summary>
/// <param name="Register">Its key, or the prefix as it is written.</param>
/// <param name="Year">Calendar year, Buddhist Era: this one or the next.</param>
/// <param name="Last">In Thai or Arabic digits; 0: nothing was numbered on paper.</param>
public sealed record SetLastOnPaper(int ById, string Register, int Year, string Last);

public sealed class SetLastOnPaperHandler(ItaDbContext db, TimeProvider clock)
{
    public const int Most = 999_999;
    public static readonly Refusal NotYours = new("เฉพาะนายทะเบียนหรือผู้ดูแลระบบเท่านั้นที่ตั้งเลขเริ่มต้นได้");
    public static readonly Refusal NoSuchRegister = new("ไม่มีสำนักหรือกองใดใช้เลขนำนี้", nameof(SetLastOnPaper.Register));
    public static readonly Refusal NotThatYear = new("ตั้งได้เฉพาะปีนี้และปีหน้า", nameof(SetLastOnPaper.Year));
    public static readonly Refusal NoNumber = new(
        "โปรดกรอกเลขลำดับสุดท้ายในสมุดทะเบียน เป็นตัวเลขไม่เกิน 6 หลัก ถ้ายังไม่ได้ออกเลขในสมุดให้กรอก 0",
        nameof(SetLastOnPaper.Last)
    );

    public Task<Refusal?> HandleAsync(SetLastOnPaper command, CancellationToken cancel) =>
        db.InTurnAsync(command.ById, clock, act => SetAsync(command, act, cancel), cancel);

    private async Task<Refusal?> SetAsync(SetLastOnPaper command, AdministrativeAct act, CancellationToken cancel)
    {
        if (!act.By.Registers)
            return NotYours;
        var (key, year) = (NumberRegister.KeyOf(command.Register), command.Year);
        var prefixes = await db.Divisions.Select(d => d.NumberPrefix).ToListAsync(cancel);
        var isCircular = prefixes.Exists(p => NumberRegister.CircularKeyOf(p) == key);
        if (prefixes.Find(p => (isCircular ? NumberRegister.CircularKeyOf(p) : NumberRegister.KeyOf(p)) == key) is not { } prefix)
            return NoSuchRegister;
        var thisYear = MemoNumber.YearOf(ThaiDate.DayOf(act.At));
        if (year != thisYear && year != thisYear + 1)
            return NotThatYear;
        var digits = ThaiNumerals.ToArabic(command.Last.Trim());
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var last) || last > Most)
            return NoNumber;

        await db.LockRegisterAsync(key, year, cancel);
        var register = await db.NumberRegisters.SingleAsync(r => r.Key == key && r.Year == year, cancel);
        (register.Last, register.LastOnPaper) = (last, last);
        var number = new RunningNumber(RunningNumber.Spell(prefix), last) { IsCircular = isCircular };
        act.Record(JournalKind.NumberingSet, $"ตั้งเลขสุดท้ายในสมุดทะเบียน {number.Text} ปี {year}");
        return null;
    }
}
