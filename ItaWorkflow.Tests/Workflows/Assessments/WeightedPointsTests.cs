using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Assessments.Sheets;

namespace ItaWorkflow.Tests.Workflows.Assessments;

/// <summary>Points of 30, 30 and 40 where scores of 100 are kept: turned where something tells, asked about where nothing does.</summary>
public sealed class WeightedPointsTests
{
    private const string Agency = "เทศบาลตำบลตัวอย่าง";

    private static readonly string[] Indicators =
    [
        "98.94",
        "98.94",
        "98.08",
        "98.59",
        "98.64",
        "96.59",
        "96.85",
        "94.64",
        "90.00",
        "100.00",
    ];

    private static ImportedScores Read(string block) =>
        new ScoreImport(ShippedSchemes.Of(2569)!, Agency).Read([CsvSheet.ReadPasted(block)], null, "", null);

    private static string? Score(ImportedScores read, string code) => read.Cells.FirstOrDefault(c => c.Code == code)?.Text;

    private static void IsTurned(ImportedScores read)
    {
        Assert.Equal(("98.63", "96.03", "95.00"), (Score(read, "IIT"), Score(read, "EIT"), Score(read, "OIT")));
        Assert.Contains(read.Notes, n => n.Contains("IIT 29.59 จาก 30 เป็น 98.63", StringComparison.Ordinal));
    }

    [Fact]
    public void A_ranking_of_agencies_with_points_is_told_by_its_total()
    {
        var heads = string.Join('\t', Enumerable.Range(1, 10).Select(n => $"ตัวชี้วัดที่ {n}"));
        var scores = string.Join('\t', Indicators);

        var read = Read(
            $"หน่วยงาน\tคะแนน ITA\tระดับ\tIIT\tEIT\tOIT\t{heads}\nเทศบาลตำบลอื่น\t97.41\tผ่านดีเยี่ยม\t28.04\t29.37\t40\t{scores}\n{Agency}\t96.40\tผ่านดีเยี่ยม\t29.59\t28.81\t38\t{scores}"
        );

        IsTurned(read);
        Assert.Equal("96.40", Score(read, "total"));
        Assert.Equal("98.08", Score(read, "3"));
    }

    [Fact]
    public void Without_a_total_the_figures_below_tell()
    {
        var rows = string.Join('\n', Indicators.Select((score, i) => $"ตัวชี้วัดที่ {i + 1}\t{score}"));

        IsTurned(Read($"ข้อ\tคะแนน\n{rows}\nIIT\t29.59\nEIT\t28.81\nOIT\t38"));
    }

    [Theory]
    [InlineData("เครื่องมือ\tคะแนนเต็ม\tคะแนนที่ได้\nIIT\t30\t29.59\nEIT\t30\t28.81\nOIT\t40\t38")]
    [InlineData("เครื่องมือ\tคะแนนที่ได้\nIIT (เต็ม 30)\t29.59\nEIT (เต็ม 30)\t28.81\nOIT (เต็ม 40)\t38")]
    [InlineData("เครื่องมือ\tคะแนนที่ได้\nIIT (๓๐ คะแนน)\t๒๙.๕๙\nEIT (๓๐ คะแนน)\t๒๘.๘๑\nOIT (๔๐ คะแนน)\t๓๘")]
    [InlineData("เครื่องมือ\tคะแนนถ่วงน้ำหนัก\nIIT\t29.59\nEIT\t28.81\nOIT\t38")]
    [InlineData("เครื่องมือ\tคะแนน\nIIT\t29.59/30\nEIT\t28.81/30\nOIT\t38/40")]
    [InlineData("เครื่องมือ\tคะแนน\nIIT\t29.59\nEIT\t28.81\nOIT\t38.00\nคะแนนรวม\t96.40")]
    [InlineData("หน่วยงาน\tIIT\tEIT\tOIT\nคะแนนเต็ม\t30\t30\t40\nเทศบาลตำบลตัวอย่าง\t29.59\t28.81\t38")]
    [InlineData("หน่วยงาน\tIIT (เต็ม 30)\tEIT (เต็ม 30)\tOIT (เต็ม 40)\nเทศบาลตำบลตัวอย่าง\t29.59\t28.81\t38")]
    public void What_the_sheet_says_the_points_are_out_of_is_believed(string block) => IsTurned(Read(block));

