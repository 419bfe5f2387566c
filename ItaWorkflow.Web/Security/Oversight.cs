using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Workflows.Seats;
using Microsoft.AspNetCore.Authorization;

namespace ItaWorkflow.Web.Security;

/// <summary>Who watches over the whole office's memos: administrator, registrar, and whoever sits as ปลัด or นายก today.</summary>
internal sealed class OversightRequirement : IAuthorizationRequirement;

internal sealed class OversightHandler(CurrentPerson person, SeatResolver seats, TimeProvider clock)
    : AuthorizationHandler<OversightRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, OversightRequirement requirement)
    {
        if (!person.IsSignedIn)
            return;
        if (
            person.IsAdministrator
            || person.IsRegistrar
            || (await seats.SeatsOfAsync(person.Id, clock.Today(), CancellationToken.None)).Any(s =>
                s.Position.Post is Post.Clerk or Post.Mayor
            )
        )
            context.Succeed(requirement);
    }
}
