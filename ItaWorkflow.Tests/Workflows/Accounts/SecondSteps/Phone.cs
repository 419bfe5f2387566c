using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Accounts.SecondSteps;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace ItaWorkflow.Tests.Workflows.Accounts.SecondSteps;

/// <summary>An app on somebody's phone that scanned what the page showed.</summary>
/// <param name="words">The key as the page shows it.</param>
internal sealed class Phone(TestDatabase database, string words)
{
    /// <summary>Code and key are ours to know: the app computes by itself.</summary>
    public string Code(int later = 0) =>
        new Totp(Base32Encoding.ToBytes(words.Replace(" ", "", StringComparison.Ordinal))).ComputeTotp(
            database.Clock.GetUtcNow().UtcDateTime.AddSeconds(30 * later)
        );

    public static async Task<(Phone Phone, IReadOnlyList<string> Paper)> EnrolAsync(TestDatabase database, Person person)
    {
        var offer = await database.AskAsync((OneTimeCodes c) => Task.FromResult(c.Offer("somebody", "เทศบาล", "")));
        var phone = new Phone(database, offer.Words);
        var outcome = await database.AskAsync(
            (EnrolSecondStepHandler h) => h.HandleAsync(new(person.Id, offer.Sealed, phone.Code(), Town.Password), default)
        );
        Assert.Null(outcome.Refusal);
        return (phone, outcome.RecoveryCodes!);
    }

    public static Task<int> AccountOfAsync(TestDatabase database, Person person) =>
        database.ReadAsync(db => db.Users.Where(a => a.PersonId == person.Id).Select(a => a.Id).SingleAsync());
}