    /// <summary>Whatever an office made the whole of, its own words for it are believed.</summary>
    [Theory]
    [InlineData("เครื่องมือ\tคะแนนเต็ม\tคะแนนที่ได้\nIIT\t25\t20\nEIT\t25\t15\nOIT\t50\t45")]
    [InlineData("เครื่องมือ\tน้ำหนัก\tคะแนนที่ได้\nIIT\t25\t20\nEIT\t25\t15\nOIT\t50\t45")]
    [InlineData("เครื่องมือ\tคะแนน\nIIT\t20/25\nEIT\t15/25\nOIT\t45/50\nรวม\t80/100")]
    [InlineData("เครื่องมือ\tคะแนนที่ได้\nIIT (เต็ม 25 คะแนน)\t20\nEIT (เต็ม 25 คะแนน)\t15\nOIT (เต็ม 50 คะแนน)\t45")]
    [InlineData("หน่วยงาน\tIIT (25)\tEIT (25)\tOIT (50)\nเทศบาลตำบลตัวอย่าง\t20\t15\t45")]
    public void Points_out_of_other_wholes_are_turned_or_asked_about(string block)
    {
        var read = Read(block);

        foreach (var (code, points) in new[] { ("IIT", "20.00"), ("EIT", "15.00"), ("OIT", "45.00") })
            Assert.NotEqual(points, Score(read, code));
        Assert.True(
            (Score(read, "IIT"), Score(read, "EIT"), Score(read, "OIT")) is ("80.00", "60.00", "90.00")
                || read.Problems.Count > 0,
            block
        );
    }

    [Fact]
    public void Points_of_which_nothing_tells_are_asked_about_and_never_taken()
    {
        var read = Read("เครื่องมือ\tคะแนน\nตัวชี้วัดที่ 1\t98.94\nIIT\t29.59\nEIT\t28.81\nOIT\t38");

        Assert.Equal(["1"], read.Cells.Select(c => c.Code));
        Assert.Contains(
            read.Problems,
            p =>
                p.Text.Contains("IIT 29.59, EIT 28.81, OIT 38.00 ไม่เกินน้ำหนัก", StringComparison.Ordinal)
                && p.Text.Contains("IIT 98.63, EIT 96.03, OIT 95.00", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_weights_themselves_are_no_scores()
    {
        var read = Read("เครื่องมือ\tน้ำหนัก\nตัวชี้วัดที่ 1\t98.94\nIIT\t30\nEIT\t30\nOIT\t40");

        Assert.Equal(["1"], read.Cells.Select(c => c.Code));
    }

    [Fact]
    public void Points_of_indicators_are_told_by_what_they_add_up_to()
    {
        var rows = string.Join(
            '\n',
            Enumerable
                .Range(1, 10)
                .Select(n => $"ตัวชี้วัดที่ {n}\t{(n < 6 ? "5.40" : n < 9 ? "8.00" : "15.00")}")
        );

        var read = Read($"ข้อ\tคะแนน\n{rows}\nคะแนนรวม\t81.00");

        Assert.Equal(
            ("90.00", "80.00", "75.00", "81.00"),
            (Score(read, "1"), Score(read, "6"), Score(read, "9"), Score(read, "total"))
        );
    }

    [Theory]
    [InlineData("IIT\t98.63\nEIT\t96.03\nOIT\t38.75")]
    [InlineData("IIT\t20.00\nEIT\t25.00\nOIT\t38.75\nคะแนนรวม\t29.00")]
    public void Low_scores_of_a_hundred_stay_what_they_are(string rows)
    {
        var read = Read($"เครื่องมือ\tคะแนน\n{rows}");

        Assert.Equal("38.75", Score(read, "OIT"));
        Assert.Empty(read.Problems);
    }
}
