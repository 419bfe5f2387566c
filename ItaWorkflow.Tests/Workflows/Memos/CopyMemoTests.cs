using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Privacy;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Memos;

public sealed class CopyMemoTests(DraftingTown town) : IClassFixture<DraftingTown>
{
    [Fact]
    public async Task A_copy_begins_with_the_text_and_with_nothing_else_and_of_what_one_may_see()
    {
        var memo = await town.BeginAsync();
        var text = DraftingTown.Text("<p>เนื้อความเดิม</p>") with { Subject = "ขออนุมัติจัดประชุม" };
        await town.SaveAsync(memo.Id, memo.Revision, town.Town.Officer, text, byHand: true);

        var begun = await CopyAsync(new(town.Town.Officer.Id, memo.Id));
        var copy = await town.MemoAsync(begun.MemoId);
        Assert.Equal(("ขออนุมัติจัดประชุม", "<p>เนื้อความเดิม</p>"), (copy.Subject, copy.Content.Parts[0].Html));
        Assert.Equal(0, copy.Edition);
        Assert.NotEqual(memo.Code, copy.Code);

        Assert.False(copy.HasPersonalData);

        Assert.Equal(CopyMemoHandler.NotThere, (await CopyAsync(new(town.Town.FinanceOfficer.Id, memo.Id))).Refusal);
    }

    [Fact]
    public async Task Of_a_memo_with_personal_data_a_copy_is_marked_too_and_no_template_is_made()
    {
        var memo = await town.BeginAsync();
        Assert.Null(
            await town.Database.AskAsync(
                (MarkPersonalDataHandler h) => h.HandleAsync(new(memo.Id, town.Town.Officer.Id, Holds: true), default)
            )
        );

        var copy = await CopyAsync(new(town.Town.Officer.Id, memo.Id));
        Assert.True((await town.MemoAsync(copy.MemoId)).HasPersonalData);
        Assert.Equal(
            SaveTemplateHandler.HasPersonalData,
            await town.Database.AskAsync(
                (SaveTemplateHandler h) => h.HandleAsync(new(town.Town.Officer.Id, memo.Id, "แบบ", OfOffice: false), default)
            )
        );
    }

    [Fact]
    public async Task A_template_is_its_owners_or_everybodys()
    {
        var memo = await town.BeginAsync();
        await KeepAsync(new(town.Town.Officer.Id, memo.Id, "ของฉัน", OfOffice: false));
        await KeepAsync(new(town.Town.Registrar.Id, memo.Id, "ของทุกคน", OfOffice: true));
        var templates = await town.Database.ReadAsync(db =>
            db.MemoTemplates.ToDictionaryAsync(t => t.Name, t => t.Id, StringComparer.Ordinal)
        );

        Assert.Equal(
            CopyMemoHandler.NotThere,
            (await CopyAsync(new(town.Town.FinanceOfficer.Id, null, templates["ของฉัน"]))).Refusal
        );
        Assert.Null((await CopyAsync(new(town.Town.FinanceOfficer.Id, null, templates["ของทุกคน"]))).Refusal);
    }

    private Task<MemoBegun> CopyAsync(CopyMemo command) =>
        town.Database.AskAsync((CopyMemoHandler h) => h.HandleAsync(command, default));

    private async Task KeepAsync(SaveTemplate command) =>
        Assert.Null(await town.Database.AskAsync((SaveTemplateHandler h) => h.HandleAsync(command, default)));
}
