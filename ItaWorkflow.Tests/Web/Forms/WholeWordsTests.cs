using System.Net;
using System.Text.Json;
using ItaWorkflow.Tests.Support;

namespace ItaWorkflow.Tests.Web.Forms;

[Collection(nameof(SharedOffice))]
public sealed class WholeWordsTests(DemonstrationOffice office)
{
    [Fact]
    public async Task A_page_asks_which_words_lost_their_sara_am()
    {
        using var visitor = await office.SignInAsync();
        using var typed = new StringContent("ตาม อ านาจ\nตามที่ ด าเนินการ");

        using var answer = await visitor.PostAsync(new Uri("/writing/whole", UriKind.Relative), typed);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("ตาม อำนาจ\nตามที่ ดำเนินการ", said.RootElement.GetProperty("text").GetString());
        Assert.Equal("อ านาจ", said.RootElement.GetProperty("words")[0].GetProperty("broken").GetString());
    }

    [Fact]
    public async Task A_text_of_no_size_that_anybody_writes_is_not_read()
    {
        using var visitor = await office.SignInAsync();
        using var typed = new StringContent(new string('a', 200_001));

        using var answer = await visitor.PostAsync(new Uri("/writing/whole", UriKind.Relative), typed);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }
}
