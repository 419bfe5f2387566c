using System.Net;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows.Founding;

namespace ItaWorkflow.Tests.Web.Pages.Setup;

public sealed class SetupTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task An_empty_house_leads_to_the_setup_page_which_founds_it_and_lets_the_administrator_in()
    {
        const string password = "กาแฟ เรือใบ ดินสอ ฝนตก";
        await using var application = new WebApplication(database).Start();
        using var founder = new Client(application);
        using var answer = await founder.GetAsync("/account/sign-in");
        Assert.Equal("/setup", answer.Headers.Location!.OriginalString);

        var form = new Dictionary<string, string>
        {
            ["Input.Token"] = "AAAAA-AAAAA-AAAAA-AAAAA",
            ["Input.Name"] = "เทศบาลตำบลตัวอย่าง",
            ["Input.PersonName"] = "นายระบบ มั่นคง",
            ["Input.UserName"] = "admin",
            ["Input.Password"] = password,
            ["Input.Again"] = password,
        };
        using (var refused = await founder.PostAsync("/setup", form))
        {
            Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
            Assert.Contains(
                FoundOrganizationHandler.WrongToken.Text,
                WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()),
                StringComparison.Ordinal
            );
        }

        form["Input.Token"] = (await database.AskAsync((IssueSetupTokenHandler h) => h.HandleAsync(default)))!;
        using var founded = await founder.PostAsync("/setup", form);
        Assert.Equal("/admin", founded.Headers.Location!.OriginalString);
        Assert.Contains("ผู้ดูแลระบบ", await founder.ReadAsync("/account"), StringComparison.Ordinal);
    }
}
