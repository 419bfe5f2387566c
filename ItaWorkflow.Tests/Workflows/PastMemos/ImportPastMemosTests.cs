using System.IO.Compression;
using System.Text;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Files;
using ItaWorkflow.Workflows.PastMemos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.PastMemos;

public sealed class ImportPastMemosTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Heads = "ที่ลำดับ,เลขที่,ลงวันที่,เรื่อง,สำนัก/กอง,ไฟล์";

    [Fact]
    public async Task Memos_of_a_list_stand_in_the_book_with_their_scans_and_are_found()
    {
        var town = await OpenAsync();
        var done = await ImportAsync(
            town.Registrar,
            $"{Heads}\n1,ตย ๕๒๐๐๑/๑๘๗,12 ธ.ค. 2567,ขออนุมัติมาตรการส่งเสริมคุณธรรม,{town.Finance.Name},\n2,188,๑๓ ธันวาคม ๒๕๖๗,ขอซื้อวัสดุสำนักงาน,{town.Finance.Name},ซื้อวัสดุ.pdf\n",
            "ตย 52001-187.pdf",
            "ซื้อวัสดุ.pdf"
        );

        Assert.Equal((2, null), (done.Count, done.Refusal));
        var memos = await database.ReadAsync(db =>
            db.Memos.AsNoTracking().Include(m => m.Attachments).OrderBy(m => m.Id).ToListAsync()
        );
        Assert.Equal(["ขออนุมัติมาตรการส่งเสริมคุณธรรม", "ขอซื้อวัสดุสำนักงาน"], memos.Select(m => m.Subject));
        Assert.All(memos, m => Assert.Equal((MemoState.Approved, true), (m.State, m.IsFromPaper)));
        Assert.Equal((2567, new DateOnly(2024, 12, 12)), (memos[0].Number!.Year, memos[0].Number!.Date));
        Assert.Equal(new DateOnly(2024, 12, 13), ThaiDate.DayOf(memos[1].EndedAt!.Value));
        Assert.Equal("ซื้อวัสดุ.pdf", Assert.Single(memos[1].Attachments).FileName);
        Assert.Contains("52001/187", memos[0].SearchText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_wrong_row_keeps_all_out_and_each_is_told_why()
    {
        var town = await OpenAsync();
        var finance = town.Finance.Name;
        var done = await ImportAsync(
            town.Registrar,
            $"{Heads}\n1,1,12 ธ.ค. 2567,ดี,{finance},\n2,2,วันพุธ,วันที่เสีย,{finance},\n3,3,12 ธ.ค. 2590,อนาคต,{finance},\n4,4,12 ธ.ค. 2567,ไม่มีกอง,กองที่ไม่มี,\n5,5,12 ธ.ค. 2567,ไม่มีไฟล์,{finance},\n6,1,13 ธ.ค. 2567,ซ้ำ,{finance},6.pdf\n",
            "1.pdf",
            "2.pdf",
            "3.pdf",
            "4.pdf",
            "6.pdf",
            "เกิน.pdf"
        );

        Assert.Equal(ImportPastMemosHandler.HasErrors, done.Refusal);
        Assert.Equal([0, 1, 1, 1, 1, 1], done.Plan!.Lines.Select(l => l.Errors.Count));
        Assert.Contains("วันพุธ", done.Plan.Lines[1].Errors[0], StringComparison.Ordinal);
        Assert.Contains("กองที่ไม่มี", done.Plan.Lines[3].Errors[0], StringComparison.Ordinal);
        Assert.Contains("PDF", done.Plan.Lines[4].Errors[0], StringComparison.Ordinal);
        Assert.Contains("ซ้ำ", done.Plan.Lines[5].Errors[0], StringComparison.Ordinal);
        Assert.Contains("เกิน.pdf", Assert.Single(done.Plan.Left), StringComparison.Ordinal);
        Assert.Equal(0, await database.ReadAsync(db => db.Memos.CountAsync()));
    }

    [Fact]
    public async Task A_number_that_a_memo_has_is_not_taken_again_and_looking_keeps_nothing()
    {
        var town = await OpenAsync();
        var table = $"{Heads}\n1,9,12 ธ.ค. 2567,ดี,{town.Finance.Name},\n";
        Assert.True((await ImportAsync(town.Registrar, table, true, "9.pdf")).Plan!.IsSound);
        Assert.Equal(0, await database.ReadAsync(db => db.Memos.CountAsync()));
        Assert.Equal(1, (await ImportAsync(town.Registrar, table, "9.pdf")).Count);

        var again = await ImportAsync(town.Registrar, table, "9.pdf");
        Assert.Contains("มีในทะเบียน", Assert.Single(again.Plan!.Lines).Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_registrar_brings_them_and_only_files_that_can_be_read()
    {
        var town = await OpenAsync();
        var table = $"{Heads}\n1,9,12 ธ.ค. 2567,ดี,{town.Finance.Name},\n";
        Assert.Equal(ImportPastMemosHandler.NotYours, (await ImportAsync(town.FinanceOfficer, table, "9.pdf")).Refusal);
        Assert.NotNull((await ImportAsync(town.Registrar, "ก,ข\n1,2\n", "9.pdf")).Refusal);
        var noZip = await database.AskAsync<ImportPastMemosHandler, PastMemosImported>(import =>
            import.HandleAsync(new(town.Registrar.Id, Encoding.UTF8.GetBytes(table), [1, 2, 3], false), default)
        );
        Assert.Equal("Papers", noZip.Refusal!.Field);
    }

    private async Task<Town> OpenAsync()
    {
        await database.EmptyAsync();
        return await Town.FoundAsync(database);
    }

    private Task<PastMemosImported> ImportAsync(Person by, string table, params string[] pdfs) =>
        ImportAsync(by, table, false, pdfs);

    private Task<PastMemosImported> ImportAsync(Person by, string table, bool onlyLooks, params string[] pdfs) =>
        database.AskAsync<ImportPastMemosHandler, PastMemosImported>(import =>
            import.HandleAsync(new(by.Id, Encoding.UTF8.GetBytes(table), Zip(pdfs), onlyLooks), default)
        );

    private static byte[] Zip(string[] names)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(SampleFiles.Pdf(name));
            }
        return bytes.ToArray();
    }
}
