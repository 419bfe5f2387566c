using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Founding;
using ItaWorkflow.Workflows.Signing.Keys;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Demonstration;

/// <summary>Fills an empty database with the invented organization, so that somebody can try everything within a minute.</summary>
public sealed class FillDemonstrationHandler(ItaDbContext db, UserManager<Account> accounts, KeyVault vault, TimeProvider clock)
{
    /// <returns>false: the database has an organization already.</returns>
    public async Task<bool> HandleAsync(CancellationToken cancel)
    {
        var isEmpty = !await db.Organization.AnyAsync(cancel);
        if (isEmpty)
            await FillAsync(cancel);
        // After the organization stands, because its authority signs the certificates; a start cut off between the two is made good by the next.
        if (await db.Organization.AnyAsync(o => o.IsBeingFilled, cancel))
            await IssueKeysAsync(cancel);
        return isEmpty;
    }

    private async Task FillAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await FirstYear.BeginAsync(db, now, cancel);
        var (divisions, people) = new DemonstrationOffice(db, accounts).Add(FiscalYear.Of(clock.Today()));
        foreach (var measure in DemonstrationMeasures.Of(FiscalYear.Of(clock.Today()), divisions, people, now))
            db.Measures.Add(measure);
        AddResults(people[DemonstrationCast.Officer]);
        db.Journal.Write(JournalKind.OrganizationFounded, now, $"เริ่มข้อมูลสาธิตของ{DemonstrationCast.Organization}");
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>For those who sign by office and never had a key.</summary>
    private async Task IssueKeysAsync(CancellationToken cancel)
    {
        var signers = await db
            .Persons.Where(p => p.Position!.Post != Post.Officer && !db.SigningKeys.Any(k => k.PersonId == p.Id))
            .ToListAsync(cancel);
        foreach (var person in signers)
            db.SigningKeys.Add(await vault.IssueAsync(person, DemonstrationCast.Pin, cancel));
        await db.SaveChangesAsync(cancel);
    }

    private void AddResults(Person secretary)
    {
        foreach (var (year, card) in DemonstrationResults.All)
        {
            var result = new AssessmentResult { FiscalYear = year };
            result.Record(
                DemonstrationResults.Scheme(year, clock.GetUtcNow()),
                card,
                "ข้อมูลสาธิต",
                secretary,
                clock.GetUtcNow()
            );
            db.AssessmentResults.Add(result);
        }
    }
}
