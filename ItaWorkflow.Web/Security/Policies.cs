using Microsoft.AspNetCore.Authorization;

namespace ItaWorkflow.Web.Security;

/// <summary>The duties that a page may ask for.</summary>
public static class Policies
{
    public const string Administrator = nameof(Administrator);
    public const string Registrar = nameof(Registrar);
    public const string Secretary = nameof(Secretary);
    public const string Oversight = nameof(Oversight);

    internal static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Administrator, Duty(p => p.Administers));
        options.AddPolicy(Registrar, Duty(p => p.Registers));
        options.AddPolicy(Secretary, Duty(p => p.KeepsItaYear));
        options.AddPolicy(Oversight, p => p.RequireAuthenticatedUser().AddRequirements(new OversightRequirement()));
        options.FallbackPolicy = options.DefaultPolicy;
    }

    private static Action<AuthorizationPolicyBuilder> Duty(Func<CurrentPerson, bool> has) =>
        policy => policy.RequireAuthenticatedUser().AddRequirements(new DutyRequirement(has));
}

internal sealed class DutyRequirement(Func<CurrentPerson, bool> has) : IAuthorizationRequirement
{
    public bool IsMet(CurrentPerson person) => has(person);
}

internal sealed class DutyHandler(CurrentPerson person) : AuthorizationHandler<DutyRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, DutyRequirement requirement)
    {
        if (requirement.IsMet(person))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
