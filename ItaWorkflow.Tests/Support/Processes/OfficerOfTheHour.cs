using System.Globalization;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Cases;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Support.Processes;

/// <summary>Whoever has a memo before them signs in at a process of its own and decides it by the page's own form.</summary>
internal sealed partial class OfficerOfTheHour(TestDatabase database)
{
    /// <returns>null: it waits for nobody.</returns>
    public Task<int?> HolderAsync(long id) =>
        database.ReadAsync(db =>
            db.ApprovalSteps.Where(s => s.Case!.MemoId == id && s.State == StepState.Open)
                .Select(s => (int?)s.PersonId)
                .FirstOrDefaultAsync()
        );

    public async Task DecideAsync(AppProcess process, long id)
    {
        var holder = await HolderAsync(id);
        var account = await database.ReadAsync(db =>
            db.Users.Where(a => a.PersonId == holder).Select(a => a.UserName!).SingleAsync()
        );
        using var person = await process.SignInAsync(account);
        var page = await person.GetStringAsync($"/approvals/{id}");
        var revision = Revision().Match(page).Groups["value"].Value;
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = AppProcess.TokenOf(page),
            ["Form.Revision"] = revision,
            ["Form.Verdict"] = Verdict().Match(page).Groups["value"].Value,
            ["Form.Pin"] = Chain.Pin,
            ["Form.Number"] = id.ToString(CultureInfo.InvariantCulture),
        };
        process.BeginsToDecide.TrySetResult();
        using var answer = await person.PostAsync($"/approvals/{id}", new FormUrlEncodedContent(form));
    }

    [GeneratedRegex("name=\"Form.Revision\" value=\"(?<value>[0-9]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Revision();

    [GeneratedRegex("name=\"Form.Verdict\" value=\"(?<value>[A-Za-z]+)\" checked", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Verdict();
}
