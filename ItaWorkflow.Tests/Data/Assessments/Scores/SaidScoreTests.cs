using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Calendar;

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
    [InlineData("๙๘.๙๔ คะแนน ระดับ ผ่านดีเยี่ยม", 98.94)]
    [InlineData("98.94 คะแนน (ผ่านดีเยี่ยม)", 98.94)]
    [InlineData("98.94 (Excellence)", 98.94)]
    [InlineData("98.94 เต็ม 100", 98.94)]
    [InlineData("ได้ 98.94 คะแนน จากคะแนนเต็ม 100 คะแนน", 98.94)]
    [InlineData("98.94 %", 98.94)]
    [InlineData("ร้อยละ 98.94 ของ 100", 98.94)]
    [InlineData("98.94 †", 98.94)]
    [InlineData("98.94 (ไม่ผ่าน)", 98.94)]
    [InlineData("ผลคะแนน 98.94", 98.94)]
    [InlineData("คะแนนที่ได้รับ 98.94", 98.94)]
    [InlineData("เฉลี่ย 98.94", 98.94)]
    [InlineData("98.94 (ระดับ A)", 98.94)]
    [InlineData("98.94 - ผ่านดี", 98.94)]
    public void A_score_is_read_out_of_the_words_around_it(string text, double score)
    {
        Assert.Null(ScoreText.Read(text, out var read));
        Assert.Equal((decimal)score, read);
    }

    /// <summary>Any score, in either digits, among any of the words that stand beside scores.</summary>
    [Fact]
    public void Any_score_is_read_out_of_any_of_these_words() =>
        Prop.ForAll(
                Gen.Choose(0, 10_000).Zip(Gen.Choose(0, Before.Length * Behind.Length * 2 - 1)).ToArbitrary(),
                drawn =>
                {
                    var (score, words) = (drawn.Item1 / 100m, drawn.Item2);
                    var figure = score.ToString("0.00", CultureInfo.InvariantCulture);
                    var text = string.Concat(
                        Before[words / 2 % Before.Length],
                        words % 2 == 0 ? figure : ThaiNumerals.ToThai(figure),
                        Behind[words / 2 / Before.Length]
                    );
                    Assert.Equal((text, null, score), (text, ScoreText.Read(text, out var read), read ?? -1));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static readonly string[] Before = ["", "ร้อยละ ", "คะแนน ", "คะแนนรวม ", "ได้ ", "= "];
    private static readonly string[] Behind = ["", "*", " (AA)", "/100", " จาก 100", " คะแนน", " ผ่านดี", "%", " [2]"];

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
