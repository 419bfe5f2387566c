using System.Globalization;
using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Tests.Data.Assessments.Scores;

public sealed class SaidScoreTests
{
    [Theory]
    [InlineData("98.94 (AA)", 98.94)]
    [InlineData("98.94/100", 98.94)]
    [InlineData("๙๘.๙๔ / ๑๐๐", 98.94)]
    [InlineData("98.94 จาก 100 คะแนน", 98.94)]
    [InlineData("ร้อยละ 98.59", 98.59)]
    [InlineData("ร้อยละ ๙๘.๕๙", 98.59)]
    [InlineData("94.64*", 94.64)]
    [InlineData("94.64 **", 94.64)]
    [InlineData("94.64¹", 94.64)]
    [InlineData("94.64 [1]", 94.64)]
    [InlineData("=90", 90)]
    [InlineData("100.00 (A)", 100)]
    [InlineData("AA (98.94)", 98.94)]
    [InlineData("A 98.94", 98.94)]
    [InlineData("98.94 AA", 98.94)]
    [InlineData("98.94 ผ่านดีเยี่ยม", 98.94)]
    [InlineData("98.94 (ผ่านดี)", 98.94)]
    [InlineData("98.94 คะแนน (ระดับ AA)", 98.94)]
    [InlineData("98.94 (+2.10)", 98.94)]
    [InlineData("คะแนน: 98.94", 98.94)]
    [InlineData("98.94 เปอร์เซ็นต์", 98.94)]
    [InlineData("(98.94)", 98.94)]
    [InlineData("98,94 (AA)", 98.94)]
    public void A_score_is_read_out_of_the_words_around_it(string text, double score)
    {
        Assert.Null(ScoreText.Read(text, out var read));
        Assert.Equal((decimal)score, read);
    }

    [Theory]
    [InlineData("29.59/30", 30)]
    [InlineData("29.59 จาก 30", 30)]
    [InlineData("29.59 (เต็ม 30)", 30)]
    [InlineData("29.59 คะแนน (คะแนนเต็ม ๓๐ คะแนน)", 30)]
    public void What_is_out_of_less_than_a_hundred_is_told_with_what_it_would_be(string text, int of)
    {
        Assert.Equal(new SaidScore(29.59m, of), SaidScore.Read(text));
        Assert.Equal(
            string.Create(
                CultureInfo.InvariantCulture,
                $"“{text[..Math.Min(20, text.Length)]}{(text.Length > 20 ? "…" : "")}” เป็นคะแนนเต็ม {of} โปรดกรอกเป็นคะแนนเต็ม 100 คือ 98.63"
            ),
            ScoreText.Read(text, out _)
        );
    }

    [Theory]
    [InlineData("98.94 (97.00)")]
    [InlineData("98.94 97.00")]
    [InlineData("3 ครั้ง")]
    [InlineData("12 คน")]
    [InlineData("ไม่มี")]
    [InlineData("30/29.59")]
    [InlineData("o13")]
    [InlineData("EIT1")]
    [InlineData("ตัวชี้วัดที่ 1")]
    [InlineData("098-123-4567")]
    public void Two_numbers_and_counts_are_no_score(string text) => Assert.Null(SaidScore.Read(text));

    [Theory]
    [InlineData("9 ต.ค. 2569")]
    [InlineData("9/10/2569")]
    [InlineData("2026-10-09")]
    public void A_day_is_called_a_day(string text) =>
        Assert.Contains("เป็นวันที่ ไม่ใช่คะแนน", ScoreText.Read(text, out _), StringComparison.Ordinal);
}
