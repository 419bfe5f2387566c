using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Files.Pictures;
using static ItaWorkflow.Tests.Workflows.Files.Pictures.TrialPng;

namespace ItaWorkflow.Tests.Workflows.Files.Pictures;

public sealed class PngCheckTests
{
    private static readonly byte[] Palette = Chunk("PLTE", [1, 2, 3]);

    [Fact]
    public void Every_kind_of_picture_is_read_to_its_last_row()
    {
        Assert.NotNull(PngCheck.Read(Of(3, 2)));
        Assert.NotNull(PngCheck.Read(Of(Header(9, 2, 1, 0), new byte[2 * 3])));
        Assert.NotNull(PngCheck.Read(Of(Header(3, 2, 16, 6), new byte[2 * 25])));
        Assert.NotNull(PngCheck.Read(Of(Header(3, 2, 4, 3), new byte[2 * 3], Palette)));
        // Adam7 of 5 × 5: rows of 1, 1, 2, 1 and 1, 3, three of 2, two of 5, each after its filter.
        Assert.NotNull(PngCheck.Read(Of(Header(5, 5, 8, 0, interlaced: 1), new byte[2 + 2 + 3 + 2 * 2 + 4 + 3 * 3 + 2 * 6])));
    }

    [Fact]
    public void What_does_not_unpack_to_its_last_row_is_no_picture()
    {
        Assert.Null(PngCheck.Read(Signature));
        Assert.Null(PngCheck.Read([.. Signature, .. Chunk("IHDR", Header(1, 1, 8, 0)), .. Chunk("IDAT", [1, 2, 3]), .. End]));
        Assert.Null(PngCheck.Read([.. Signature, .. Chunk("IHDR", Header(1, 1, 8, 0)), .. End]));
        Assert.Null(PngCheck.Read(Of(Header(3, 2, 8, 0), new byte[7])));
        Assert.Null(PngCheck.Read(Of(Header(3, 2, 8, 0), new byte[9])));
        Assert.Null(PngCheck.Read(Of(Header(3, 1, 8, 0), [5, 0, 0, 0])));
        var spoiled = Of(30, 20);
        spoiled[^17]++;
        Assert.Null(PngCheck.Read(spoiled));
    }

    [Fact]
    public void What_stands_in_the_wrong_place_or_is_not_known_is_no_picture()
    {
        Assert.Null(PngCheck.Read(Of(Header(1, 1, 8, 3), new byte[2])));
        Assert.Null(PngCheck.Read(Of(Header(1, 1, 8, 5), new byte[2])));
        Assert.Null(PngCheck.Read(Of(Header(1, 1, 3, 0), new byte[2])));
        Assert.Null(PngCheck.Read(Of(Header(1, 1, 8, 0), new byte[2], Chunk("ABCD", []))));
        Assert.NotNull(PngCheck.Read(Of(Header(1, 1, 8, 0), new byte[2], Chunk("abCd", []))));
        Assert.Null(PngCheck.Read([.. Of(1, 1), 0]));
        var packed = Packed(new byte[2]);
        Assert.Null(
            PngCheck.Read([
                .. Signature,
                .. Chunk("IHDR", Header(1, 1, 8, 0)),
                .. Chunk("IDAT", packed[..4]),
                .. Chunk("abCd", []),
                .. Chunk("IDAT", packed[4..]),
                .. End,
            ])
        );
    }

    [Theory]
    [InlineData(20_000, 20_000)]
    [InlineData(4_001, 1)]
    [InlineData(4_000, 4_000)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void A_huge_picture_is_told_without_unpacking_it(int width, int height)
    {
        var file = Of(Header(width, height, 16, 6), new byte[1_000_000]);

        var picture = Cost.Bounded(() => PngCheck.Read(file))!;

        Assert.False(PictureCheck.IsSensible(picture));
        Assert.Empty(picture.Clean);
    }

    [Fact]
    public void Points_packed_without_end_are_unpacked_no_further_than_the_header_says()
    {
        var file = Of(Header(1, 1, 8, 0), new byte[10_000_000]);

        Assert.Null(Cost.Bounded(() => PngCheck.Read(file)));
    }
}
