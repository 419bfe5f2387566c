using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Clock;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Clock;

public sealed class WarnCertificatesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task An_officer_is_told_sixty_thirty_and_seven_days_before_once_each_and_no_more_once_it_is_replaced()
    {
        var town = await Town.FoundAsync(database);
        var end = database.Clock.GetUtcNow().AddDays(100);
        await database.ArrangeAsync(db =>
            db.SigningKeys.Add(
                new()
                {
                    PersonId = town.Clerk.Id,
                    Certificate = [],
                    SealedKey = [],
                    CreatedAt = database.Clock.GetUtcNow(),
                    ExpiresAt = end,
                }
            )
        );
        Assert.Equal(0, await WarnAsync());
        foreach (var days in new[] { 60, 30, 5 })
        {
            database.Clock.Now = end.AddDays(-days);
            Assert.NotEqual(0, await WarnAsync());
            Assert.Equal(0, await WarnAsync());
        }
        var told = await database.ReadAsync(db =>
            db.Reminders.Where(r => r.RungKind == RungKind.CertificateEnds && r.Channel == Channel.InApp)
                .OrderBy(r => r.Id)
                .ToListAsync()
        );
        Assert.Equal([60L, 30L, 7L], told.Select(r => r.Rung.Number));
        Assert.All(told, r => Assert.Equal((town.Clerk.Id, "/account/signing"), (r.PersonId, r.Path)));
        Assert.Contains("(อีก 5 วัน)", told[^1].Text, StringComparison.Ordinal);

        database.Clock.Now = end.AddDays(1);
        Assert.Equal(0, await WarnAsync());
    }

    private Task<int> WarnAsync() => database.AskAsync((WarnCertificatesHandler h) => h.HandleAsync(default));
}
