using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Accounts.SecondSteps;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>ASP.NET Core Identity without roles: what someone may do stands on their person.</summary>
public static class AccountsRegistration
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services
            .AddIdentityCore<Account>(options =>
            {
                // Length instead of composition (NIST SP 800-63B); PasswordRules adds the rest.
                options.Password.RequiredLength = PasswordRules.LeastLength;
                options.Password.RequiredUniqueChars = 5;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
            })
            .AddEntityFrameworkStores<ItaDbContext>()
            .AddPasswordValidator<PasswordRules>()
            .AddErrorDescriber<ThaiIdentityErrors>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // The device asks its person for a finger or a PIN: a passkey is two steps in one.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        return services
            .AddScoped<SecretTrials>()
            .AddScoped<AccountFinder>()
            .AddScoped<OwnPassword>()
            .AddSingleton<DoorQueue>()
            .AddScoped<OneTimeCodes>();
    }

    /// <summary>The first reason, as a refusal of the field given.</summary>
    internal static Refusal? ToRefusal(this IdentityResult result, string field) =>
        result.Succeeded ? null : new(result.Errors.First().Description, field);
}
