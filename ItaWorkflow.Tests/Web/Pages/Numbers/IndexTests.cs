using System.Net;
using ItaWorkflow.Tests.Support;

namespace ItaWorkflow.Tests.Web.Pages.Numbers;

public sealed class IndexTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task The_registrar_sets_the_last_number_on_paper_and_is_told_the_next()
    {
        await using var application = new WebApplication(chain.Database).Start();
        using var registrar = await new Client(application).SignInAsync("registrar");
        Assert.Contains("href=\"/admin/numbers\"", await registrar.ReadAsync("/"), StringComparison.Ordinal);
        var register = new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Register"] = "ตย๕๒๕๐๐.๒" };

        using (var refused = await registrar.PostAsync("/admin/numbers", register))
            Assert.Contains(
                "โปรดกรอกเลขลำดับสุดท้ายในสมุดทะเบียน",
                WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()),
                StringComparison.Ordinal
            );
        register["Input.Last"] = "๔๐";
        using (var done = await registrar.PostAsync("/admin/numbers", register))
            Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);

        var page = await registrar.ReadAsync("/admin/numbers?year=2569");
        Assert.Contains("เลขถัดไปที่ระบบจะออกคือ ตย ๕๒๕๐๐.๒/๔๑", page, StringComparison.Ordinal);
        Assert.Contains("<td data-label=\"สุดท้ายในสมุด\">๔๐</td>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3000")]
    [InlineData("-2147481079")]
    public async Task Others_do_not_see_the_page_and_a_far_year_is_not_there(string year)
    {
        await using var application = new WebApplication(chain.Database).Start();
        using var officer = await new Client(application).SignInAsync("officer");
        using var refused = await officer.GetAsync("/admin/numbers");
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);

        using var registrar = await new Client(application).SignInAsync("registrar");
        using var far = await registrar.GetAsync($"/admin/numbers?year={year}");
        Assert.Equal(HttpStatusCode.NotFound, far.StatusCode);
    }
}
