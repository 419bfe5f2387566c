using ItaWorkflow.Data.Persistence;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Security;

/// <summary>
/// Until the organization is founded every page leads to /setup; afterwards that page is gone. Who came in with a password given by the
/// administrator sets an own one before anything else, and somebody of whose duty the office wants a second step enrols.
/// </summary>
internal sealed class FoundedGate(RequestDelegate next)
{
    private const string Setup = "/setup";
    private const string Password = "/account/password";
    private const string SecondStep = "/account/second-step";
    private static readonly PathString[] AlwaysOpen = ["/health", "/errors", "/account/sign-out"];

    // Founding is never undone, so a remembered yes stays true; every node asks the database until it hears it.
    private bool _founded;

    public async Task InvokeAsync(HttpContext context, ItaDbContext db, CurrentPerson person)
    {
        var path = context.Request.Path;
        if (IsAsset(context) || AlwaysOpen.Any(open => path.StartsWithSegments(open, StringComparison.OrdinalIgnoreCase)))
        {
            await next(context);
            return;
        }

        _founded = _founded || await db.Organization.AnyAsync(context.RequestAborted);
        var atSetup = path.StartsWithSegments(Setup, StringComparison.OrdinalIgnoreCase);
        if (!_founded && !atSetup)
            context.Response.Redirect(Setup);
        else if (_founded && atSetup)
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (person is { IsSignedIn: true, MustChangePassword: true, How: Door.ByPassword } && !IsAt(path, Password))
            context.Response.Redirect(Password);
        else if (person is { IsSignedIn: true, MustEnrol: true, MustChangePassword: false } && !IsAt(path, SecondStep))
            context.Response.Redirect(SecondStep);
        else
            await next(context);
    }

    private static bool IsAsset(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static bool IsAt(PathString path, string page) => path.StartsWithSegments(page, StringComparison.OrdinalIgnoreCase);
}
