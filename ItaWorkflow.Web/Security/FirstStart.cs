using System.Text;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Demonstration;
using ItaWorkflow.Workflows.Organization;
using Npgsql;

namespace ItaWorkflow.Web.Security;

/// <summary>
/// A start on an empty database: with <c>Demonstration=true</c> it is filled with the invented organization, else the console shows the
/// one-time token that founds the real one. Several processes may start together.
/// </summary>
internal static class FirstStart
{
    public static async Task PrepareFirstStartAsync(this WebApplication app)
    {
        var cancel = app.Lifetime.ApplicationStopping;
        await using var only = await DatabaseLock.TakeAsync(app.Services.GetRequiredService<NpgsqlDataSource>(), cancel);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var isDemonstration = app.Configuration.GetValue<bool>("Demonstration");
        if (isDemonstration)
            await services.GetRequiredService<FillDemonstrationHandler>().HandleAsync(cancel);

        var token = await services.GetRequiredService<IssueSetupTokenHandler>().HandleAsync(cancel);
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("ItaWorkflow");
        // After the addresses, which Kestrel logs when it listens.
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            if (token is not null)
                log.LogInformation(
                    "{Words}",
                    $"ตั้งค่าหน่วยงานครั้งแรกที่ {app.Urls.FirstOrDefault()}/setup รหัสตั้งค่า: {token}"
                );
            else if (isDemonstration)
                log.LogInformation("{Words}", Accounts());
        });
    }

    private static string Accounts()
    {
        var text = new StringBuilder("ระบบสาธิต: ทุกบัญชีใช้รหัสผ่าน ")
            .Append(DemonstrationCast.Password)
            .Append(" หัวหน้าและผู้บริหารลงนามด้วย PIN ")
            .AppendLine(DemonstrationCast.Pin);
        foreach (var person in DemonstrationCast.People)
            text.Append("  ").Append(person.UserName.PadRight(18)).Append(person.Name).Append("  ").AppendLine(person.Position);
        return text.ToString();
    }
}
