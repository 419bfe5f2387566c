using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Measures;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Measures.Progress;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Reminders;

/// <summary>The parts of a measure that repeats, from its adoption on 20 November 2026.</summary>
[OnBothStores]
public sealed class DueSubjectsTests(Chain chain) : IClassFixture<Chain>
{
    private readonly MeasureDesk desk = new(chain, 2570);

    [Fact]
    public async Task A_report_answers_the_parts_it_names_and_their_reminders_stop()
    {
        var id = await desk.AdoptedAsync("ตรวจลิงก์ทุกเดือน", "ประจำทุกเดือน");
        Assert.Contains(new DateOnly(2026, 11, 30), await AskedAsync(id, 2026, 11, 27));

        Assert.Null(await ReportAsync(id, ProgressStatus.InProgress, new DateOnly(2026, 11, 30)));

        Assert.DoesNotContain(new DateOnly(2026, 11, 30), await AskedAsync(id, 2026, 11, 27));
        var parts = (await desk.MeasureAsync(id)).Occurrences;
        Assert.Equal(new DateOnly(2026, 11, 30), Assert.Single(parts, p => p.ReportId is not null).DueOn);
    }

    [Fact]
    public async Task A_late_part_is_asked_for_until_the_next_ones_day_has_passed()
    {
        var id = await desk.AdoptedAsync("สรุปจัดซื้อ", "ประจำทุกเดือน");

        Assert.Contains(new DateOnly(2026, 11, 30), await AskedAsync(id, 2026, 12, 31));
        Assert.DoesNotContain(new DateOnly(2026, 11, 30), await AskedAsync(id, 2027, 1, 1));
    }

    [Fact]
    public async Task Where_a_checkpoint_or_the_whole_is_due_that_day_one_message_is_enough()
    {
        var id = await desk.AdoptedAsync("รายงานสถิติ", "รายไตรมาส");

        var asked = await AskedAsync(id, 2026, 11, 27);

        Assert.Equal([new(2026, 12, 31), new(2027, 6, 30)], asked);
    }

    [Fact]
    public async Task Completing_the_whole_ends_every_part()
    {
        var id = await desk.AdoptedAsync("ประชุมชี้แจง", "ประจำทุกเดือน ถึง มีนาคม 2570");

        Assert.Null(await ReportAsync(id, ProgressStatus.Completed));

        Assert.Empty(await AskedAsync(id, 2027, 1, 1));
    }

    [Fact]
    public async Task A_part_begins_to_be_told_when_the_one_before_is_over()
    {
        var id = await desk.AdoptedAsync("แจ้งผลซ่อมถนน", "ประจำทุกเดือน");
        var part = (await SubjectsAsync(id, 2026, 12, 1)).Single(s => s.DueOn == new DateOnly(2026, 12, 31));

        Assert.Equal(new DateOnly(2026, 12, 18), ThaiDate.DayOf(part.Since));
        Assert.Equal("เดือนธันวาคม 2569", part.Part);
    }

    private async Task<List<DateOnly>> AskedAsync(int id, int year, int month, int day) =>
        [.. (await SubjectsAsync(id, year, month, day)).Where(s => s.Kind is SubjectKind.Occurrence).Select(s => s.DueOn)];

    private Task<List<DueSubject>> SubjectsAsync(int id, int year, int month, int day) =>
        chain.Database.ReadAsync(async db =>
        {
            var measure = await db
                .Measures.Include(m => m.Divisions)
                .Include(m => m.Ownerships)
                    .ThenInclude(o => o.Person)
                .Include(m => m.Reports)
                .Include(m => m.Occurrences)
                .AsSplitQuery()
                .SingleAsync(m => m.Id == id);
            var checkpoint = new Checkpoint
            {
                FiscalYear = 2570,
                Round = CheckpointRound.SixMonth,
                CutOff = new(2027, 3, 31),
            };
            return DueSubjects.Of(measure, [], [checkpoint], [], new DateOnly(year, month, day)).ToList();
        });

    private async Task<Refusal?> ReportAsync(int id, ProgressStatus status, params DateOnly[] parts)
    {
        var revision = (await desk.MeasureAsync(id)).Revision;
        return await chain.AsAsync<ReportProgressHandler, Refusal?>(
            (h, _) =>
                h.HandleAsync(
                    new(id, revision, chain.Town.FinanceOfficer.Id, CheckpointRound.SixMonth, status, "ทำแล้ว")
                    {
                        Occurrences = parts,
                    },
                    default
                )
        );
    }
}
