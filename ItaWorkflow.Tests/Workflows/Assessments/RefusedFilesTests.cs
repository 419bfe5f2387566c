using System.Text;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Assessments.Sheets;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Assessments;

/// <summary>Files from which nothing is read: the reason is said, and nothing is kept of them.</summary>
public sealed class RefusedFilesTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private int secretary;

    public async ValueTask InitializeAsync()
    {
        if (!await database.ReadAsync(db => Task.FromResult(db.Organization.Any())))
            await Town.FoundAsync(database);
        secretary = await database.ReadAsync(db => db.Persons.Where(p => p.IsSecretary).Select(p => p.Id).FirstAsync());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Files_that_are_not_read_say_why()
    {
        Refused(
            "ไฟล์นี้มีมาโคร จึงไม่อ่าน โปรดบันทึกเป็น .xlsx ที่ไม่มีมาโคร",
            await ReadAsync(new Workbook().Row("1", "2").ToBytes(macros: true))
        );
        Refused(
            "ไฟล์นี้เมื่อคลายแล้วใหญ่ผิดปกติ จึงไม่อ่าน",
            await ReadAsync(new Workbook().With("xl/media/zero.txt", new string('0', 101 * 1024 * 1024)).ToBytes())
        );
        Refused(
            "ไฟล์นี้เมื่อคลายแล้วใหญ่ผิดปกติ จึงไม่อ่าน",
            await ReadAsync(
                new Workbook().With("xl/worksheets/sheet9.xml", string.Concat(Enumerable.Repeat("<c/>", 3_000_001))).ToBytes()
            )
        );
        Refused(ImportAssessmentHandler.OldExcel.Text, await ReadAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]));
        Refused(ImportAssessmentHandler.TooBig.Text, await ReadAsync(new byte[SheetLimits.Bytes + 1]));
        Refused(ImportAssessmentHandler.Empty.Text, await ReadAsync([]));
        Refused(ImportAssessmentHandler.NoScores.Text, await ReadAsync("สวัสดี,ครับ"u8.ToArray()));
        Refused(
            "เปิดไฟล์ Excel นี้ไม่ได้ ไฟล์อาจเสียหาย โปรดบันทึกใหม่เป็น .xlsx",
            await ReadAsync("PK\u0003\u0004 nothing"u8.ToArray())
        );
        Refused("ไฟล์นี้ไม่ใช่ตาราง โปรดใช้ไฟล์ .xlsx หรือ .csv", await ReadAsync([0x25, 0x50, 0x00, 0x46, 0x01]));
    }

    [Fact]
    public async Task A_hundred_thousand_rows_are_refused_before_they_are_read()
    {
        var book = new Workbook();
        for (var i = 0; i < 100_000; i++)
            book.Row("o1", "100");

        Refused("ตารางยาวเกิน 10,000 แถว โปรดเหลือเฉพาะตารางคะแนนแล้วลองใหม่", await ReadAsync(book.ToBytes()));
    }

    [Fact]
    public async Task A_CSV_of_a_hundred_thousand_rows_is_refused_too() =>
        Refused(
            "ตารางยาวเกิน 10,000 แถว โปรดเหลือเฉพาะตารางคะแนนแล้วลองใหม่",
            await ReadAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("o1,100\n", 100_000))), "a.csv")
        );

    [Fact]
    public async Task Of_somebody_who_does_not_keep_the_year_no_file_is_read_or_kept()
    {
        var stranger = await database.ReadAsync(db => db.Persons.Where(p => p.IsRegistrar).Select(p => p.Id).FirstAsync());

        var read = await ReadAsync("ข้อ,คะแนน\n1,90.00\n"u8.ToArray(), "ผล.csv", stranger);

        Assert.Equal(RecordAssessmentHandler.NotYours, read.Refusal);
        Assert.Empty(read.Cells);
        Assert.False(await database.ReadAsync(db => db.ResultFiles.AnyAsync()));
    }

    private static void Refused(string text, ImportedScores read)
    {
        Assert.Equal((text, ImportAssessmentHandler.File), (read.Refusal!.Text, read.Refusal.Field));
        Assert.Empty(read.Cells);
    }

    private Task<ImportedScores> ReadAsync(byte[] file, string name = "ผล.xlsx", int? by = null) =>
        database.AskAsync<ImportAssessmentHandler, ImportedScores>(h =>
            h.HandleAsync(new(2566, by ?? secretary, name, file, null), default)
        );
}
