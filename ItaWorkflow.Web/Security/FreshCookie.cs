using System.Globalization;
using System.Security.Claims;
using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Persistence;
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

        if (await FindAsync(context.Principal, context.HttpContext.RequestAborted) is { Person.IsActive: true } account)
        {
            person.Become(account);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew &= !AskedByItself.Marks(context.HttpContext);
        return Task.CompletedTask;
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!AskedByItself.Marks(context.HttpContext))
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

    private Task<Account?> FindAsync(ClaimsPrincipal? principal, CancellationToken cancel)
    {
        var claimed = principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        var id = int.TryParse(claimed, CultureInfo.InvariantCulture, out var read) ? read : 0;
        var stamp = principal?.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        return db
            .Users.AsNoTracking()
            .Include(a => a.Person!.Position)
            .Include(a => a.Person!.Division)
            .SingleOrDefaultAsync(a => a.Id == id && a.SecurityStamp == stamp, cancel);
    }
}
