using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Files.Pictures;
using SkiaSharp;
using static ItaWorkflow.Tests.Workflows.Files.Pictures.TrialPng;

namespace ItaWorkflow.Tests.Workflows.Files.Pictures;

public sealed class PointPictureTests
{
    private static readonly byte[] Palette = Chunk("PLTE", [1, 2, 3]);

    public static TheoryData<byte[]> Whole =>
        new()
        {
            TrialJpeg.Baseline,
            TrialJpeg.Progressive,
            TrialJpeg.WithRestarts,
            Of(16, 16),
            Of(Header(16, 16, 1, 0), new byte[16 * 3]),
            Of(Header(16, 16, 16, 6), new byte[16 * 129]),
            Of(Header(16, 16, 4, 3), new byte[16 * 9], Palette),
            // Adam7 of 16 × 16: its passes are of 2 × 2, 2 × 2, 4 × 2, 4 × 4, 8 × 4, 8 × 8 and 16 × 8 points, each row after its filter.
            Of(Header(16, 16, 8, 0, interlaced: 1), new byte[2 * 3 + 2 * 3 + 2 * 5 + 4 * 5 + 4 * 9 + 8 * 9 + 8 * 17]),
        };

    [Theory]
    [MemberData(nameof(Whole))]
    public void A_whole_picture_is_drawn_anew_without_what_hangs_behind_it(byte[] file)
    {
        var redrawn = Redrawn([.. file, .. "<script>"u8])!;

        Assert.DoesNotContain("script", System.Text.Encoding.Latin1.GetString(redrawn), StringComparison.Ordinal);
        Assert.Equal(PointPicture.IsPng(file), PointPicture.IsPng(redrawn));
        using var again = PointPicture.Open(redrawn)!;
        Assert.Equal(new SKSizeI(16, 16), again.Size);
        Assert.True(again.IsWhole());
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void However_much_of_its_end_is_missing_it_is_no_picture(byte[] file)
    {
        // A PNG is whole without the checksum of its end.
        for (var length = 0; length < file.Length - (PointPicture.IsPng(file) ? 4 : 0); length++)
            Assert.False(IsWhole(file[..length]), $"{length} of {file.Length}");
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void Whatever_bytes_it_is_spoiled_by_it_is_drawn_or_not(byte[] file)
    {
        var dice = new Random(1);
        for (var i = 0; i < 1_000; i++)
        {
            var spoiled = file.ToArray();
            for (var n = dice.Next(1, 5); n > 0; n--)
                spoiled[dice.Next(spoiled.Length)] = (byte)dice.Next(256);
            Assert.Null(Record.Exception(() => Cost.Bounded(() => IsWhole(spoiled))));
        }
    }

    [Fact]
    public void What_does_not_unpack_to_its_last_row_is_no_picture()
    {
        Assert.False(IsWhole(Signature));
        Assert.False(IsWhole([.. Signature, .. Chunk("IHDR", Header(1, 1, 8, 0)), .. Chunk("IDAT", [1, 2, 3]), .. End]));
        Assert.False(IsWhole([.. Signature, .. Chunk("IHDR", Header(1, 1, 8, 0)), .. End]));
        Assert.False(IsWhole(Of(Header(3, 2, 8, 0), new byte[7])));
        Assert.False(IsWhole(TrialJpeg.Of(0xC0, 16, 16)));
    }

    /// <summary>A telephone's moving picture: millions of bytes behind the picture's end, marks of scans among them by chance.</summary>
    [Theory]
    [MemberData(nameof(Whole))]
    public void A_film_behind_a_picture_does_not_damage_it(byte[] file)
    {
        var film = new byte[2_000_000];
        new Random(1).NextBytes(film);
        for (var i = 0; i < 1_000; i++)
            (film[^(2 + 2 * i)], film[^(1 + 2 * i)]) = (0xFF, 0xDA);

        Assert.True(IsWhole([.. file, .. film]));
    }

    [Fact]
    public void A_large_interlaced_picture_is_read_as_well()
    {
        var passes = new (int Width, int Height)[]
        {
            (500, 250),
            (500, 250),
            (1000, 250),
            (1000, 500),
            (2000, 500),
            (2000, 1000),
            (4000, 1000),
        };
        var points = new byte[passes.Sum(p => p.Height * (1 + p.Width))];

        Assert.True(IsWhole(Of(Header(4_000, 2_000, 8, 0, interlaced: 1), points)));
        var more = passes.Select(p => (p.Width, Height: p.Height * 2)).Sum(p => p.Height * (1 + p.Width));
        Assert.True(IsWhole(Of(Header(4_000, 4_000, 8, 0, interlaced: 1), new byte[more])));
    }

    [Theory]
    [InlineData((byte)0xC3)]
    [InlineData((byte)0xDC)]
    public void A_kind_that_programs_do_not_draw_is_no_picture(byte kind) =>
        Assert.False(IsWhole(TrialJpeg.Of(kind, 16, 16, TrialJpeg.Scan(0, 63, 0, "00000000"))));

    [Theory]
    [InlineData(20_000, 20_000)]
    [InlineData(4_001, 1)]
    [InlineData(4_000, 4_000)]
    public void A_huge_picture_is_told_without_unpacking_it(int width, int height)
    {
        using var png = Cost.Bounded(() => PointPicture.Open(Of(Header(width, height, 16, 6), new byte[1_000_000])))!;
        using var jpeg = Cost.Bounded(() =>
            PointPicture.Open(TrialJpeg.Of(0xC2, width, height, TrialJpeg.Scan(0, 0, 0, "0000")))
        )!;

        Assert.False(png.IsSensible || jpeg.IsSensible);
    }

    [Fact]
    public void A_size_that_no_picture_has_is_no_picture() =>
        Assert.Null(Cost.Bounded(() => PointPicture.Open(Of(Header(int.MaxValue, int.MaxValue, 8, 0), new byte[2]))));

    [Fact]
    public void A_thousand_scans_of_nothing_are_no_picture()
    {
        var nothing = Enumerable.Repeat(TrialJpeg.Scan(1, 63, 0, "0000 1111"), 1_000);

        Assert.Null(PointPicture.Open(TrialJpeg.Of(0xC2, 16, 16, [TrialJpeg.Scan(0, 0, 0, "0000 1111"), .. nothing])));
    }

    [Fact]
    public void Points_packed_without_end_are_unpacked_no_further_than_the_header_says() =>
        Cost.Bounded(() => Redrawn(Of(Header(1, 1, 8, 0), new byte[100_000_000])));

    [Theory]
    [InlineData(1, 20, 10)]
    [InlineData(3, 20, 10)]
    [InlineData(6, 10, 20)]
    [InlineData(8, 10, 20)]
    public void A_photograph_stands_as_the_camera_was_held_and_tells_no_place(byte orientation, int width, int height)
    {
        using var points = new SKBitmap(20, 10);
        points.Erase(SKColors.White);
        points.Erase(SKColors.Red, new(0, 0, 10, 10));
        using var plain = points.Encode(SKEncodedImageFormat.Jpeg, 95);
        byte[] exif =
        [
            .. "Exif\0\0MM\0*\0\0\0\x8\0\x1"u8,
            .. (byte[])[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
        ];

        var redrawn = Redrawn([0xFF, 0xD8, .. TrialJpeg.Segment(0xE1, exif), .. plain.ToArray()[2..]])!;

        using var upright = SKBitmap.Decode(redrawn);
        Assert.Equal((width, height), (upright.Width, upright.Height));
        var (x, y) = orientation switch
        {
            1 => (3, 5),
            3 => (16, 5),
            6 => (5, 3),
            _ => (5, 16),
        };
        Assert.InRange(upright.GetPixel(x, y).Green, 0, 60);
        Assert.InRange(upright.GetPixel(width - 1 - x, height - 1 - y).Green, 200, 255);
        Assert.DoesNotContain("Exif", System.Text.Encoding.Latin1.GetString(redrawn), StringComparison.Ordinal);
    }

    private static byte[]? Redrawn(byte[] file)
    {
        using var picture = PointPicture.Open(file);
        return picture?.Redrawn();
    }

    private static bool IsWhole(byte[] file)
    {
        using var picture = PointPicture.Open(file);
        return picture?.IsWhole() == true;
    }
}
