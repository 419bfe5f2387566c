using ItaWorkflow.Workflows.Documents;

namespace ItaWorkflow.Tests.Workflows.Documents;

public sealed class BodyTextTests
{
    [Theory]
    [InlineData("<p>ก <strong>ข</strong><br>ค</p><p>ง</p>", "ก ข\nค\nง")]
    [InlineData("<ol><li><p>ก</p><ul><li><p>ข</p></li></ul></li></ol>", "ก\nข")]
    [InlineData("<table><tr><th>ก</th><th>ข</th></tr><tr><td>1</td><td><p>2</p><p>3</p></td></tr></table>", "ก\tข\n1\t2 3")]
    [InlineData("<p>1 &lt; 2</p><script>x</script>", "1 < 2")]
    [InlineData("<p><br></p>", "")]
    public void A_line_for_each_paragraph_item_and_row(string html, string text) => Assert.Equal(text, BodyText.Of(html));
}
