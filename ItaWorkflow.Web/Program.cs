using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Clock;
using ItaWorkflow.Web.Commands;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Doors;
using ItaWorkflow.Web.Forms;
using ItaWorkflow.Web.Hosting;
using ItaWorkflow.Web.Pages;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;

if ((CommandLine.Run(args) ?? await StoreCommands.RunAsync(args)) is { } exitCode)
    return exitCode;

var builder = WebApplication.CreateBuilder(args);
builder.AddHouse();
builder.Services.AddItaData(builder.Configuration);
builder.Services.AddItaWorkflows(builder.Configuration);
builder.Services.AddHangfireClock(builder.Configuration);
builder.Services.AddItaSecurity().AddThrottle().AddPublicAnswers().AddProviderDoors().AddDisplay().AddPostedForms().AddPages();

var app = builder.Build();
if (await app.OpenOfficeAsync(app.PrepareFirstStartAsync, app.SetClockAsync) is { } refused)
    return refused;

app.UseForwardedHeaders();
app.UseSecurityHeaders();
app.UseExceptionHandler("/errors/500", createScopeForErrors: true);
app.UseStatusCodePagesWithReExecute("/errors/{0}");
app.UseMiddleware<KnownHosts>();
app.UseMiddleware<UnreadableForms>();
app.UseRouting();
app.UseRateLimiter();
app.UsePublicAnswers();
app.UseItaSecurity();
app.MapHealthChecks("/health", HealthWords.Options).AllowAnonymous();
app.MapStaticAssets().AllowAnonymous();
app.MapPages();
app.MapDoors();
app.MapClockBoard();
return await app.RunHouseAsync();
