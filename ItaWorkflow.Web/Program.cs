using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDisplay();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseExceptionHandler("/errors/500");
app.UseStatusCodePagesWithReExecute("/errors/{0}");
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
await app.RunAsync();
