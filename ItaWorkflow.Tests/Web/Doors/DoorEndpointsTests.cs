using System.Net;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Web.Security;

namespace ItaWorkflow.Tests.Web.Doors;

public sealed class DoorEndpointsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Who_sets_out_for_a_provider_again_and_again_is_asked_to_wait()
    {
        await Town.FoundAsync(database);
        await using var application = new WebApplication(database).Start();
        using var stranger = new Client(application);

        var answers = new List<HttpStatusCode>();
        // A minute may begin anew between them.
        while (answers.Count <= 2 * Throttle.SettingOutPerMinute && !answers.Contains(HttpStatusCode.TooManyRequests))
            using (var answer = await stranger.GetAsync("/doors/entra"))
                answers.Add(answer.StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, answers[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }
}
