using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>A content with the divisions and persons that it names.</summary>
internal sealed record SeatedContent(MeasureContent Text, IReadOnlyList<Division> Divisions, IReadOnlyList<Person> Owners)
{
    /// <summary>What a measure may not lack when it is proposed or adopted; null: nothing.</summary>
    public Refusal? WhyIncomplete() =>
        Text.DueText.Length == 0 ? MeasureRefusals.NoDue(FiscalYear.Of(Text.Due.Until))
        : Divisions.Count == 0 && Text.ResponsibleText.Length == 0 ? MeasureRefusals.NoDivision
        : Owners.Count == 0 ? MeasureRefusals.NoOwner
        : null;
}

/// <summary>Puts a content into a measure, with its divisions and owners.</summary>
internal static class MeasureSeats
{
    public static Task<Measure?> FindAsync(ItaDbContext db, int id, CancellationToken cancel) =>
        db
            .Measures.Include(m => m.Divisions)
            .Include(m => m.Occurrences)
            .Include(m => m.Ownerships)
                .ThenInclude(o => o.Person)
            .AsSplitQuery()
            .SingleOrDefaultAsync(m => m.Id == id, cancel);

    public static async Task<SeatedContent> ReadAsync(ItaDbContext db, MeasureContent content, CancellationToken cancel) =>
        (await ReadAsync(db, [content], cancel))(content);

    /// <summary>Of many contents at once, however many there are.</summary>
    public static async Task<Func<MeasureContent, SeatedContent>> ReadAsync(
        ItaDbContext db,
        IReadOnlyCollection<MeasureContent> contents,
        CancellationToken cancel
    )
    {
        if (contents.Count == 0)
            return content => new(content, [], []);
        var named = contents.SelectMany(c => c.Divisions).Distinct().ToList();
        var divisions = await db.Divisions.Where(d => d.IsActive || named.Contains(d.Id)).ToListAsync(cancel);
        var owning = contents.SelectMany(c => c.Owners).Distinct().ToList();
        var owners = await db.Persons.Where(p => owning.Contains(p.Id)).ToListAsync(cancel);
        return content =>
            new(
                content,
                divisions.FindAll(d => content.IsForAllDivisions ? d.IsActive : content.Divisions.Contains(d.Id)),
                owners.FindAll(p => content.Owners.Contains(p.Id))
            );
    }

    /// <summary>A new draft; what else the content says is written into it next.</summary>
    public static Measure Draft(int fiscalYear, MeasureContent content, DateTimeOffset now, string? finding = null) =>
        new()
        {
            FiscalYear = fiscalYear,
            State = MeasureState.Draft,
            Finding = finding,
            Title = content.Title,
            DueOn = content.Due.Until,
            CreatedAt = now,
        };

    public static void Write(Measure measure, SeatedContent content, DateTimeOffset now)
    {
        measure.Rewrite(content.Text, now);
        measure.Divisions.RemoveAll(division => !content.Divisions.Contains(division));
        measure.Divisions.AddRange(content.Divisions.Except(measure.Divisions).ToList());
        measure.Ownerships.RemoveAll(o => content.Owners.All(owner => owner.Id != o.PersonId));
        var known = measure.Ownerships.Select(o => o.PersonId).ToHashSet();
        measure.Ownerships.AddRange(
            content
                .Owners.Where(owner => !known.Contains(owner.Id))
                .Select(owner => new MeasureOwner { PersonId = owner.Id, Since = now })
        );
    }
}
