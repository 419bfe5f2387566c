using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Workflows.Doors;

namespace ItaWorkflow.Tests.Support.Servers;

/// <summary>Connections that trust one authority and no other: what a machine does whose keeper added it.</summary>
internal sealed class TrustedLine(string authority) : IHttpClientFactory
{
    public HttpClient CreateClient(string name) => new(Handler()) { Timeout = DoorsRegistration.Patience };

    public static WebApplication Lay(WebApplication application, string authority) =>
        application.Add(services =>
            services
                .AddHttpClient(DoorsRegistration.Line)
                .ConfigurePrimaryHttpMessageHandler(() => new TrustedLine(authority).Handler())
        );

    private SocketsHttpHandler Handler()
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.Add(X509Certificate2.CreateFromPem(authority));
        return new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = policy },
        };
    }
}
