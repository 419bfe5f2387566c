using ItaWorkflow.Data.Assessments;

namespace ItaWorkflow.Tests.Data.Assessments;

public sealed class ShippedSchemesTests
{
    public static TheoryData<int> Years => [.. ShippedSchemes.Years];

    [Fact]
    public void Seven_years_are_shipped_the_last_four_as_drafts()
    {
        Assert.Equal(Enumerable.Range(2564, 7), ShippedSchemes.Years);
        Assert.Equal(Enumerable.Range(2567, 4), ShippedSchemes.Years.Where(y => ShippedSchemes.Of(y)!.IsDraft));
        Assert.Null(ShippedSchemes.Of(2563));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Each_holds_together_and_says_what_is_unsure(int year)
    {
        var scheme = ShippedSchemes.Of(year)!;

        Assert.Equal(year, scheme.FiscalYear);
        Assert.Empty(SchemeCheck.Problems(scheme));
        Assert.NotEmpty(scheme.Unsure);
    }

    [Theory]
    [InlineData(2564, 43)]
    [InlineData(2565, 43)]
    [InlineData(2566, 43)]
    [InlineData(2567, 35)]
    [InlineData(2568, 28)]
    [InlineData(2569, 26)]
    public void OIT_has_as_many_items_as_the_year_asked(int year, int count) =>
        Assert.Equal(count, ShippedSchemes.Of(year)!.Items.Count(i => i.Code[0] == 'o'));
}
