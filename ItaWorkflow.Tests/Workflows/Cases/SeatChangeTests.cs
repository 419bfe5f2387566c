using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Cases;

public sealed class SeatChangeTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task An_open_step_follows_its_position_to_whoever_sits_there_now_and_tells_them_once()
    {
        var town = await Town.FoundAsync(database);
        var step = await WaitAtClerkAsync(town);

        await database.AskAsync(
            (RevokeActingHandler h) => h.HandleAsync(new(town.Administrator.Id, town.ClerkAppointment.Id), default)
        );
        Assert.Equal((null, null), await SeatAsync(step));
        foreach (var told in new[] { town.Officer, town.Administrator, town.Registrar })
            Assert.True(
                await database.ReadAsync(db =>
                    db.Reminders.AnyAsync(r =>
                        r.PersonId == told.Id && r.RungKind == RungKind.Vacant && r.Title.StartsWith("ตำแหน่งว่าง")
                    )
                )
            );

        await AppointAsync(town);
        var (person, appointment) = await SeatAsync(step);
        Assert.Equal(town.StrategyHead.Id, person);
        Assert.True(
            await database.ReadAsync(db =>
                db.Journal.AnyAsync(e => e.Text.EndsWith($"เปลี่ยนไปอยู่ที่{town.StrategyHead.Name} รักษาราชการแทน"))
            )
        );

        await database.AskAsync(
            (RevokeActingHandler h) => h.HandleAsync(new(town.Administrator.Id, appointment!.Value), default)
        );
        await AppointAsync(town);
        Assert.Equal(town.StrategyHead.Id, (await SeatAsync(step)).Item1);
        Assert.Equal(
            1,
            await database.ReadAsync(db =>
                db.Reminders.CountAsync(r => r.PersonId == town.StrategyHead.Id && r.Channel == Channel.InApp)
            )
        );
    }

    private Task<Refusal?> AppointAsync(Town town) =>
        database.AskAsync(
            (AppointActingHandler h) =>
                h.HandleAsync(
                    new(
                        town.Administrator.Id,
                        town.StrategyHead.Id,
                        town.ClerkPosition.Id,
                        default,
                        "๑๐/๒๕๖๙",
                        new(2026, 11, 20),
                        new(2026, 11, 20),
                        null,
                        ""
                    ),
                    default
                )
        );

    private Task<(int?, int?)> SeatAsync(long step) =>
        database.ReadAsync(async db =>
        {
            var found = await db.ApprovalSteps.SingleAsync(s => s.Id == step);
            return (found.PersonId, found.ActingAppointmentId);
        });

    private async Task<long> WaitAtClerkAsync(Town town)
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
        var memo = new Memo
        {
            DivisionId = town.Strategy.Id,
            DraftedById = town.Officer.Id,
            CreatedAt = now,
        };
        db.AddRange(route, memo);
        await db.SaveChangesAsync();
        var step = new ApprovalStep
        {
            ElementId = "clerk",
            TaskId = "clerk#1",
            Kind = StepKind.Opinion,
            Ordinal = 1,
            PositionId = town.ClerkPosition.Id,
            OpenedAt = now,
        };
        step.Seat(town.Clerk.Id, town.ClerkAppointment.Id);
        var approval = new ApprovalCase
        {
            MemoId = memo.Id,
            RouteId = route.Id,
            Edition = 1,
            Tokens = "{}",
            Variables = "{}",
            StartedAt = now,
        };
        approval.Steps.Add(step);
        db.Add(approval);
        await db.SaveChangesAsync();
        return step.Id;
    }
}
