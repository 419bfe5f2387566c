using ItaWorkflow.Web.Pages.Assessments;
using ItaWorkflow.Workflows.Assessments;

namespace ItaWorkflow.Tests.Web.Pages.Assessments;

/// <summary>What a reading does to what stands in the grid.</summary>
public sealed class EntryInputTests
{
    private static ImportedScores Read(params (string Code, string Text)[] cells) =>
        new(null, [.. cells.Select(c => new ImportedCell(c.Code, c.Text, null))], null, [], [], [], null, [], "block", "file");

    [Fact]
    public void Another_value_is_never_replaced_unseen()
    {
        var input = new EntryInput { Pasted = "x" };
        (input.Values["4"], input.Values["5"], input.Others["5"]) = ("98.95", "๙๐", "80.00");

        var replaced = input.Take(Read(("4", "98.59"), ("5", "90.00")), isSameFile: true);

        Assert.Equal(new ReplacedScore("4", "98.95", "98.59"), Assert.Single(replaced));
        Assert.Equal(("98.59", "98.95"), (input.Values["4"], input.Others["4"]));
        Assert.Equal(("90.00", "80.00"), (input.Values["5"], input.Others["5"]));
    }

    [Fact]
    public void A_third_value_for_which_there_is_no_place_is_told()
    {
        var input = new EntryInput { Pasted = "x" };
        (input.Values["4"], input.Others["4"]) = ("98.95", "80.00");

        var replaced = input.Take(Read(("4", "98.59")), isSameFile: true);

        Assert.Equal(new ReplacedScore("4", "98.95", "98.59", "80.00"), Assert.Single(replaced));
    }

    [Fact]
    public void What_is_kept_of_a_finding_stays_before_what_the_file_says()
    {
        var input = new EntryInput { Pasted = "x" };
        var read = Read(("4", "98.59")) with { Guidance = [new("4", "ปรับปรุงเว็บไซต์"), new("5", "อบรม")] };

        input.Take(read, isSameFile: true);
        input.KeepBefore([
            new()
            {
                Code = "4",
                Text = "",
                Guidance = "ของเดิม",
            },
        ]);

        Assert.Equal(["ของเดิม\nปรับปรุงเว็บไซต์", "อบรม"], input.Guidance.Select(g => g.Text));
    }

    [Fact]
    public void The_same_table_read_with_other_columns_takes_its_own_values_back()
    {
        var input = new EntryInput { Pasted = "x" };
        input.Values["4"] = "98.95";
        input.Take(Read(("4", "30.00"), ("6", "30.00")), isSameFile: true);

        var replaced = input.Take(Read(("4", "98.95")), isSameFile: true);

        Assert.Empty(replaced);
        Assert.Equal(("98.95", null), (input.Values["4"], input.Others["4"]));
        Assert.Null(input.Values["6"]);
    }
}
