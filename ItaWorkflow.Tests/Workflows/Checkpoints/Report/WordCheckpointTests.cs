using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Checkpoints;
using ItaWorkflow.Workflows.Checkpoints.Report;

namespace ItaWorkflow.Tests.Workflows.Checkpoints.Report;

public sealed class WordCheckpointTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Own_words_stay_whatever_is_reported_later_until_they_are_given_back()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        var measure = await office.AdoptAsync("ติดป้ายขั้นตอน");

        Assert.Equal(CloseCheckpointHandler.NotYours, await WordAsync(office.Town.FinanceHead, "ของเรา", 0));
        Assert.Null(await WordAsync(office.Town.Officer, "ผลเป็นที่น่าพอใจ", 0));
        await office.ReportAsync(measure, ProgressStatus.Completed, "ครบทุกแห่ง");
        Assert.Equal("ผลเป็นที่น่าพอใจ", (await RecordAsync()).Facts.Own[ReportWords.Summary]);
        Assert.Contains(
            "เขียนส่วน “สรุปผลการดำเนินงาน”",
            (await office.JournalAsync(JournalKind.CheckpointReported))[0],
            StringComparison.Ordinal
        );

        Assert.Equal(WordCheckpointHandler.HasMoved, await WordAsync(office.Town.Officer, "จากหน้าเก่า", 0));
        Assert.Null(await WordAsync(office.Town.Officer, "", 1));
        Assert.Empty((await RecordAsync()).Facts.Own);
    }

    [Fact]
    public async Task Words_written_before_the_figures_changed_say_so_until_they_are_confirmed()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        var measure = await office.AdoptAsync("ติดป้ายขั้นตอน");
        Assert.Null(await WordAsync(office.Town.Officer, "ยังไม่มีมาตรการใดแล้วเสร็จ", 0));
        Assert.Empty(await StaleAsync());

        await office.ReportAsync(measure, ProgressStatus.Completed, "ครบทุกแห่ง");
        Assert.Empty(await StaleAsync());
        database.Clock.MoveTo(2027, 4, 1);
        await office.TickAsync();
        Assert.Equal([ReportWords.Summary], await StaleAsync());

        Assert.Null(await WordAsync(office.Town.Officer, "ยังไม่มีมาตรการใดแล้วเสร็จ", 1));
        Assert.Empty(await StaleAsync());
        Assert.Equal(2, (await RecordAsync()).SeenOf(ReportWords.Summary));
    }

    [Fact]
    public async Task Words_of_no_part_or_without_end_are_refused()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        await office.AdoptAsync("ติดป้ายขั้นตอน");

        Assert.Equal(CloseCheckpointHandler.Gone, await WordAsync(office.Town.Officer, "x", 0, "ending"));
        Assert.Equal(
            WordCheckpointHandler.TooLong,
            await WordAsync(office.Town.Officer, new('ก', WordCheckpointHandler.Longest + 1), 0)
        );
    }

    private Task<Refusal?> WordAsync(Person by, string text, int seen, string part = ReportWords.Summary) =>
        database.AskAsync<WordCheckpointHandler, Refusal?>(h =>
            h.HandleAsync(new(2570, CheckpointRound.SixMonth, part, seen, text, by.Id), default)
        );

    private async Task<IEnumerable<string>> StaleAsync()
    {
        var record = await RecordAsync();
        return record.Parts.Where(record.IsStale).Select(p => p.Key);
    }

    private Task<CheckpointRecord> RecordAsync() =>
        database.AskAsync<CheckpointShelf, CheckpointRecord>(s => s.FindAsync(2570, CheckpointRound.SixMonth, default));
}
