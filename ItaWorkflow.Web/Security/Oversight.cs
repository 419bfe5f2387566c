using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Workflows.Seats;
using Microsoft.AspNetCore.Authorization;

namespace ItaWorkflow.Web.Security;

/// <summary>Who watches over the whole office's memos today.</summary>
internal sealed class OversightRequirement : IAuthorizationRequirement;

internal sealed class OversightHandler(CurrentPerson person, SeatResolver seats, TimeProvider clock)
    : AuthorizationHandler<OversightRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, OversightRequirement requirement)
    {
        if (person.IsSignedIn && await seats.OverseesAsync(person.Record, clock.Today(), CancellationToken.None))
            context.Succeed(requirement);
    }
}
