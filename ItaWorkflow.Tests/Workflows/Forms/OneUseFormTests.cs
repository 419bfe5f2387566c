using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Forms;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Forms;

[OnBothStores]
public sealed class OneUseFormTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_form_that_is_saved_in_several_steps_is_still_one()
    {
        await using var db = database.Open();
        var form = new OneUseForm(db, database.Clock);
        Assert.Null(await form.BeginAsync([1], default));
        await SaveAsync(db, new(2027, 1, 4));
        db.ChangeTracker.Clear();
        await SaveAsync(db, new(2027, 1, 5));
        Assert.Null(await form.EndAsync("/there", default));

        Assert.Equal(new EarlierForm("/there"), await AgainAsync([1]));
    }

    [Fact]
    public async Task What_was_rolled_back_uses_no_key_up_and_the_next_attempt_keeps_it()
    {
        await using var db = database.Open();
        var form = new OneUseForm(db, database.Clock);
        Assert.Null(await form.BeginAsync([2], default));
        await db
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                await SaveAsync(db, new(2027, 1, 6));
            });
        db.ChangeTracker.Clear();
        Assert.Null(await AgainAsync([2]));

        await SaveAsync(db, new(2027, 1, 6));
        Assert.Null(await form.EndAsync("/there", default));

        Assert.Equal(new EarlierForm("/there"), await AgainAsync([2]));
    }

    [Fact]
    public async Task What_only_changes_something_may_be_sent_again()
    {
        await database.ArrangeAsync(db => db.Holidays.Add(new Holiday { Date = new(2027, 1, 7), Name = "ก" }));
        await using var db = database.Open();
        var form = new OneUseForm(db, database.Clock);
        Assert.Null(await form.BeginAsync([3], default));
        db.Remove(db.Holidays.Single(h => h.Date == new DateOnly(2027, 1, 7)));
        await db.SaveChangesAsync();
        Assert.Null(await form.EndAsync("/there", default));

        Assert.Null(await AgainAsync([3]));
    }

    private async Task<EarlierForm?> AgainAsync(byte[] key)
    {
        await using var db = database.Open();
        return await new OneUseForm(db, database.Clock).BeginAsync(key, default);
    }

    private static async Task SaveAsync(ItaDbContext db, DateOnly day)
    {
        db.Holidays.Add(new Holiday { Date = day, Name = "วันหยุด" });
        await db.SaveChangesAsync();
    }
}
