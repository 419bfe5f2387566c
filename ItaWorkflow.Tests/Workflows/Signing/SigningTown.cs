using System.Runtime.CompilerServices;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Signing.Keys;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Signing;

/// <summary>The test municipality with a key ring: each call is a request of its own, as on another node.</summary>
internal sealed class SigningTown(TestDatabase database, Town town)
{
    public const string Pin = "246810";
    private static readonly EphemeralDataProtectionProvider KeyRing = new();

    public Town Town => town;

    private static readonly ConditionalWeakTable<TestDatabase, SigningTown> Founded = [];

    /// <summary>Once per database: the tests of a class share it.</summary>
    public static async Task<SigningTown> FoundAsync(TestDatabase database)
    {
        if (!Founded.TryGetValue(database, out var town))
            Founded.Add(database, town = new(database, await Town.FoundAsync(database)));
        return town;
    }

    public async Task<T> AskAsync<T>(Func<IServiceProvider, Task<T>> ask)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<TimeProvider>(database.Clock).AddSingleton<IDataProtectionProvider>(KeyRing);
        database.AddTo(services);
        services.AddAccounts();
        services.AddSingleton(Chain.QuickPins).AddScoped<CertificateAuthority>().AddScoped<KeyVault>();
        services.AddScoped<SetSigningPinHandler>().AddScoped<ChangeSigningPinHandler>().AddScoped<RevokeSigningKeyHandler>();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        return await ask(scope.ServiceProvider);
    }

    public Task<Refusal?> SetPinAsync(Person person, string pin = Pin, string password = Support.Town.Password) =>
        AskAsync(s => s.GetRequiredService<SetSigningPinHandler>().HandleAsync(new(person.Id, pin, password), default));

    public Task<Refusal?> ChangePinAsync(Person person, string pin, string newPin) =>
        AskAsync(s => s.GetRequiredService<ChangeSigningPinHandler>().HandleAsync(new(person.Id, pin, newPin), default));

    public Task<Refusal?> RevokeAsync(Person person, Person by, string why = "ลืม PIN") =>
        AskAsync(s => s.GetRequiredService<RevokeSigningKeyHandler>().HandleAsync(new(person.Id, by.Id, why), default));

    public Task<KeyOpening> OpenAsync(Person person, string pin = Pin) =>
        AskAsync(s => s.GetRequiredService<KeyVault>().OpenAsync(person.Id, pin, default));

    /// <summary>What the journal says of a person, a line each, in order.</summary>
    public async Task<string> JournalAsync(Person person) =>
        string.Join(
            '\n',
            await database.ReadAsync(db =>
                db.Journal.Where(e => e.PersonId == person.Id).OrderBy(e => e.Id).Select(e => e.Text).ToListAsync()
            )
        );
}
