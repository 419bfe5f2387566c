using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Files.Pictures;

namespace ItaWorkflow.Tests.Workflows.Files.Pictures;

public sealed class JpegCheckTests
{
    public static TheoryData<byte[]> Whole => new() { TrialJpeg.Baseline, TrialJpeg.Progressive, TrialJpeg.WithRestarts };

    [Theory]
    [MemberData(nameof(Whole))]
    public void A_whole_picture_is_read_and_what_hangs_behind_it_is_left_out(byte[] file)
    {
        var picture = JpegCheck.Read([.. file, .. "<script>"u8])!;

        Assert.Equal((16, 16), (picture.Width, picture.Height));
        Assert.Equal(file, picture.Clean);
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void However_much_of_its_end_is_missing_it_is_no_picture(byte[] file)
    {
        for (var length = 0; length < file.Length; length++)
            Assert.Null(JpegCheck.Read(file.AsSpan(0, length)));
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void Whatever_bytes_it_is_spoiled_by_it_is_read_or_not(byte[] file)
    {
        var dice = new Random(1);
        for (var i = 0; i < 3_000; i++)
        {
            var spoiled = file.ToArray();
            for (var n = dice.Next(1, 5); n > 0; n--)
                spoiled[dice.Next(spoiled.Length)] = (byte)dice.Next(256);
            Assert.Null(Record.Exception(() => Cost.Bounded(() => JpegCheck.Read(spoiled))));
        }
    }

    [Theory]
    [InlineData("11111111")]
    [InlineData("00 00 00")]
    [InlineData("")]
    public void A_scan_that_ends_before_its_last_block_or_says_nonsense_is_no_picture(string bits) =>
        Assert.Null(JpegCheck.Read(TrialJpeg.Of(0xC0, 32, 32, TrialJpeg.Scan(0, 63, 0, bits))));

    [Theory]
    [InlineData((byte)0xC3)]
    [InlineData((byte)0xC9)]
    [InlineData((byte)0xDC)]
    public void A_kind_that_programs_do_not_draw_is_no_picture(byte kind) =>
        Assert.Null(JpegCheck.Read(TrialJpeg.Of(kind, 16, 16, TrialJpeg.Scan(0, 63, 0, "00000000"))));

    [Fact]
    public void A_picture_without_its_points_is_none() => Assert.Null(JpegCheck.Read(TrialJpeg.Of(0xC0, 16, 16)));

    [Fact]
    public void A_huge_picture_is_told_without_reading_it()
    {
        var file = TrialJpeg.Of(0xC2, 65_000, 65_000, TrialJpeg.Scan(0, 0, 0, "0000"));

        Assert.False(PictureCheck.IsSensible(Cost.Bounded(() => JpegCheck.Read(file))!));
    }

    [Fact]
    public void A_thousand_scans_of_nothing_are_no_picture()
    {
        var nothing = Enumerable.Repeat(TrialJpeg.Scan(1, 63, 0, "0000 1111"), 1_000);

        Assert.Null(JpegCheck.Read(TrialJpeg.Of(0xC2, 16, 16, [TrialJpeg.Scan(0, 0, 0, "0000 1111"), .. nothing])));
    }
}
