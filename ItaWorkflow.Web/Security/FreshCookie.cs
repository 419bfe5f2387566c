using System.Security.Claims;
using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Security;

/// <summary>
/// Holds every cookie against its session, once per request: a cookie whose session was ended or grew old, of an older security stamp or of
/// a person who left is worth nothing from then on, on every node. The same query tells who asks, with the rights they have now.
/// </summary>
internal sealed class FreshCookie(ItaDbContext db, CurrentPerson person, SeeSessionHandler see, TimeProvider clock)
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

        var cancel = context.HttpContext.RequestAborted;
        if (await FindAsync(context.Principal, cancel) is { } session)
        {
            if (!AskedByItself.Marks(context.HttpContext))
                await see.HandleAsync(new(session.Id, session.SeenAt), cancel);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
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

    /// <returns>null: the cookie is worth nothing.</returns>
    private async Task<Session?> FindAsync(ClaimsPrincipal? principal, CancellationToken cancel)
    {
        var key = DoorSecret.Hash(principal?.FindFirstValue(Door.Secret) ?? "");
        var found = await db
            .Sessions.AsNoTracking()
            .Include(s => s.Account!.Person!.Position)
            .Include(s => s.Account!.Person!.Division)
            .Where(s => s.Key == key && s.EndedAt == null && s.Stamp == s.Account!.SecurityStamp)
            .SelectMany(
                _ => db.Organization,
                (session, office) =>
                    new
                    {
                        Session = session,
                        office.Doors,
                        HasSecondStep = db.SecondSteps.Any(s => s.AccountId == session.AccountId),
                    }
            )
            .SingleOrDefaultAsync(cancel);
        if (found is not { Session.Account.Person.IsActive: true } || !found.Doors.StillOpen(found.Session, clock.GetUtcNow()))
            return null;
        person.Become(found.Session, found.Doors, found.HasSecondStep);
        return found.Session;
    }
}
