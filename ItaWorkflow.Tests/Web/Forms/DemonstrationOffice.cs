using System.Net;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Forms;

/// <summary>The demonstration with its intranet running, and somebody in it who may do everything.</summary>
public sealed class DemonstrationOffice(TestCluster cluster) : IAsyncLifetime
{
    /// <summary>Heads the clerk's office, acts as ปลัด, has steps to sign.</summary>
    public const string UserName = "clerk";

    public TestDatabase Database { get; } = new(cluster);
    public CommandCounter Commands { get; } = new();
    public WebApplication Application { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        // Everybody asks from an address of their own: what may be asked so many times a minute is asked by many.
        Application = new WebApplication(Database)
            .With("Demonstration", "true")
            .With("TrustedProxies", "127.0.0.1,::1")
            .Add(Commands.Join)
            .Start();
        await GiveAllDutiesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync();
        await Database.DisposeAsync();
    }

    public Task<int> GiveAllDutiesAsync() =>
        Database.ReadAsync(db =>
            Me(db)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(p => p.IsAdministrator, true)
                        .SetProperty(p => p.IsSecretary, true)
                        .SetProperty(p => p.IsRegistrar, true)
                        .SetProperty(p => p.IsActive, true)
                )
        );

    public async Task<HttpClient> SignInAsync(string userName = UserName)
    {
        var client = Anonymous();
        var page = await client.GetStringAsync("/account/sign-in");
        var form = PageForm.Of("/account/sign-in", page)[0].With(("Input.Name", userName), ("Input.Password", Town.Password));
        using var content = form.Content();
        using var answer = await client.PostAsync(form.Action, content);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    public HttpClient Anonymous() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = Application.Address };

    private static IQueryable<Person> Me(ItaDbContext db) =>
        db.Persons.Where(p => db.Users.Any(u => u.PersonId == p.Id && u.UserName == UserName));
}

/// <summary>Filled once for all who leave it in order.</summary>
[CollectionDefinition(nameof(SharedOffice))]
public sealed class SharedOffice : ICollectionFixture<DemonstrationOffice>;
