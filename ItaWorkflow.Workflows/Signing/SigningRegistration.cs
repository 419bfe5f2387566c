using ItaWorkflow.Workflows.Signing.Keeping;
using ItaWorkflow.Workflows.Signing.Keys;
using ItaWorkflow.Workflows.Signing.Stamping;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Signing;

internal static class SigningRegistration
{
    public static IServiceCollection AddSigning(this IServiceCollection services)
    {
        services.AddHttpClient<TimestampClient>();
        services.AddSingleton(PinRounds.OfProduct);
        services.AddScoped<CertificateAuthority>();
        services.AddScoped<KeyVault>();
        services.AddScoped<SealVault>();
        services.AddScoped<OfficeSeal>();
        services.AddScoped<PdfSigner>();
        services.AddHttpClient<ListClient>();
        services.AddScoped<PaperSealing>();
        services.AddScoped<PaperArchiving>();
        services.AddScoped<OwnLists>();
        services.AddScoped<SigningClock>();
        services.AddScoped<TrustedStampers>();
        return services;
    }
}
