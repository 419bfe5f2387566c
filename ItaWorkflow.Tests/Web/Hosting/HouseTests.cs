using System.Net;
using ItaWorkflow.Tests.Support;

namespace ItaWorkflow.Tests.Web.Hosting;

public sealed class HouseTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Says_that_it_is_healthy_when_the_database_answers()
    {
        await using var application = new WebApplication(database).Start();
        using var client = new HttpClient();

        using var answer = await client.GetAsync(new Uri(application.Address, "/health"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Healthy", await answer.Content.ReadAsStringAsync());
    }
}
