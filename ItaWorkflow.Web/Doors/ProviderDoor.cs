using ItaWorkflow.Data.Doors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace ItaWorkflow.Web.Doors;

/// <summary>The framework's own handler of OpenID Connect with the options of one door as it is set now.</summary>
internal sealed class ProviderDoor(DoorKind kind, ProviderSettings door, OpenIdConnectOptions options, IServiceProvider services)
    : IOptionsMonitor<OpenIdConnectOptions>
{
    public DoorKind Kind => kind;
    public ProviderSettings Door => door;

    /// <summary>Sends them to the provider.</summary>
    public async Task ChallengeAsync(HttpContext http, AuthenticationProperties road) =>
        await (await HandlerAsync(http)).ChallengeAsync(road);

    /// <summary>Reads the provider's answer; what comes of it is told to <see cref="DoorEvents"/>.</summary>
    public async Task AnswerAsync(HttpContext http) => await (await HandlerAsync(http)).HandleRequestAsync();

    OpenIdConnectOptions IOptionsMonitor<OpenIdConnectOptions>.CurrentValue => options;

    OpenIdConnectOptions IOptionsMonitor<OpenIdConnectOptions>.Get(string? name) => options;

    IDisposable? IOptionsMonitor<OpenIdConnectOptions>.OnChange(Action<OpenIdConnectOptions, string?> listener) => null;

    private async Task<OpenIdConnectHandler> HandlerAsync(HttpContext http)
    {
        var handler = ActivatorUtilities.CreateInstance<OpenIdConnectHandler>(
            services,
            (IOptionsMonitor<OpenIdConnectOptions>)this
        );
        await handler.InitializeAsync(new(kind.Segment(), null, typeof(OpenIdConnectHandler)), http);
        return handler;
    }
}
