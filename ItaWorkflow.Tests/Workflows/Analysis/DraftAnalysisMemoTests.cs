using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Data.Assessments;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Assessments;
using ItaWorkflow.Workflows.Analysis;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Analysis;

public sealed class DraftAnalysisMemoTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task One_click_begins_a_memo_that_lacks_nothing_and_carries_the_report()
    {
        var town = await ResultOffice.TownAsync(database);
        await ResultOffice.RecordAsync(database, 2566, PublishedResult.Chaturat.Card);

        var begun = await AskAsync(new(2566, town.Officer.Id));

        Assert.Null(begun.Refusal);
        var memo = await MemoAsync(begun.MemoId);
        var content = memo.Content;
        Assert.Equal((MemoKind.ItaAnalysis, "นายกเทศมนตรีตำบลตัวอย่าง"), (content.Kind, content.Addressee));
        Assert.Contains("พ.ศ. 2566", content.Subject, StringComparison.Ordinal);
        Assert.All(content.Parts, p => Assert.NotEmpty(p.Html));
        Assert.Contains("78.41", content.Parts[1].Html, StringComparison.Ordinal);
        Assert.Contains("ประสิทธิภาพการสื่อสาร 84.85 คะแนน", content.Parts[1].Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", content.Parts[1].Html, StringComparison.Ordinal);
        var file = Assert.Single(memo.Attachments);
        Assert.Equal("รายงานการวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ 2566.pdf", file.FileName);
        Assert.Equal("%PDF-"u8.ToArray(), file.Bytes!.Content[..5]);
    }

    [Fact]
    public async Task The_tables_may_stand_in_the_body_instead()
    {
        var town = await ResultOffice.TownAsync(database);
        await ResultOffice.RecordAsync(database, 2564, PublishedResult.BanTok.Card);

        var memo = await MemoAsync((await AskAsync(new(2564, town.Officer.Id, IsInBody: true))).MemoId);

        Assert.Empty(memo.Attachments);
        Assert.Contains("<table", memo.Content.Parts[1].Html, StringComparison.Ordinal);
        Assert.Contains("การใช้ทรัพย์สินของราชการ", memo.Content.Parts[1].Html, StringComparison.Ordinal);
        Assert.DoesNotContain("สิ่งที่ส่งมาด้วย", memo.Content.Parts[0].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_secretary_drafts_it_and_only_of_a_year_with_a_result()
    {
        var town = await ResultOffice.TownAsync(database);

        Assert.Equal(RecordAssessmentHandler.NotYours, (await AskAsync(new(2566, town.Mayor.Id))).Refusal);
        Assert.Equal(WordReportHandler.Gone, (await AskAsync(new(2570, town.Officer.Id))).Refusal);
    }

    private Task<MemoBegun> AskAsync(DraftAnalysisMemo command) =>
        database.AskAsync<DraftAnalysisMemoHandler, MemoBegun>(handler => handler.HandleAsync(command, CancellationToken.None));

    private Task<Memo> MemoAsync(long id) =>
        database.ReadAsync(db => db.Memos.Include(m => m.Attachments).ThenInclude(a => a.Bytes).SingleAsync(m => m.Id == id));
}
