using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Measures;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Clock;
using ItaWorkflow.Workflows.Measures.Progress;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Stories;

/// <summary>The town through one fiscal year of measures: adopted by order, reported on, and the timed jobs run as the days go by.</summary>
internal sealed class FiscalYearOffice(Chain chain, int fiscalYear)
{
    private static readonly string[] Timed = ["keep-checkpoints", "close-checkpoints", "plan-reminders", "send-reminders"];

    private readonly Dictionary<string, int> _drafted = new(StringComparer.Ordinal);
    private readonly MeasureDesk _desk = new(chain, fiscalYear);

    /// <summary>Measures of the year by the code of the item they answer, e.g. <c>o13</c>.</summary>
    public IReadOnlyDictionary<string, int> Measures => _drafted;

    public async Task PrepareAsync(int mailPort)
    {
        await chain.Database.ArrangeAsync(db =>
        {
            var organization = db.Organization.Single();
            organization.Addresses = new() { PublicAddress = "https://ita.example.go.th" };
            organization.Address = "เลขที่ 1 หมู่ 1 ตำบลตัวอย่าง อำเภอตัวอย่าง จังหวัดตัวอย่าง 00000";
            organization.Mail = new()
            {
                Host = "127.0.0.1",
                Port = mailPort,
                From = "ita@example.go.th",
            };
        });
        var (finance, officer, registrar) = (chain.Town.FinanceOfficer, chain.Town.Officer, chain.Town.Registrar);
        await CompletedAsync("2565:o13", "เผยแพร่รายงานผลการดำเนินงานประจำปี", new(2027, 6, 30), officer);
        await CompletedAsync("2565:o21", "เผยแพร่ผลการจัดซื้อจัดจ้างทุกเดือน", new(2027, 8, 31), finance);
        await DraftAsync(
            "2566:i30",
            "ชี้แจงช่องทางร้องเรียนภายในและผลการดำเนินการต่อพนักงาน",
            "ประชุมชี้แจงปีละ 2 ครั้ง\nติดประกาศช่องทางทุกชั้น",
            new(2028, 6, 30),
            registrar
        );
        await DraftAsync(
            "2566:e6",
            "ปรับปรุงหน้าแรกของเว็บไซต์ให้ค้นหาข้อมูลได้ง่าย",
            "สำรวจสิ่งที่ประชาชนค้นหา\nจัดหน้าแรกใหม่\nทดลองใช้กับประชาชน",
            new(2028, 5, 31),
            officer
        );
        await DraftAsync(
            "2566:o13",
            "จัดทำและเผยแพร่รายงานผลการดำเนินงานประจำปี",
            "รวบรวมผลทุกกอง\nเผยแพร่บนเว็บไซต์ภายในเดือนธันวาคม",
            new(2027, 12, 31),
            officer
        );
        await DraftAsync(
            "2566:o21",
            "เผยแพร่สรุปผลการจัดซื้อจัดจ้างภายในวันที่ 10 ของเดือนถัดไป",
            "จัดทำสรุปรายเดือนตามแบบ\nเผยแพร่และแจ้งลิงก์ให้เลขานุการตรวจ",
            new(2028, 1, 31),
            finance
        );
        await AdoptAllAsync();
        // A first look of the clock closes what last year left.
        await TickAsync();
    }

    /// <summary>A measure of the year before, long done.</summary>
    private Task CompletedAsync(string finding, string title, DateOnly due, Person owner) =>
        chain.Database.ArrangeAsync(db =>
        {
            var measure = new Measure
            {
                FiscalYear = fiscalYear - 1,
                Finding = finding,
                Title = title,
                DueOn = due,
                Status = ProgressStatus.Completed,
                CreatedAt = ThaiDate.At(new FiscalYear(fiscalYear - 1).First.AddDays(3), new(9, 0)).ToUniversalTime(),
            };
            db.Measures.Add(measure);
            measure.Owners.Add(db.Persons.Single(p => p.Id == owner.Id));
            measure.Divisions.Add(db.Divisions.Single(d => d.Id == owner.DivisionId));
        });

    private async Task DraftAsync(string finding, string title, string steps, DateOnly due, Person owner)
    {
        var written = await _desk.WriteAsync(
            new(
                null,
                0,
                chain.Town.Officer.Id,
                fiscalYear,
                title,
                steps,
                ThaiDate.Short(due),
                [owner.DivisionId!.Value],
                [owner.Id],
                finding
            )
        );
        Assert.Null(written.Refusal);
        _drafted[finding.Split(':')[1]] = written.MeasureId;
    }

    /// <summary>The year begins with one memo and the head's order.</summary>
    private async Task AdoptAllAsync()
    {
        var memo = (await _desk.ProposeAsync([.. _drafted.Values])).MemoId;
        Assert.Null(await chain.SubmitAsync(memo));
        await _desk.DecideAllAsync(memo, Verdict.Approve);
        Assert.Equal(AdoptionState.Adopted, await _desk.AdoptionAsync(memo));
    }

    /// <summary>The timed jobs run at nine, as the clock would have it: week by week, where a deadline is near day by day, and on every first.</summary>
    public async Task LiveUntilAsync(int year, int month, int day, bool daily = false)
    {
        for (var next = chain.Database.Clock.Today().AddDays(1); next <= new DateOnly(year, month, day); next = next.AddDays(1))
        {
            chain.Database.Clock.MoveTo(next.Year, next.Month, next.Day);
            if (next.Day == 1 || next.DayOfWeek is DayOfWeek.Monday || daily)
                await TickAsync();
        }
    }

    private Task<int> TickAsync() =>
        chain.AsAsync<IServiceProvider, int>(
            async (services, _) =>
            {
                foreach (var job in TimedJobs.Jobs.Where(job => Timed.Contains(job.Key, StringComparer.Ordinal)))
                    await job.RunAsync(services, default);
                return 0;
            }
        );

    /// <summary>The measure's first owner reports; <paramref name="code"/> as in <see cref="Measures"/>.</summary>
    public async Task ReportAsync(string code, CheckpointRound round, ProgressStatus status, string note)
    {
        var id = _drafted[code];
        var (revision, owner) = await chain.Database.ReadAsync(async db =>
        {
            var measure = await db.Measures.Include(m => m.Ownerships).SingleAsync(m => m.Id == id);
            return (measure.Revision, measure.Ownerships[0].PersonId);
        });
        Assert.Null(
            await chain.AsAsync<ReportProgressHandler, Refusal?>(
                (h, _) => h.HandleAsync(new(id, revision, owner, round, status, note), default)
            )
        );
    }

    /// <summary>What the round closed with; there is one.</summary>
    public Task<CheckpointEdition> EditionAsync(CheckpointRound round) =>
        chain.Database.ReadAsync(db =>
            db.CheckpointEditions.Include(e => e.Entries)
                .AsNoTracking()
                .SingleAsync(e =>
                    db.Checkpoints.Any(c => c.Id == e.CheckpointId && c.FiscalYear == fiscalYear && c.Round == round)
                )
        );
}
