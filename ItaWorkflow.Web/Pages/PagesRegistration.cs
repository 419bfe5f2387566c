using ItaWorkflow.Web.Forms;
using ItaWorkflow.Web.Pages.Account;
using ItaWorkflow.Web.Pages.Approvals;
using ItaWorkflow.Web.Pages.Assessments;
using ItaWorkflow.Web.Pages.Channels;
using ItaWorkflow.Web.Pages.Checkpoints;
using ItaWorkflow.Web.Pages.Circulars;
using ItaWorkflow.Web.Pages.Disclosures;
using ItaWorkflow.Web.Pages.Help;
using ItaWorkflow.Web.Pages.Inbox;
using ItaWorkflow.Web.Pages.Measures;
using ItaWorkflow.Web.Pages.Memos;
using ItaWorkflow.Web.Pages.Operations;
using ItaWorkflow.Web.Pages.PastYears;
using ItaWorkflow.Web.Pages.Public;
using ItaWorkflow.Web.Pages.Register;
using ItaWorkflow.Web.Pages.Verify;
using ItaWorkflow.Web.Security;

namespace ItaWorkflow.Web.Pages;

internal static class PagesRegistration
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddScoped<DecideReader>().AddScoped<DraftReader>().AddScoped<MemoReader>();
        services.AddScoped<MeasureReader>().AddScoped<CheckpointReader>().AddScoped<OwnChannelsReader>();
        services.AddScoped<OperationsReader>();
        services.AddScoped<PublicReader>().AddScoped<PublicBundle>().AddScoped<ItemHandlers>();
        services.AddScoped<PublishReader>().AddScoped<PublishHandlers>();
        services.AddSingleton<LiveCounts>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveCounts>());
        services.AddMvcCore(o =>
        {
            o.Filters.Add<HandlerRights>();
            o.Filters.Add<ReadOnSight>();
        });
        return services;
    }

    /// <summary>The pages, and what is no page: files, feeds and what others call.</summary>
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        app.MapRazorPages().WithStaticAssets();
        app.MapMemoFiles();
        app.MapWholeWords();
        app.MapReportFiles();
        app.MapEvidenceFiles();
        app.MapCheckpointPapers();
        app.MapPaperScans();
        app.MapMeasuresTables();
        app.MapRegisterFiles();
        app.MapCircularFiles();
        app.MapHandbooks();
        app.MapLiveCount();
        app.MapCalendar();
        app.MapLineWebhook();
        app.MapAuthorityFiles();
        app.MapPublicFeeds();
        app.MapDisclosureFiles();
    }
}
