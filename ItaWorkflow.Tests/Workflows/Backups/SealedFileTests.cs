using System.Security.Cryptography;
using ItaWorkflow.Workflows.Backups;

namespace ItaWorkflow.Tests.Workflows.Backups;

public sealed class SealedFileTests : IDisposable
{
    private const string Passphrase = "กาแฟ เรือใบ ดินสอ ฝนตก";
    private readonly string folder = Directory.CreateTempSubdirectory("sealed-").FullName;

    private string Plain => Path.Combine(folder, "plain");
    private string Closed => Path.Combine(folder, "closed");
    private string Again => Path.Combine(folder, "again");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(1 << 20)]
    [InlineData((2 << 20) + 5)]
    public async Task It_opens_with_its_passphrase_to_what_it_was(int length)
    {
        await SealAsync(length);
        Assert.True(SealedFile.IsSealed(Closed));
        Assert.False(SealedFile.IsSealed(Plain));

        await SealedFile.UnsealAsync(Closed, Again, Passphrase, default);

        Assert.Equal(await File.ReadAllBytesAsync(Plain), await File.ReadAllBytesAsync(Again));
    }

    [Fact]
    public async Task Another_passphrase_opens_nothing()
    {
        await SealAsync(100);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => SealedFile.UnsealAsync(Closed, Again, "อื่น", default));
    }

    [Theory]
    [InlineData("cut in a block")]
    [InlineData("cut between blocks")]
    [InlineData("a bit turned")]
    [InlineData("blocks exchanged")]
    public async Task What_is_not_whole_and_as_it_was_opens_nothing(string how)
    {
        await SealAsync(3 << 20);
        var bytes = await File.ReadAllBytesAsync(Closed);
        var head = bytes.Length - 3 * ((1 << 20) + 20);
        var (first, second) = (
            bytes.AsSpan(head, (1 << 20) + 20).ToArray(),
            bytes.AsSpan(head + (1 << 20) + 20, (1 << 20) + 20).ToArray()
        );
        byte[] spoiled = how switch
        {
            "cut in a block" => bytes[..^100],
            "cut between blocks" => bytes[..^((1 << 20) + 20)],
            "a bit turned" => [.. bytes[..5000], (byte)(bytes[5000] ^ 1), .. bytes[5001..]],
            _ => [.. bytes[..head], .. second, .. first, .. bytes[(head + 2 * ((1 << 20) + 20))..]],
        };
        await File.WriteAllBytesAsync(Closed, spoiled);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => SealedFile.UnsealAsync(Closed, Again, Passphrase, default));
    }

    private async Task SealAsync(int length)
    {
        await File.WriteAllBytesAsync(Plain, RandomNumberGenerator.GetBytes(length));
        await SealedFile.SealAsync(Plain, Closed, Passphrase, default);
    }
}
