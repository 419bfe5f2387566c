using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Signing.Keys;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Stories.AnyOrder;

/// <summary>Twelve people of the town, all with keys, its routes and eight measures: what a random walk goes through.</summary>
internal sealed class RandomOffice(Chain chain, Random dice)
{
    public const int FiscalYear = 2570;
    private readonly List<string> trace = [];

    public Chain Chain => chain;
    public TestDatabase Database => chain.Database;
    public Town Town => chain.Town;
    public IReadOnlyList<Person> People { get; private set; } = [];
    public IReadOnlyList<Person> Drafters { get; private set; } = [];

    public static async Task<RandomOffice> OpenAsync(Chain chain, Random dice)
    {
        await chain.InitializeAsync();
        var office = new RandomOffice(chain, dice);
        await office.SettleAsync();
        return office;
    }

    /// <summary>Two acts at one moment share the dice.</summary>
    public int Roll(int sides)
    {
        lock (dice)
            return dice.Next(sides);
    }

    public T? One<T>(IReadOnlyList<T> of) => of.Count == 0 ? default : of[Roll(of.Count)];

    public Task<T> ReadAsync<T>(Func<ItaDbContext, Task<T>> read) => chain.Database.ReadAsync(read);

    public Task<T> AskAsync<THandler, T>(Func<THandler, Task<T>> ask)
        where THandler : notnull => chain.AsAsync<THandler, T>((handler, _) => ask(handler));

    public Task<List<ApprovalStep>> OpenStepsAsync() =>
        ReadAsync(db =>
            db.ApprovalSteps.AsNoTracking()
                .Include(s => s.Case!.Memo)
                .Where(s => s.State == StepState.Open)
                .OrderBy(s => s.Id)
                .ToListAsync()
        );

    public void Tell(string what)
    {
        lock (trace)
        {
            trace.Add($"{chain.Database.Clock.Now:yyyy-MM-dd HH:mm} {what}");
        }
    }

    /// <summary>The latest acts, for whoever has to find out what went wrong.</summary>
    public string Trace => string.Join('\n', trace.TakeLast(60));

    /// <summary>How often each act was answered how, without its numbers.</summary>
    public string Tally =>
        string.Join(
            '\n',
            trace
                .CountBy(line => string.Concat(line[17..].Where(letter => !char.IsAsciiDigit(letter))))
                .OrderByDescending(kind => kind.Value)
                .Select(kind => $"{kind.Value} {kind.Key}")
        );

    private async Task SettleAsync()
    {
        await Database.ArrangeAsync(db =>
        {
            var works = db.Divisions.Single(d => d.Name == "กองช่าง");
            Add(db, works, "นายก่อสร้าง มั่นคง", "ผู้อำนวยการกองช่าง", Post.DivisionHead);
            Add(db, works, "นางวัดผล ตรงไปตรงมา", "นายช่างโยธาชำนาญงาน", Post.Officer);

            // ปลัด is not vacant here: a case comes to its end whatever is revoked.
            db.Persons.Add(new() { Name = "นายประจำ ยืนยง", Position = db.Positions.Single(p => p.Post == Post.Clerk) });
        });
        foreach (var route in new[] { "three-steps", "opinions-at-once" })
            await chain.PublishAsync(route);
        People = await ReadAsync(db => db.Persons.AsNoTracking().OrderBy(p => p.Id).ToListAsync());
        Assert.Equal(12, People.Count);
        Drafters = [.. People.Where(p => p.DivisionId is not null)];
        var keyed = await ReadAsync(db => db.SigningKeys.Select(k => k.PersonId).ToListAsync());
        foreach (var person in People.Where(p => !keyed.Contains(p.Id)))
            await chain.AsAsync<KeyVault, int>(
                async (vault, db) =>
                {
                    db.SigningKeys.Add(await vault.IssueAsync(person, Chain.Pin, default));
                    return await db.SaveChangesAsync();
                }
            );
        await Database.ArrangeAsync(AddMeasures);
    }

    private static void Add(ItaDbContext db, Division division, string name, string title, Post post) =>
        db.Persons.Add(
            new()
            {
                Name = name,
                Division = division,
                Position = new()
                {
                    Title = title,
                    Post = post,
                    Division = division,
                },
            }
        );

    private void AddMeasures(ItaDbContext db)
    {
        var persons = db.Persons.Where(p => p.DivisionId != null).OrderBy(p => p.Id).ToList();
        for (var i = 0; i < 8; i++)
        {
            var measure = new Measure
            {
                FiscalYear = FiscalYear,
                Title = $"มาตรการที่ {i + 1}",
                DueOn = new DateOnly(2027, 2 + i % 7, 15),
                CreatedAt = Database.Clock.GetUtcNow(),
            };
            var owner = persons[i % persons.Count];
            measure.Owners.Add(owner);
            measure.Divisions.Add(db.Divisions.Single(d => d.Id == owner.DivisionId));
            db.Measures.Add(measure);
        }
    }
}
