using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Tests.Support;

namespace ItaWorkflow.Tests.Workflows.Seats;

/// <summary>Eight positions, twelve persons, and whatever the dice say of who sits where, acts for whom and is away.</summary>
internal sealed class DiceOffice
{
    private readonly Random _dice;
    private readonly DateOnly _today;
    private readonly DateTimeOffset _now;

    private DiceOffice(TestClock clock, int seed)
    {
        (_dice, _today, _now) = (new(seed), clock.Today(), clock.GetUtcNow());
        Positions = [.. Enumerable.Range(0, 8).Select(n => new Position { Title = $"ตำแหน่ง {seed}.{n}", Post = Post.Officer })];
        Persons = [.. Enumerable.Range(0, 12).Select(n => Person($"นายคนที่ {seed}.{n}"))];
    }

    public IReadOnlyList<Position> Positions { get; }
    public IReadOnlyList<Person> Persons { get; }

    public static async Task<DiceOffice> FoundAsync(TestDatabase database, int seed)
    {
        var office = new DiceOffice(database.Clock, seed);
        await using var db = database.Open();
        db.AddRange(office.Positions);
        db.AddRange(office.Persons);
        await db.SaveChangesAsync();
        for (var n = 0; n < 20; n++)
            db.Add(office.Acting());
        db.AddRange(office.Persons.Where(_ => office._dice.Next(3) == 0).Select(office.Away));
        await db.SaveChangesAsync();
        return office;
    }

    private Person Person(string name) =>
        new()
        {
            Name = name,
            IsActive = _dice.Next(4) > 0,
            Position = _dice.Next(3) > 0 ? Positions[_dice.Next(8)] : null,
        };

    private ActingAppointment Acting() =>
        new()
        {
            PersonId = Persons[_dice.Next(12)].Id,
            PositionId = Positions[_dice.Next(8)].Id,
            OrderNumber = "1/2569",
            From = _today.AddDays(_dice.Next(-3, 5)),
            Until = _dice.Next(3) > 0 ? _today.AddDays(_dice.Next(-1, 6)) : null,
            OnlyInAbsence = _dice.Next(3) == 0,
            RevokedAt = _dice.Next(5) == 0 ? _now : null,
        };

    private Absence Away(Person person) =>
        new()
        {
            PersonId = person.Id,
            Kind = AbsenceKind.Leave,
            From = _today.AddDays(_dice.Next(-1, 3)),
            Until = _today.AddDays(_dice.Next(3, 6)),
            RecordedById = person.Id,
            RecordedAt = _now,
        };
}
