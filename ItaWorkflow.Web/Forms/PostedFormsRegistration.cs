namespace ItaWorkflow.Web.Forms;

internal static class PostedFormsRegistration
{
    public static IServiceCollection AddPostedForms(this IServiceCollection services)
    {
        services.AddMvcCore(o =>
        {
            o.ModelBinderProviders.Insert(0, new CleanTextBinderProvider());
            o.ModelBinderProviders.Insert(0, new TickBinderProvider());
            o.Filters.Add<HandlerGuard>();
            o.Filters.Add<OneUseFilter>();
            o.Filters.Add<RemovedSigns>();
        });
        return services;
    }
}
