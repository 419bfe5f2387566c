using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Clock;
using ItaWorkflow.Web.Commands;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Forms;
using ItaWorkflow.Web.Hosting;
using ItaWorkflow.Web.Pages.Assessments;
using ItaWorkflow.Web.Pages.Calendar;
using ItaWorkflow.Web.Pages.Checkpoints;
using ItaWorkflow.Web.Pages.Inbox;
using ItaWorkflow.Web.Pages.Line;
using ItaWorkflow.Web.Pages.Measures;
using ItaWorkflow.Web.Pages.Memos;
using ItaWorkflow.Web.Pages.Verify;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;

if (CommandLine.Run(args) is { } exitCode)
    return exitCode;

var builder = WebApplication.CreateBuilder(args);
builder.AddHouse();
builder.Services.AddItaData(builder.Configuration);
builder.Services.AddItaWorkflows(builder.Configuration);
builder.Services.AddHangfireClock(builder.Configuration);
builder.Services.AddItaSecurity();
builder.Services.AddThrottle();
builder.Services.AddDisplay();

var app = builder.Build();
await app.Services.MigrateItaDataAsync(app.Lifetime.ApplicationStopping);
await app.PrepareFirstStartAsync();
await app.SetClockAsync();

app.UseForwardedHeaders();
app.UseSecurityHeaders();
app.UseExceptionHandler("/errors/500", createScopeForErrors: true);
app.UseStatusCodePagesWithReExecute("/errors/{0}");
app.UseMiddleware<UnreadableForms>();
app.UseRouting();
app.UseRateLimiter();
app.UseItaSecurity();
app.MapHealthChecks("/health", HealthWords.Options).AllowAnonymous();
app.MapStaticAssets().AllowAnonymous();
app.MapRazorPages().WithStaticAssets();
app.MapMemoFiles();
app.MapReportFiles();
app.MapEvidenceFiles();
app.MapCheckpointPapers();
app.MapMeasuresTables();
app.MapLiveCount();
app.MapCalendar();
app.MapLineWebhook();
app.MapAuthorityFiles();
app.MapClockBoard();
return await app.RunHouseAsync();
