using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Signing.Keys;

namespace ItaWorkflow.Web.Pages.Verify;

/// <summary>For readers of other makers: our authority's certificate, and which certificates it has revoked.</summary>
internal static class AuthorityFiles
{
    public static void MapAuthorityFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet(
                CertificateAuthority.RevocationListPath,
                (CertificateAuthority a, CancellationToken c) => ListAsync(null, a, c)
            )
            .AllowAnonymous()
            .RequireRateLimiting(Throttle.PublicCheck);
        app.MapGet("/verify/authority-{id:int}.crl", ListAsync).AllowAnonymous().RequireRateLimiting(Throttle.PublicCheck);
        app.MapGet("/verify/authority.crt", CertificateAsync).AllowAnonymous().RequireRateLimiting(Throttle.PublicCheck);
    }

    private static async Task<IResult> ListAsync(int? id, CertificateAuthority authority, CancellationToken cancel) =>
        await authority.RevocationListAsync(id, cancel) is { } list
            ? Results.File(list, "application/pkix-crl")
            : Results.NotFound();

    private static async Task<IResult> CertificateAsync(CertificateAuthority authority, CancellationToken cancel) =>
        await authority.CertificatesAsync(cancel) is [var newest, ..]
            ? Results.File(newest.RawData, "application/x-x509-ca-cert", "authority.crt")
            : Results.NotFound();
}
