using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Seats;

public sealed class SeatResolverTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_head_of_the_clerks_office_sits_in_two_positions_from_the_orders_first_day()
    {
        var town = await Town.FoundAsync(database);
        var today = database.Clock.Today();

        var clerk = await AskAsync(s => s.WhoAsync(town.ClerkPosition.Id, today, default));
        Assert.Equal((town.Clerk.Id, town.ClerkAppointment.Id), (clerk.Person!.Id, clerk.Acting!.Id));
        Assert.Equal("หัวหน้าสำนักปลัดเทศบาล", clerk.Person.Position!.Title);
        Assert.True((await AskAsync(s => s.WhoAsync(town.ClerkPosition.Id, new(2026, 9, 30), default))).IsVacant);

        var seats = await AskAsync(s => s.SeatsOfAsync(town.Clerk.Id, today, default));
        Assert.Equal(
            ["ปลัดเทศบาลตำบลตัวอย่าง", "หัวหน้าสำนักปลัดเทศบาล"],
            seats.Select(s => s.Position.Title).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>The database is asked with other words than memory: both must say the same, whoever left and whatever overlaps.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Asked_of_the_database_the_same_persons_sit(int seed)
    {
        var dice = new Random(seed);
        var today = database.Clock.Today();
        var positions = Enumerable
            .Range(0, 8)
            .Select(n => new Position { Title = $"ตำแหน่ง {seed}.{n}", Post = Post.Officer })
            .ToList();
        var persons = Enumerable.Range(0, 12).Select(n => Person(n)).ToList();
        await using (var db = database.Open())
        {
            db.AddRange(positions);
            db.AddRange(persons);
            await db.SaveChangesAsync();
            for (var n = 0; n < 20; n++)
                db.Add(Acting());
            db.AddRange(persons.Where(_ => dice.Next(3) == 0).Select(Away));
            await db.SaveChangesAsync();
        }

        for (var day = today; day < today.AddDays(6); day = day.AddDays(1))
        {
            var asked = await database.ReadAsync(db => db.SittingOn(day).ToDictionaryAsync(s => s.PositionId, s => s.PersonId));
            var seats = await AskAsync(s => s.WhoAsync([.. positions.Select(p => p.Id)], day, default));
            Assert.All(positions, p => Assert.Equal(seats[p.Id].Person?.Id, asked[p.Id]));
            foreach (var person in persons)
                Assert.Equal(
                    asked.Where(a => a.Value == person.Id).Select(a => a.Key).Order(),
                    (await AskAsync(s => s.SeatsOfAsync(person.Id, day, default))).Select(s => s.Position.Id).Order()
                );
        }

        Person Person(int number) =>
            new()
            {
                Name = $"นายคนที่ {seed}.{number}",
                IsActive = dice.Next(4) > 0,
                Position = dice.Next(3) > 0 ? positions[dice.Next(8)] : null,
            };

        ActingAppointment Acting() =>
            new()
            {
                PersonId = persons[dice.Next(12)].Id,
                PositionId = positions[dice.Next(8)].Id,
                OrderNumber = "1/2569",
                From = today.AddDays(dice.Next(-3, 5)),
                Until = dice.Next(3) > 0 ? today.AddDays(dice.Next(-1, 6)) : null,
                OnlyInAbsence = dice.Next(3) == 0,
                RevokedAt = dice.Next(5) == 0 ? database.Clock.GetUtcNow() : null,
            };

        Absence Away(Person person) =>
            new()
            {
                PersonId = person.Id,
                Kind = AbsenceKind.Leave,
                From = today.AddDays(dice.Next(-1, 3)),
                Until = today.AddDays(dice.Next(3, 6)),
                RecordedById = person.Id,
                RecordedAt = database.Clock.GetUtcNow(),
            };
    }

    private Task<T> AskAsync<T>(Func<SeatResolver, Task<T>> ask) => database.AskAsync(ask);
}
