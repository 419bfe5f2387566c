using FsCheck;
using FsCheck.Fluent;
using ItaWorkflow.Data.Writing;

namespace ItaWorkflow.Tests.Data.Writing;

public sealed class FoldedTextTests
{
    /// <summary>Spelled rightly, by look-alikes, by old fonts' marks, and what stands between.</summary>
    private static readonly string[] Pieces =
    [
        "ก",
        "น้ำ",
        "น\u0e4dา",
        "น\u0e4d\u0e49า",
        "น้\u0e4dา",
        "แ",
        "เเ",
        "\u0e49",
        "\u0e48",
        "\u0e34",
        "า",
        "ำ",
        "\uf70a",
        "\uf711",
        "๐",
        "7",
        "๙",
        "A",
        "z",
        "É",
        "-",
        "–",
        "\u200b",
        "\u202e",
        " ",
        " ",
        "\n",
        "\t",
        "\u00a0",
        "%",
        "_",
        "\\",
        "“",
        "😀",
        "ตย",
    ];

    [Theory]
    [InlineData("ตย ๕๒๕๐๐.๒/๑๗", "ตย52500.2/17")]
    [InlineData("ห้อง\u200bประชุม", "ห้องประชุม")]
    [InlineData("เเละน\u0e4d\u0e49า", "และน้ำ")]
    [InlineData("รหัส 7KQ4-M2XD", "รหัส7kq4-m2xd")]
    [InlineData("“ก” – ข", "\"ก\"-ข")]
    public void A_text_is_folded(string text, string folded) => Assert.Equal(folded, FoldedText.Of(text));

    [Fact]
    public void Any_word_of_a_text_is_found_in_it_however_both_are_spelled() =>
        Prop.ForAll(
                Gen.Elements(Pieces).ListOf(30).Select(string.Concat).ToArbitrary(),
                text =>
                {
                    var (folded, normal) = (FoldedText.Of(text), NormalText.Of(text));
                    foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                    foreach (var searched in FoldedText.Words(word))
                    {
                        Assert.Contains(searched, folded, StringComparison.Ordinal);
                        var (start, length) = FoldedText.Find(normal, searched)!.Value;
                        Assert.Equal(searched, FoldedText.Of(normal.Substring(start, length)));
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void So_many_words_are_looked_for_each_once() =>
        Assert.Equal(["ก", "1", "ค", "ง", "จ", "ฉ", "ช", "ซ"], FoldedText.Words("ก ๑ 1 ก \u200b ค ง จ ฉ ช ซ ฌ"));

    [Fact]
    public void Where_nothing_is_looked_for_nothing_is_found() => Assert.Null(FoldedText.Find("ก", ""));
}
