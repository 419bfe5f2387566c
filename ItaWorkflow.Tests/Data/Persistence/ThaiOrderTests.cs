using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Data.Persistence;

/// <summary>Both stores put names in the order of a Thai dictionary.</summary>
public sealed class ThaiOrderTests(TestDatabase database, PostgresDatabase server)
    : IClassFixture<TestDatabase>,
        IClassFixture<PostgresDatabase>
{
    private static readonly string[] Ordered = ["กองคลัง", "เกษตร", "ขนส่ง", "แขวง", "งานสาร", "โยธา", "รักษา", "ไร่นา"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_vowel_that_is_written_first_is_not_read_first(bool onServer)
    {
        var where = onServer ? server : database;
        await where.ArrangeAsync(db =>
            db.Divisions.AddRange(Ordered.Reverse().Select(name => new Division { Name = name, NumberPrefix = "" }))
        );

        Assert.Equal(
            Ordered,
            await where.ReadAsync(db => db.Divisions.OrderByName(d => d.Name).Select(d => d.Name).ToListAsync())
        );
        Assert.Equal(Ordered, Ordered.Reverse().Order(ThaiOrder.Names));
    }
}
