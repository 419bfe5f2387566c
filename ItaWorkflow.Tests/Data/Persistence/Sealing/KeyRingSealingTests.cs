using System.Security.Cryptography;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Persistence.Sealing;
using ItaWorkflow.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Data.Persistence.Sealing;

[OnBothStores]
public sealed class KeyRingSealingTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("key-ring-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_ring_of_before_is_sealed_where_it_stands_and_opens_what_it_protected()
    {
        var secret = await ProtectOpenlyAsync("ของเดิม");
        Assert.Contains("masterKey", await RingAsync(), StringComparison.Ordinal);

        await SealAsync(Keys());

        var ring = await RingAsync();
        Assert.DoesNotContain("masterKey", ring, StringComparison.Ordinal);
        Assert.Contains($"key=\"{Keys().Current().Fingerprint}\"", ring, StringComparison.Ordinal);
        Assert.Contains(
            "ItaWorkflow.Data.Persistence.Sealing.KeyFileDecryptor, ItaWorkflow.Data",
            ring,
            StringComparison.Ordinal
        );
        Assert.Equal("ของเดิม", await OpenAsync(secret, Keys()));
        await SealAsync(Keys());
        Assert.Equal(ring, await RingAsync());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Keys().Path));
        if (!database.IsOnPostgres)
            Assert.DoesNotContain(
                "masterKey",
                System.Text.Encoding.ASCII.GetString(await File.ReadAllBytesAsync(FileOfDatabase())),
                StringComparison.Ordinal
            );
    }

    [Fact]
    public async Task Without_its_key_the_ring_opens_nothing_and_the_office_stays_shut()
    {
        var secret = await ProtectOpenlyAsync("ลับ");
        await SealAsync(Keys());
        var other = Keys("other.key");
        other.Current();

        await Assert.ThrowsAsync<CryptographicException>(() => OpenAsync(secret, other));
        var ring = await RingAsync();
        var shut = await Assert.ThrowsAsync<StoreTroubleException>(() => SealAsync(other));
        Assert.Equal((StoreTrouble.IsSealed, other.Path), (shut.Trouble, shut.Where));

        var nowhere = Keys("nowhere.key");
        await Assert.ThrowsAsync<StoreTroubleException>(() => SealAsync(nowhere));
        Assert.False(File.Exists(nowhere.Path));
        Assert.Equal(ring, await RingAsync());
    }

    [Fact]
    public async Task A_new_key_takes_the_place_of_the_one_before_which_opens_no_more()
    {
        var secret = await ProtectOpenlyAsync("ลับ");
        await SealAsync(Keys());
        File.Copy(Keys().Path, Keys("before.key").Path);

        var renewed = Keys().Renew();
        Assert.Equal("ลับ", await OpenAsync(secret, Keys()));
        await SealAsync(Keys());

        await using var db = database.Open();
        Assert.Equal([renewed.Fingerprint], await KeyRingSealing.KeysAsync(db, default));
        Assert.Equal("ลับ", await OpenAsync(secret, Keys()));
        await Assert.ThrowsAsync<CryptographicException>(() => OpenAsync(secret, Keys("before.key")));
    }

    private OfficeKeyFile Keys(string name = "office.key") => new(Path.Combine(folder, name));

    private string FileOfDatabase() => ItaWorkflow.Data.Persistence.Sqlite.SqliteStore.FileOf(database.ConnectionString)!;

    /// <summary>A ring as an earlier version wrote it, and what it protected.</summary>
    private async Task<string> ProtectOpenlyAsync(string text)
    {
        await database.ReadAsync(db => db.KeyRing.ExecuteDeleteAsync());
        await using var office = Office(Keys("unused.key"), isOpen: true);
        return office.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect(text);
    }

    private async Task<string> OpenAsync(string secret, OfficeKeyFile keys)
    {
        await using var office = Office(keys);
        return office.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(secret);
    }

    private async Task SealAsync(OfficeKeyFile keys)
    {
        await using var office = Office(keys);
        await using var scope = office.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ItaDbContext>();
        await KeyRingSealing.SealAsync(office.GetRequiredService<Store>(), db, keys, default);
    }

    private async Task<string> RingAsync() =>
        string.Concat(await database.ReadAsync(db => db.KeyRing.OrderBy(e => e.Id).Select(e => e.Xml).ToListAsync()));

    private ServiceProvider Office(OfficeKeyFile keys, bool isOpen = false)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddItaData(
                new ConfigurationBuilder()
                    .AddInMemoryCollection([
                        new("ConnectionStrings:Default", database.ConnectionString),
                        new("KeyFile", keys.Path),
                    ])
                    .Build()
            );
        if (isOpen)
            services.PostConfigure<KeyManagementOptions>(options => options.XmlEncryptor = null);
        return services.BuildServiceProvider();
    }
}
