using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Memos;

public sealed class VisibleMemosTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_memo_is_seen_by_its_division_its_route_the_registrar_and_the_administrator_alone()
    {
        var town = await Town.FoundAsync(database);
        var memo = await CirculateAsync(town);

        Assert.True(await SeesAsync(town.Officer, memo), "the drafter");
        Assert.True(await SeesAsync(town.StrategyHead, memo), "of the division");
        Assert.True(await SeesAsync(town.Mayor, memo), "decided a step");
        Assert.True(await SeesAsync(town.Clerk, memo), "acts in the position whose turn it is");
        Assert.True(await SeesAsync(town.Registrar, memo), "the registrar");
        Assert.True(await SeesAsync(town.Administrator, memo), "the administrator");
        Assert.False(await SeesAsync(town.FinanceOfficer, memo), "another division");
        Assert.False(await SeesAsync(town.Deputy, memo), "not on the route");
        Assert.True(await SeesAsync(town.FinanceHead, memo), "had a step that was given to somebody else, and is told so");

        await database.ReadAsync(db =>
            db.ActingAppointments.ExecuteUpdateAsync(set => set.SetProperty(a => a.RevokedAt, database.Clock.GetUtcNow()))
        );
        Assert.False(await SeesAsync(town.Clerk, memo), "no longer acts");
    }

    private async Task<long> CirculateAsync(Town town)
    {
        await using var db = database.Open();
        var now = database.Clock.GetUtcNow();
        var route = new ApprovalRoute
        {
            Key = "route",
            Version = 1,
            Name = "เส้นทาง",
            Bpmn = "",
            CreatedAt = now,
        };
        db.Add(route);
        var memo = new Memo
        {
            DivisionId = town.Strategy.Id,
            DraftedById = town.Officer.Id,
            CreatedAt = now,
        };
        db.Add(memo);
        await db.SaveChangesAsync();
        var approvalCase = new ApprovalCase
        {
            MemoId = memo.Id,
            RouteId = route.Id,
            Edition = 1,
            Tokens = "{}",
            Variables = "{}",
            StartedAt = now,
        };
        var decided = Step(1, town.Mayor.PositionId!.Value, town.Mayor);
        decided.Decide(town.Mayor.Id, Verdict.Endorse, "", now);
        approvalCase.Steps.Add(decided);
        approvalCase.Steps.Add(Step(2, town.ClerkPosition.Id, null));
        var given = Step(3, town.Mayor.PositionId!.Value, town.FinanceHead);
        given.Assign(
            town.Mayor.Id,
            new()
            {
                ById = town.Registrar.Id,
                FromId = town.FinanceHead.Id,
                At = now,
                Reason = "ลาป่วย",
            }
        );
        approvalCase.Steps.Add(given);
        db.Add(approvalCase);
        await db.SaveChangesAsync();
        return memo.Id;
    }

    private ApprovalStep Step(int ordinal, int positionId, Person? person)
    {
        var step = new ApprovalStep
        {
            ElementId = $"task-{ordinal}",
            TaskId = $"task-{ordinal}#1",
            Kind = StepKind.Opinion,
            Ordinal = ordinal,
            PositionId = positionId,
            OpenedAt = database.Clock.GetUtcNow(),
        };
        step.Seat(person?.Id, null);
        return step;
    }

    private async Task<bool> SeesAsync(Person person, long memo)
    {
        await using var db = database.Open();
        var viewer = await db.Persons.SingleAsync(p => p.Id == person.Id);
        return await db.VisibleMemos(viewer, database.Clock.Today()).AnyAsync(m => m.Id == memo);
    }
}
