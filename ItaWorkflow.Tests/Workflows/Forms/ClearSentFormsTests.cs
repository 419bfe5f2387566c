using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Forms;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Forms;

public sealed class ClearSentFormsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_form_that_was_sent_is_remembered_for_a_week()
    {
        await SendAsync(1);
        database.Clock.Advance(TimeSpan.FromDays(6));
        await SendAsync(2);
        database.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));

        Assert.Equal(1, await database.AskAsync((ClearSentFormsHandler h) => h.HandleAsync(default)));

        var kept = await database.ReadAsync(db => db.SentForms.SingleAsync());
        Assert.Equal([2], kept.Key);
    }

    private Task SendAsync(byte key) =>
        database.ArrangeAsync(db =>
            db.SentForms.Add(
                new SentForm
                {
                    Key = [key],
                    Request = Guid.CreateVersion7(database.Clock.GetUtcNow()),
                    At = database.Clock.GetUtcNow(),
                }
            )
        );
}
