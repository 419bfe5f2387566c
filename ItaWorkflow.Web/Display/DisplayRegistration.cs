using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ItaWorkflow.Web.Forms;
using ItaWorkflow.Web.Pages.Admin.RouteRules;
using ItaWorkflow.Web.Pages.Inbox;
using ItaWorkflow.Web.Pages.Memos;
using ItaWorkflow.Web.Pages.Operations;
using Microsoft.Extensions.WebEncoders;

namespace ItaWorkflow.Web.Display;

public static class DisplayServices
{
    public static IServiceCollection AddDisplay(this IServiceCollection services)
    {
        // A th culture has the Buddhist calendar and would move every date that a form posts by 543 years.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

        services.AddHttpContextAccessor();
        services.AddScoped<MemoRoads>();
        services.AddScoped<RouteDurations>();
        services.AddScoped<StuckCases>();
        services.AddScoped<WaitingSteps>();
        services.AddScoped<RuleTrial>();
        services.AddScoped<Shell>();
        services.AddSingleton<LiveCounts>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveCounts>());
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRazorPages(o => o.Conventions.AllowAnonymousToFolder("/Errors"));
        services.AddMvcCore(o =>
        {
            o.ModelMetadataDetailsProviders.Add(new ThaiValidation());
            ThaiMessages.Apply(o.ModelBindingMessageProvider);
            o.ModelBinderProviders.Insert(0, new CleanTextBinderProvider());
            o.ModelBinderProviders.Insert(0, new TickBinderProvider());
            o.Filters.Add<HandlerGuard>();
            o.Filters.Add<OneUseFilter>();
            o.Filters.Add<ReadOnSight>();
        });
        return services;
    }
}
