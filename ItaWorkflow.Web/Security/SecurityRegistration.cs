using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Security;

/// <summary>Sign-in and rights: one cookie, three duties, everything closed that is not opened by name.</summary>
internal static class SecurityRegistration
{
    public static IServiceCollection AddItaSecurity(this IServiceCollection services)
    {
        services.AddScoped<CurrentPerson>();
        services.AddScoped<FreshCookie>();
        services.AddScoped<PasskeyDoor>();
        services.AddScoped<IAuthorizationHandler, DutyHandler>();
        services.AddScoped<IAuthorizationHandler, OversightHandler>();
        services.AddAuthorization(Policies.Add);
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        // Post: the framework's own set-up puts an empty list of conventions in the place of an earlier one.
        services.PostConfigure<RazorPagesOptions>(o =>
            o.Conventions.AuthorizeFolder("/Admin", Policies.Administrator).AllowAnonymousToFolder("/Errors")
        );
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, Describe);
        return services;
    }

    /// <summary>After routing, before the pages.</summary>
    public static IApplicationBuilder UseItaSecurity(this IApplicationBuilder app) =>
        app.UseAuthentication().UseMiddleware<FoundedGate>().UseAuthorization();

    private static void Describe(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "ita";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        // When a session ends, its row says; a cookie only has to last longer.
        options.ExpireTimeSpan = TimeSpan.FromDays(400);
        options.SlidingExpiration = false;
        options.LoginPath = "/account/sign-in";
        options.LogoutPath = "/account/sign-out";
        options.ReturnUrlParameter = "to";
        options.EventsType = typeof(FreshCookie);
    }
}
