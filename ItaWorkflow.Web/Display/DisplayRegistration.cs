using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;

namespace ItaWorkflow.Web.Display;

internal static class DisplayRegistration
{
    public static IServiceCollection AddDisplay(this IServiceCollection services)
    {
        // A th culture has the Buddhist calendar and would move every date that a form posts by 543 years.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

        services.AddHttpContextAccessor();
        services.AddScoped<Shell>();
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRazorPages();
        services.AddMvcCore(o =>
        {
            o.ModelMetadataDetailsProviders.Add(new ThaiValidation());
            ThaiMessages.Apply(o.ModelBindingMessageProvider);
        });
        return services;
    }
}
