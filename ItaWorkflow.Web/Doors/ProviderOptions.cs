using System.Collections.Concurrent;
using ItaWorkflow.Data.Doors;
using ItaWorkflow.Workflows.Doors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ItaWorkflow.Web.Doors;

/// <summary>
/// Options of a provider's handler, made by the packages themselves from the office's settings. Microsoft.Identity.Web keeps the first values
/// that it hears for a scheme as long as its container lives: so each setting has a small container of its own.
/// </summary>
internal sealed class ProviderOptions(
    IHttpMessageHandlerFactory lines,
    IHttpClientFactory clients,
    IDataProtectionProvider protection,
    ILoggerFactory log,
    TimeProvider clock
)
{
    /// <summary>By the provider's private key: never none, never by a secret that two know.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.EcdsaSha256,
        SecurityAlgorithms.EcdsaSha384,
    ];

    private readonly ConcurrentDictionary<DoorKind, (ProviderSettings Door, OpenIdConnectOptions Options)> _made = new();

    /// <returns>null: the application's secret cannot be opened.</returns>
    public OpenIdConnectOptions? Of(DoorKind kind, ProviderSettings door)
    {
        if (_made.TryGetValue(kind, out var made) && made.Door == door)
            return made.Options;
        if (ProviderSecrets.TryOpen(door, protection) is not { } secret)
            return null;
        var options = Make(kind, door, secret);
        _made[kind] = (door, options);
        return options;
    }

    private OpenIdConnectOptions Make(DoorKind kind, ProviderSettings door, string secret)
    {
        var (services, scheme) = (new ServiceCollection(), kind.Segment());
        services.AddSingleton(clients).AddSingleton(protection).AddSingleton(clock).AddSingleton(log).AddLogging();
        // The packages look for schemes among the machine's settings: there are none.
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        if (kind is DoorKind.Entra)
        {
            services.Configure<AadIssuerValidatorOptions>(o => o.HttpClientName = DoorsRegistration.Line);
            services
                .AddAuthentication()
                .AddMicrosoftIdentityWebApp(entra => DescribeEntra(entra, door, secret), null, scheme, cookieScheme: null);
        }
        else
        {
            services.AddAuthentication().AddOpenIdConnect(scheme, provider => Describe(provider, kind, door, secret));
        }

        services.Configure<OpenIdConnectOptions>(scheme, options => Harden(options, kind, door));
        return services.BuildServiceProvider().GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(scheme);
    }

    private static void DescribeEntra(MicrosoftIdentityOptions entra, ProviderSettings door, string secret)
    {
        entra.Instance = door.Address + "/";
        entra.TenantId = door.Tenant;
        entra.ClientId = door.ClientId;
        entra.ClientSecret = secret;
        entra.CallbackPath = DoorKind.Entra.Back();
        entra.ResponseType = OpenIdConnectResponseType.Code;
        entra.ResponseMode = OpenIdConnectResponseMode.Query;
        entra.Scope.Add("email");
    }

    private static void Describe(OpenIdConnectOptions provider, DoorKind kind, ProviderSettings door, string secret)
    {
        provider.Authority = door.Authority;
        provider.ClientId = door.ClientId;
        provider.ClientSecret = secret;
        provider.CallbackPath = kind.Back();
        provider.GetClaimsFromUserInfoEndpoint = true;
        provider.Scope.Clear();
        string[] asked = kind is DoorKind.ThaId ? ["openid", "pid", "given_name", "family_name"] : ["openid", "profile", "email"];
        foreach (var scope in asked)
            provider.Scope.Add(scope);
        // Else it goes when more is told beside the token.
        provider.ClaimActions.Remove("iss");
        provider.ClaimActions.MapUniqueJsonKey("pid", "pid");
        provider.ClaimActions.MapUniqueJsonKey("email_verified", "email_verified");
        if (kind is DoorKind.OpenId)
            provider.TokenValidationParameters.ValidIssuers = [door.Authority, door.Authority + "/"];
    }

    /// <summary>Alike for all. The answer comes by the address, so that cookies need no other site's leave and work without TLS inside, too.</summary>
    private void Harden(OpenIdConnectOptions options, DoorKind kind, ProviderSettings door)
    {
        options.SignInScheme = IdentityConstants.ApplicationScheme;
        options.RequireHttpsMetadata = true;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.SaveTokens = false;
        options.MapInboundClaims = false;
        options.TokenHandler = new SignedTokens();
        options.TokenValidationParameters.ValidAlgorithms = Algorithms;
        options.Backchannel = new(new ClientInHeader(options) { InnerHandler = lines.CreateHandler(DoorsRegistration.Line) })
        {
            Timeout = DoorsRegistration.Patience,
            MaxResponseContentBufferSize = 1024 * 1024,
        };
        foreach (var cookie in (CookieBuilder[])[options.NonceCookie, options.CorrelationCookie])
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        options.Events.OnTokenValidated = Then(options.Events.OnTokenValidated, DoorEvents.KeepPidOfAnswer);
        options.Events.OnTicketReceived = context => Events(context.HttpContext).ReceiveAsync(context, kind, door);
        options.Events.OnAccessDenied = context => Events(context.HttpContext).DenyAsync(context, kind);
        options.Events.OnRemoteFailure = context => Events(context.HttpContext).FailAsync(context, kind, door);
    }

    private static DoorEvents Events(HttpContext http) => http.RequestServices.GetRequiredService<DoorEvents>();

    private static Func<TokenValidatedContext, Task> Then(
        Func<TokenValidatedContext, Task> first,
        Action<TokenValidatedContext> then
    ) =>
        async context =>
        {
            await first(context);
            then(context);
        };
}
