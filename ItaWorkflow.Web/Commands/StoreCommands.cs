using System.Globalization;
using System.Text;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Persistence.Postgres;
using ItaWorkflow.Data.Persistence.Sealing;
using ItaWorkflow.Data.Persistence.Sqlite;
using ItaWorkflow.Web.Hosting;
using ItaWorkflow.Workflows.Backups;

namespace ItaWorkflow.Web.Commands;

/// <summary>
/// Commands on the web app's own executable about a whole office: backup FILE, verify-journal and key beside the server; restore FILE and
/// database copy while nothing serves it. 0: done; 3: refused, in words, and nothing was changed.
/// </summary>
public static class StoreCommands
{
    private const int Misused = 64;

    /// <returns>The exit code; null when the arguments ask for none of these.</returns>
    public static async Task<int?> RunAsync(string[] args)
    {
        if (args is not (["backup" or "restore" or "database" or "key" or "verify-journal", ..]))
            return null;
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        await using var errors = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { NewLine = "\n" };
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
        return await RunAsync(args, configuration, output, errors);
    }

    internal static async Task<int> RunAsync(string[] args, IConfiguration configuration, TextWriter output, TextWriter errors)
    {
        try
        {
            return await ActAsync(args, configuration, output, errors);
        }
        catch (Exception failure) when (Opening.WordsOf(failure) is { } words)
        {
            await errors.WriteLineAsync(words);
            return Opening.Refused;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            await errors.WriteLineAsync($"ไม่พบไฟล์: {missing.Message}");
            return Opening.Refused;
        }
    }

    private static async Task<int> ActAsync(string[] args, IConfiguration configuration, TextWriter output, TextWriter errors)
    {
        await using var office = Office(configuration);
        var store = office.GetRequiredService<Store>();
        var keys = office.GetRequiredService<OfficeKeyFile>();
        switch (args)
        {
            case ["backup", var file, .. var rest] when CommandOptions.Read(rest, "--passphrase-file") is { } given:
                return Tell(await new BackUpHandler(store).HandleAsync(new(file, given.Passphrase), default), output, errors);
            case ["restore", var file, .. var rest] when CommandOptions.Read(rest, "--passphrase-file", "--key") is { } given:
                var restore = new RestoreHandler(store, keys);
                return Tell(await restore.HandleAsync(new(file, given.Passphrase, given.Key), default), output, errors);
            case ["database", "copy", "--to", var connection]:
                await using (var target = Office(connection))
                    return Tell(await MoveOffice.RunAsync(store, target.GetRequiredService<Store>(), default), output, errors);
            case ["database", "copy", "--from-cluster"] when store is SqliteStore file:
                await using (var cluster = await OldCluster.OpenAsync(file, CancellationToken.None))
                    return Tell(await MoveOffice.RunAsync(cluster.Store, store, CancellationToken.None), output, errors);
            case ["key", .. var what] when KeyCommand.Run(what, keys, output) is { } done:
                return done;
            case ["verify-journal", .. var known] when known.Length <= 1:
                return await VerifyJournalCommand.RunAsync(office, known.FirstOrDefault(), output, errors);
            default:
                await errors.WriteLineAsync(CommandOptions.Usage);
                return Misused;
        }
    }

    private static ServiceProvider Office(IConfiguration configuration) =>
        new ServiceCollection().AddLogging().AddItaData(configuration).BuildServiceProvider();

    private static ServiceProvider Office(string connection) =>
        Office(new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Default", connection)]).Build());

    private static int Tell(BackUpOutcome outcome, TextWriter output, TextWriter errors)
    {
        if (outcome.Facts is not { } facts)
        {
            errors.WriteLine(outcome.Refusal!.Text);
            return Opening.Refused;
        }

        var size = (facts.Bytes / 1_000_000.0).ToString("0.0", CultureInfo.InvariantCulture);
        output.WriteLine(
            $"ครบถ้วน: บันทึก {facts.Memos} เรื่อง เอกสารลงนาม {facts.Papers} ฉบับ (ตรวจลายมือชื่อทุกฉบับแล้ว) บันทึกเหตุการณ์ {facts.JournalLines} รายการ {size} MB"
        );
        foreach (var key in facts.Keys)
            output.WriteLine($"ต้องใช้กุญแจของหน่วยงาน {key} ซึ่งไม่ได้อยู่ในนี้ เก็บไฟล์ office.key แยกไว้");
        return 0;
    }
}
