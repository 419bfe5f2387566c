using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Circulars;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Circulars;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Circulars;

public sealed class CirculateMemoTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task What_has_ended_goes_round_once_to_each_and_they_may_see_it_and_are_reminded_until_they_take_note()
    {
        var (officer, finance) = (chain.Town.Officer, chain.Town.FinanceOfficer);
        var id = await chain.SubmittedAsync();
        Assert.Equal(CirculateMemoHandler.NotEnded, await SendAsync(id, officer));
        await ApproveAsync(id);

        Assert.Equal(CirculateMemoHandler.NotThere, await SendAsync(id, finance));
        Assert.Equal(CirculateMemoHandler.NotYours, await SendAsync(id, chain.Town.Mayor));
        Assert.Equal(CirculateMemoHandler.NoDivision, await SendAsync(id, officer));
        Assert.Equal(CirculateMemoHandler.PastDay, await SendAsync(id, officer, due: new(2020, 1, 1), finance.DivisionId!.Value));
        Assert.Null(await SendAsync(id, officer, due: null, finance.DivisionId!.Value));
        Assert.Equal(CirculateMemoHandler.NobodyNew, await SendAsync(id, officer, due: null, finance.DivisionId!.Value));

        Assert.True(await chain.Database.ReadAsync(db => db.VisibleMemos(finance, Today).AnyAsync(m => m.Id == id)));
        Assert.Equal(1, await ToldAsync(id, finance, RungKind.Circulated));
        chain.Database.Clock.Advance(TimeSpan.FromDays(7));
        await PlanAsync();
        Assert.Equal(1, await ToldAsync(id, finance, RungKind.BeforeDue));
        Assert.Equal(0, await ToldAsync(id, chain.Town.Clerk, RungKind.BeforeDue));

        Assert.Equal(NoteCircularHandler.NotYours, await NoteAsync(id, chain.Town.Mayor));
        Assert.Null(await NoteAsync(id, finance));
        await PlanAsync();
        Assert.Equal(0, await UnreadAsync(id, finance));
        chain.Database.Clock.Advance(TimeSpan.FromDays(14));
        await PlanAsync();
        Assert.Equal(0, await ToldAsync(id, finance, RungKind.PastDue));
    }

    [Fact]
    public async Task Its_paper_lists_everybody_and_when_they_took_note()
    {
        var id = await chain.SubmittedAsync();
        await ApproveAsync(id);
        Assert.Null(
            await chain.AsAsync<CirculateMemoHandler, Refusal?>(
                (h, _) => h.HandleAsync(new(chain.Town.Registrar.Id, id, ToAll: true, [], null), default)
            )
        );
        Assert.Null(await NoteAsync(id, chain.Town.Mayor));

        var circulars = await chain.Database.ReadAsync(db => db.CircularsOfAsync(id, default));
        var table = CircularPaper
            .Compose(await chain.MemoAsync(id), circulars, "เทศบาล")
            .Sections[0]
            .Blocks.OfType<PaperTable>()
            .Single();
        var active = await chain.Database.ReadAsync(db => db.Persons.CountAsync(p => p.IsActive));
        Assert.Equal(active - 1, table.Rows.Count);
        Assert.Equal(1, table.Rows.Count(r => r.Cells[4].Text != "ยังไม่รับทราบ"));
    }

    private DateOnly Today => ItaWorkflow.Data.Calendar.ThaiDate.DayOf(chain.Database.Clock.GetUtcNow());

    private async Task ApproveAsync(long id)
    {
        foreach (var officer in new[] { chain.Town.StrategyHead, chain.Town.Clerk, chain.Town.Deputy, chain.Town.Mayor })
            Assert.Null(
                await chain.DecideAsync(id, officer, officer == chain.Town.Mayor ? Verdict.Approve : Verdict.Endorse, "")
            );
        Assert.Equal(MemoState.Approved, (await chain.MemoAsync(id)).State);
    }

    private Task<Refusal?> SendAsync(long id, Person by, DateOnly? due = null, params int[] divisions) =>
        chain.AsAsync<CirculateMemoHandler, Refusal?>(
            (h, _) => h.HandleAsync(new(by.Id, id, ToAll: false, divisions, due), default)
        );

    private Task<Refusal?> NoteAsync(long id, Person by) =>
        chain.AsAsync<NoteCircularHandler, Refusal?>((h, _) => h.HandleAsync(new(id, by.Id), default));

    private Task<int> PlanAsync() => chain.AsAsync<PlanRemindersHandler, int>((h, _) => h.HandleAsync(default));

    private Task<int> ToldAsync(long memo, Person person, RungKind kind) =>
        chain.Database.ReadAsync(db =>
            db.Reminders.CountAsync(r =>
                r.SubjectKind == SubjectKind.Circular
                && r.SubjectId == memo
                && r.PersonId == person.Id
                && r.RungKind == kind
                && r.Channel == Channel.InApp
            )
        );

    private Task<int> UnreadAsync(long memo, Person person) =>
        chain.Database.ReadAsync(db =>
            db.Reminders.Where(Reminder.IsUnread)
                .CountAsync(r => r.SubjectKind == SubjectKind.Circular && r.SubjectId == memo && r.PersonId == person.Id)
        );
}
