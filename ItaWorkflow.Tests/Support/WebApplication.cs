using ItaWorkflow.Tests.Workflows.Documents;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;

namespace ItaWorkflow.Tests.Support;

/// <summary>The real application on a loopback port, on a test's database and by its clock.</summary>
public sealed class WebApplication(TestDatabase database) : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string?> _settings = new(StringComparer.Ordinal);

    private Action<IServiceCollection> _added = _ => { };

    public Uri Address { get; private set; } = new("http://localhost");

    /// <summary>Before <see cref="Start"/>.</summary>
    public WebApplication With(string setting, string value)
    {
        _settings[setting] = value;
        return this;
    }

    /// <summary>Before <see cref="Start"/>.</summary>
    public WebApplication Add(Action<IServiceCollection> add)
    {
        _added += add;
        return this;
    }

    public WebApplication Start()
    {
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress;
        return this;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseStaticWebAssets();
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("ConnectionStrings:Default", database.ConnectionString);
        builder.UseSetting("DataDirectory", database.Folder);
        // The jobs run when a test says so.
        builder.UseSetting("Clock:Runs", "false");
        foreach (var (name, value) in _settings)
            builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
            services
                .Configure<PasswordHasherOptions>(options => TownFounder.With(options))
                .AddSingleton(Chain.QuickPins)
                .AddSingleton(PrintShop.Shared)
                .AddSingleton<TimeProvider>(database.Clock)
        );
        builder.ConfigureTestServices(_added);
    }
}
