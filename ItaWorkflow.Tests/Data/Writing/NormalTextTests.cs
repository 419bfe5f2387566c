using FsCheck;
using FsCheck.Fluent;
using ItaWorkflow.Data.Writing;

namespace ItaWorkflow.Tests.Data.Writing;

public sealed class NormalTextTests
{
    private const string Rlo = "\u202e";
    private const string Pdf = "\u202c";

    /// <summary>Letters, look-alikes, old marks, invisible signs, blanks, half characters.</summary>
    private static readonly string[] Pieces =
    [
        .. "กขคนำทอาเแโัิีุู็่้๊๋์ํๆ๑1 aé".Select(c => c.ToString()),
        .. Enumerable.Range(0xf700, 0x1b).Select(c => ((char)c).ToString()),
        Rlo,
        Pdf,
        "\u200b",
        "\u200d",
        "\ufeff",
        "\u00ad",
        "\ufe0f",
        "\u0301",
        "\u00a0",
        "\u2011",
        "\t",
        "\r\n",
        "\v",
        "\0",
        "\ud800",
        "\udc00",
        "😀",
        "\U000e0041",
    ];

    [Theory]
    [InlineData("เบิก \u202e000,01\u202c บาท", "เบิก 000,01 บาท")]
    [InlineData("\u2067ยอด\u2069 1\u200e0\u200f", "ยอด 10")]
    [InlineData("ประ\u200bกาศ\ufeff", "ประกาศ")]
    [InlineData("ก\u00adข\u2060ค", "กขค")]
    [InlineData("❤\ufe0f", "❤")]
    [InlineData("a\U000e0041b", "ab")]
    [InlineData("ก\0ข\ufffe", "กข")]
    [InlineData("ก\u00a0ข\u2003ค\u3000ง", "ก ข ค ง")]
    [InlineData("ข้อ 1\u20112", "ข้อ 1-2")]
    [InlineData("e\u0301", "é")]
    [InlineData("อ\u0e4dานาจ", "อำนาจ")]
    [InlineData("น\u0e49\u0e4dา", "น้ำ")]
    [InlineData("น\u0e4d\u0e49า", "น้ำ")]
    [InlineData("นำ\u0e49", "น้ำ")]
    [InlineData("เเผนงานเเละโครงการ", "แผนงานและโครงการ")]
    [InlineData("ก\u0e48\u0e34น", "กิ่น")]
    [InlineData("ก\u0e48\u0e38", "กุ่")]
    [InlineData("ป\uf701\uf706ง", "ปิ้ง")]
    [InlineData("\uf700านะ ปั\uf70fหา ญ\uf718", "ฐานะ ปัญหา ญุ")]
    [InlineData("น\uf711\uf714า", "น้ำ")]
    [InlineData("บรรทัดหนึ่ง\vบรรทัดสอง\u2028บรรทัดสาม", "บรรทัดหนึ่ง\nบรรทัดสอง\nบรรทัดสาม")]
    [InlineData("เส้น\r\nทาง\tเดิม", "เส้น\r\nทาง\tเดิม")]
    public void What_it_shows_is_what_it_says(string typed, string normal) => Assert.Equal(normal, NormalText.Of(typed));

    /// <summary>No attribute can carry them.</summary>
    [Fact]
    public void Half_characters_go() => Assert.Equal("ครึ่งตัว", NormalText.Of("ครึ่ง\ud83dตัว\udc00"));

    [Fact]
    public void One_line_has_no_line_ends() => Assert.Equal("ก ข ค ง", NormalText.Line("ก\r\n\r\nข\tค\u2029ง"));

    [Fact]
    public void Right_thai_stays_as_it_is()
    {
        const string right = "ที่ ปู่ น้ำ ป้ ฎีกา ฏ ญี่ปุ่น ศุกร์ สิทธิ์ กตัญญู ฤๅษี เก็บ เท่า ๑๒๓ “คำพูด” – ฿ 12.5% (ก) ๆ ฯลฯ";
        Assert.Equal(right, NormalText.Of(right));
    }

    [Fact]
    public void Passing_twice_changes_nothing_and_leaves_nothing_unseen() =>
        Prop.ForAll(
                Gen.Elements(Pieces).ListOf(24).Select(string.Concat).ToArbitrary(),
                text =>
                {
                    var once = NormalText.Of(text);
                    Assert.Equal(once, NormalText.Of(once));
                    Assert.DoesNotContain(once, c => c is >= '\uf700' and <= '\uf71a' or '\u202e' or '\u200b' or '\0');
                    Assert.DoesNotContain("\u0e4d\u0e32", once, StringComparison.Ordinal);
                    Assert.DoesNotContain("เเ", once, StringComparison.Ordinal);
                    Assert.True(once.IsNormalized());
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    /// <summary>However long and tangled: a text is read in one go.</summary>
    [Theory]
    [InlineData("\u0e48\u0e34")]
    [InlineData("ำ\u0e48")]
    [InlineData("\u0e4d\u0e48")]
    [InlineData("\u0e4dา\u0e48")]
    [InlineData("เ")]
    [InlineData("\u202e")]
    public void A_tangle_comes_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));
        var once = NormalText.Of(text);
        Assert.Equal(once, NormalText.Of(once));
    }
}
