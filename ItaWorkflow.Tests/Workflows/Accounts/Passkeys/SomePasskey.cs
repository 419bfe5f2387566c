using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Accounts.Passkeys;
using Microsoft.AspNetCore.Identity;

namespace ItaWorkflow.Tests.Workflows.Accounts.Passkeys;

/// <summary>A passkey as Identity hands it on once a browser has answered; the answers themselves are the browser story's.</summary>
internal static class SomePasskey
{
    public static UserPasskeyInfo Of(TestDatabase database, byte id, uint signCount = 0) =>
        new([id], [1, 2, 3], database.Clock.Now, signCount, ["internal"], true, false, false, [], []);

    public static Task<Refusal?> KeepAsync(TestDatabase database, int personId, byte id, string name) =>
        database.AskAsync((KeepPasskeyHandler h) => h.HandleAsync(new(personId, Of(database, id), name), default));
}
