using System.Globalization;
using System.Security.Claims;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Pages.Inbox;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ItaWorkflow.Web.Security;

/// <summary>
/// Holds every cookie against the record, once per request: a cookie of an older security stamp or of a person who left is worth nothing
/// from then on, on every node. The same query tells who asks.
/// </summary>
internal sealed class FreshCookie(ItaDbContext db, CurrentPerson person, IOptions<IdentityOptions> identity)
    : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        // A page about a failure is for anybody, and asks nothing of a database that may be what failed.
        if (
            context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null
            || context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
        )
            return;

        var id = int.TryParse(
            context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier),
            CultureInfo.InvariantCulture,
            out var claimed
        )
            ? claimed
            : 0;
        var stamp = context.Principal?.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        var account = await db
            .Users.AsNoTracking()
            .Include(a => a.Person!.Position)
            .Include(a => a.Person!.Division)
            .SingleOrDefaultAsync(a => a.Id == id && a.SecurityStamp == stamp, context.HttpContext.RequestAborted);
        if (account?.Person is { IsActive: true })
        {
            person.Become(account);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    /// <summary>A page that only stands open does not prolong its session by counting along.</summary>
    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew &= context.Request.Path != Live.Path;
        return Task.CompletedTask;
    }

    /// <summary>A page that counts along when its session is over is told to stop: it can do nothing with the sign-in page.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Path != Live.Path)
            return base.RedirectToLogin(context);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    /// <summary>What somebody may not see does not exist for them.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
