using ItaWorkflow.Workflows.Documents;

namespace ItaWorkflow.Tests.Workflows.Documents;

public sealed class AppearanceSheetTests(PrintShop shop)
{
    private const double Width = 453.56;
    private const double Height = 138;

    private static readonly DateTimeOffset Now = new(2026, 11, 20, 6, 5, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(40, "16")]
    [InlineData(170, "14")]
    public async Task An_opinion_is_set_as_large_as_its_block_allows(int length, string size)
    {
        var paper = await FitAsync(Opinion(length));

        Assert.Equal(1, paper.Pages);
        Assert.Equal([0.75], paper.TextScales);
        Assert.Contains(size, paper.Trace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_opinion_longer_than_its_block_is_refused_with_the_room_there_is()
    {
        var fitted = await Sheet.FitAsync(Model(Opinion(800)), CancellationToken.None);

        Assert.Null(fitted.Pdf);
        var room = int.Parse(
            fitted.Refusal!.Text.Split("ช่องนี้รับได้ ")[1].Split(' ')[0],
            System.Globalization.CultureInfo.InvariantCulture
        );
        Assert.InRange(room, 200, 500);
        Assert.Equal(AppearanceSheet.TooLong(800, room), fitted.Refusal);
        Assert.NotNull((await Sheet.FitAsync(Model(Opinion(room)), CancellationToken.None)).Pdf);
    }

    [Fact]
    public async Task An_acting_officer_signs_in_a_field_laid_out_for_another()
    {
        var block = SampleMemo.Blocks[1] with { Heading = "", Signed = new("", Now) };

        Assert.NotNull((await Sheet.FitAsync(new(block, Width, 95.25), CancellationToken.None)).Pdf);
    }

    [Fact]
    public async Task A_field_without_room_for_the_name_is_told_apart_from_a_long_opinion() =>
        Assert.Equal(
            AppearanceSheet.NoRoom,
            (await Sheet.FitAsync(Model("เห็นชอบ") with { Height = 40 }, CancellationToken.None)).Refusal
        );

    [Fact]
    public async Task A_signature_picture_of_200_KB_fits()
    {
        var picture = new byte[200_000];
        PrintShop.Pixel.CopyTo(picture, 0);

        var model = new AppearanceModel(SampleMemo.Blocks[2] with { Signed = new("เห็นชอบ", Now, picture) }, Width, Height);

        Assert.NotNull((await Sheet.FitAsync(model, CancellationToken.None)).Pdf);
    }

    private AppearanceSheet Sheet => new(shop.Typesetter);

    private static string Opinion(int length) =>
        string.Concat(Enumerable.Repeat("เห็นชอบตามเสนอ และขอให้ทุกกองเร่งแก้ไขข้อที่ไม่ได้คะแนนให้แล้วเสร็จ ", 20))[..length];

    private static AppearanceModel Model(string opinion) =>
        new(SampleMemo.Blocks[2] with { Signed = new(opinion, Now) }, Width, Height);

    private async Task<PrintedPaper> FitAsync(string opinion) =>
        new((await Sheet.FitAsync(Model(opinion), CancellationToken.None)).Pdf!);
}
