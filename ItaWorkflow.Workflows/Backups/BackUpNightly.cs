using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using Microsoft.Extensions.Configuration;

namespace ItaWorkflow.Workflows.Backups;

/// <summary>One backup a day beside the office's files, the oldest of many going.</summary>
/// <remarks><c>Backups:Keep</c>: how many days are kept (default 14; 0: none is made).</remarks>
public sealed class BackUpNightlyHandler(
    BackUpHandler backUp,
    OfficeFolder folder,
    IConfiguration configuration,
    TimeProvider clock
)
{
    private const string Begins = "itaworkflow-";
    private const int Usual = 14;

    /// <exception cref="InvalidOperationException">It was made and is not what it should be: no older one goes.</exception>
    public async Task HandleAsync(CancellationToken cancel)
    {
        var keep = configuration.GetValue("Backups:Keep", Usual);
        var today = ThaiDate.DayOf(clock.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var file = Path.Combine(folder.Backups, $"{Begins}{today}.db");
        if (keep <= 0 || File.Exists(file))
            return;
        OwnFiles.MakeDirectory(folder.Backups);
        if ((await backUp.HandleAsync(new(file), cancel)).Refusal is { } refusal)
            throw new InvalidOperationException(refusal.Text);
        foreach (
            var old in Directory.GetFiles(folder.Backups, $"{Begins}*.db").OrderDescending(StringComparer.Ordinal).Skip(keep)
        )
            File.Delete(old);
    }

    /// <summary>The newest that stands; null: none.</summary>
    public static DateOnly? LatestOf(OfficeFolder folder) =>
        !Directory.Exists(folder.Backups)
            ? null
            : Directory
                .GetFiles(folder.Backups, $"{Begins}*.db")
                .Select(file => Path.GetFileNameWithoutExtension(file)[Begins.Length..])
                .Select(day =>
                    DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                        ? date
                        : (DateOnly?)null
                )
                .Max();
}
