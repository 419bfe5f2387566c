using ItaWorkflow.Workflows.Search;

namespace ItaWorkflow.Tests.Workflows.Search;

public sealed class SnippetTests
{
    [Theory]
    [InlineData("ขอใช้ห้องประชุมใหญ่", "ห้องประชุม", "ขอใช้[ห้องประชุม]ใหญ่")]
    [InlineData("เงิน ๒๙,๕๐๐ บาท", "29,500", "เงิน [๒๙,๕๐๐] บาท")]
    [InlineData("ห้อง ประชุม", "ห้องประชุม", "[ห้อง ประชุม]")]
    [InlineData("ที่นี่", "ท", "[ที่]นี่")]
    [InlineData("<b>ก</b>", "ก", "<b>[ก]</b>")]
    public void What_was_found_is_marked_as_it_stands(string text, string word, string expected) =>
        Assert.Equal(expected, Shown(text, word));

    [Fact]
    public void Of_a_long_text_a_few_words_around_it_are_shown()
    {
        var shown = Shown($"{new string('ก', 500)}\nคำสั่ง ที่ 5 คำสั่ง{new string('ข', 500)}", "คำสั่ง", "5");

        Assert.StartsWith("…กก", shown, StringComparison.Ordinal);
        Assert.Contains("ก [คำสั่ง] ที่ [5] [คำสั่ง]ข", shown, StringComparison.Ordinal);
        Assert.EndsWith("ข…", shown, StringComparison.Ordinal);
        Assert.True(shown.Length < 150);
    }

    [Fact]
    public void Where_none_of_the_words_is_nothing_is_shown() => Assert.Null(Snippet.Of("ข้อความ", ["อื่น"]));

    private static string Shown(string text, params string[] words) =>
        string.Concat(Snippet.Of(text, words)!.Select(p => p.IsMarked ? $"[{p.Text}]" : p.Text));
}
