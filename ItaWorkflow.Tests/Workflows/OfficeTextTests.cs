using System.Text;
using ItaWorkflow.Workflows;

namespace ItaWorkflow.Tests.Workflows;

public sealed class OfficeTextTests
{
    private const string Said = "ตัวชี้วัดที่,คะแนน\n3 การใช้อำนาจ,98.08\nplain,90\n";

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void UTF_16_without_a_mark_is_read(string encoding) =>
        Assert.Equal(Said, OfficeText.Decode(Encoding.GetEncoding(encoding).GetBytes(Said)));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void With_a_mark_it_is_what_the_mark_says(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        Assert.Equal(Said, OfficeText.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Said)]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_bad_byte_anywhere_leaves_the_rest_as_it_is(bool isMarked)
    {
        var whole = Encoding.UTF8.GetBytes(Said);
        byte[] mark = isMarked ? [0xEF, 0xBB, 0xBF] : [];
        for (var at = 0; at < whole.Length; at++)
        {
            var broken = whole.ToArray();
            broken[at] = 0xFF;

            var read = OfficeText.Decode([.. mark, .. broken]);

            Assert.Contains('\uFFFD', read);
            Assert.True(read.Count(c => c is not '\uFFFD') >= Said.Length - 1, read);
        }
    }

    [Fact]
    public void Windows_874_stays_what_it_is()
    {
        var thai = CodePagesEncodingProvider.Instance.GetEncoding(874)!;

        Assert.Equal(Said, OfficeText.Decode(thai.GetBytes(Said)));
        Assert.Equal("เธอ เนื่องในเธอ", OfficeText.Decode(thai.GetBytes("เธอ เนื่องในเธอ")));
    }
}
