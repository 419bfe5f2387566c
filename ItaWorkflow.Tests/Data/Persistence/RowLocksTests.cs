using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Data.Persistence;

/// <summary>Two transactions want one row.</summary>
public sealed class RowLocksTests(PostgresDatabase database) : IClassFixture<PostgresDatabase>
{
    private const string Key = "พ.ร.บ.";

    [Fact]
    public async Task Who_wants_a_row_that_is_held_alone_waits()
    {
        await using var first = await BeginAsync();
        await using var second = await BeginAsync();
        await Register(first).HoldAsync(default);

        var waits = Register(second).HoldAsync(Hold.Shared, default);

        Assert.NotSame(waits, await Task.WhenAny(waits, Task.Delay(200)));
        await first.Database.CommitTransactionAsync();
        await waits;
    }

    [Fact]
    public async Task A_row_that_is_shared_is_shared()
    {
        await using var first = await BeginAsync();
        await using var second = await BeginAsync();

        await Register(first).HoldAsync(Hold.Shared, default);
        await Register(second).HoldAsync(Hold.Shared, default);
    }

    [Fact]
    public async Task Of_those_that_are_free_one_that_is_held_is_none()
    {
        await using var first = await BeginAsync();
        await using var second = await BeginAsync();
        await Register(first).HoldAsync(default);

        var free = await Register(second).Select(r => r.Year).Held(Hold.AloneIfFree).ToListAsync();

        Assert.Empty(free);
    }

    [Fact]
    public async Task One_matter_has_one_hand()
    {
        await using var first = await BeginAsync();
        await using var second = await BeginAsync();
        await first.HoldAsync(42, default);

        var waits = second.HoldAsync(42, default);

        Assert.NotSame(waits, await Task.WhenAny(waits, Task.Delay(200)));
        await first.Database.CommitTransactionAsync();
        await waits;
    }

    private static IQueryable<NumberRegister> Register(ItaDbContext db) => db.NumberRegisters.Where(r => r.Key == Key);

    private async Task<ItaDbContext> BeginAsync()
    {
        // Without retries: they allow no transaction that spans several calls.
        var db = new ItaDbContext(new DbContextOptionsBuilder<ItaDbContext>().UseNpgsql(database.Source).Options);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO number_registers (key, year, last, last_on_paper) VALUES ({Key}, 2570, 0, 0) ON CONFLICT DO NOTHING"
        );
        await db.Database.BeginTransactionAsync();
        return db;
    }
}
