using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Signing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Signing;

public sealed class SetSignaturePictureTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    /// <summary>One white point.</summary>
    public static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII="
    );

    [Fact]
    public async Task A_png_is_kept_and_can_be_taken_away()
    {
        var signing = await SigningTown.FoundAsync(database);
        Assert.Null(await SetAsync(signing.Town.Mayor.Id, Png));
        Assert.Equal(SignaturePng.Clean(Png), await KeptAsync(signing.Town.Mayor.Id));
        Assert.Null(await SetAsync(signing.Town.Mayor.Id, null));
        Assert.Null(await KeptAsync(signing.Town.Mayor.Id));
        Assert.Contains(
            "นางจำลอง ตัวอย่าง ลบรูปลายมือชื่อของตนเอง",
            await signing.JournalAsync(signing.Town.Mayor),
            StringComparison.Ordinal
        );

        Assert.Equal(SetSignaturePictureHandler.NotAPicture, await SetAsync(signing.Town.Mayor.Id, Png[..^5]));
    }

    [Fact]
    public void What_a_program_wrote_beside_the_picture_is_left_out()
    {
        byte[] note = [0, 0, 0, 3, .. "tEXta\0b"u8, 0xd2, 0xff, 0xbc, 0x19];
        var checksum = Crc32(note.AsSpan(4, 7));
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(note.AsSpan(11), checksum);
        Assert.Equal(SignaturePng.Clean(Png), SignaturePng.Clean([.. Png[..33], .. note, .. Png[33..]]));
    }

    [Fact]
    public void Other_things_are_no_picture()
    {
        Assert.Null(SignaturePng.Clean([]));
        Assert.Null(SignaturePng.Clean([.. "<svg onload='x'/>"u8]));
        Assert.Null(SignaturePng.Clean(new byte[SignaturePng.LargestFile + 1]));
        var broken = Png.ToArray();
        broken[40] ^= 1;
        Assert.Null(SignaturePng.Clean(broken));
        Assert.Null(SignaturePng.Clean(Sized(5000, 1)));
        Assert.Null(SignaturePng.Clean(Sized(0, 1)));
        Assert.Null(SignaturePng.Clean(Sized(20, 20)));
    }

    private async Task<Refusal?> SetAsync(int person, byte[]? png)
    {
        await using var db = database.Open();
        return await new SetSignaturePictureHandler(db, database.Clock).HandleAsync(new(person, png), default);
    }

    private Task<byte[]?> KeptAsync(int person) =>
        database.ReadAsync(db => db.Persons.Where(p => p.Id == person).Select(p => p.SignaturePicture).SingleAsync());

    private static byte[] Sized(uint width, uint height)
    {
        var png = Png.ToArray();
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(20), height);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc32(png.AsSpan(12, 17)));
        return png;
    }

    /// <summary>By the standard's table-free definition, told independently of the product's.</summary>
    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var remainder = uint.MaxValue;
        foreach (var b in bytes)
            for (var bit = 0; bit < 8; bit++)
            {
                var carry = ((remainder ^ (uint)(b >> bit)) & 1) == 1;
                remainder >>= 1;
                if (carry)
                    remainder ^= 0xedb88320;
            }
        return ~remainder;
    }
}
