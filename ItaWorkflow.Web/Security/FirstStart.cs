using System.Text;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Demonstration;
using ItaWorkflow.Workflows.Founding;
using Microsoft.EntityFrameworkCore;

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
        await using var only = await app.Services.GetRequiredService<Store>().AloneAsync(cancel);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var isDemonstration = app.Configuration.GetValue<bool>("Demonstration");
        // A filling that was cut off is finished whatever the setting says now.
        if (isDemonstration || await IsHalfFilledAsync(services, cancel))
        {
            await services.GetRequiredService<FillDemonstrationHandler>().HandleAsync(cancel);
            await services.GetRequiredService<CirculateDemonstrationHandler>().HandleAsync(cancel);
        }

        var token = await services.GetRequiredService<IssueSetupTokenHandler>().HandleAsync(cancel);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var address = app.Urls.FirstOrDefault();
            Console.WriteLine($"ItaWorkflow: {address} (Ctrl-C: หยุด / stop)");
            if (token is not null)
                Console.WriteLine($"ตั้งค่าหน่วยงานครั้งแรกที่ {address}/setup รหัสตั้งค่า / set-up code: {token}");
            else if (isDemonstration)
                Console.WriteLine(Accounts());
        });
    }

    private static Task<bool> IsHalfFilledAsync(IServiceProvider services, CancellationToken cancel) =>
        services.GetRequiredService<ItaDbContext>().Organization.AnyAsync(o => o.IsBeingFilled, cancel);

    private static string Accounts()
    {
        var text = new StringBuilder("ระบบสาธิต / demonstration: รหัสผ่าน / password ")
            .Append(DemonstrationCast.Password)
            .Append(", PIN ลงนามของหัวหน้าและผู้บริหาร / signing PIN of heads and executives ")
            .AppendLine(DemonstrationCast.Pin);
        foreach (var person in DemonstrationCast.People)
            text.Append("  ").Append(person.UserName.PadRight(18)).Append(person.Name).Append("  ").AppendLine(person.Position);
        return text.ToString();
    }
}
