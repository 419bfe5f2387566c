using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support;
using Microsoft.AspNetCore.DataProtection;

namespace ItaWorkflow.Tests.Data.Persistence;

public sealed class KeyRingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task One_process_reads_what_another_protected()
    {
        await using var first = Process();
        await using var second = Process();
        var secret = first.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("ลับ");

        var read = second.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(secret);

        Assert.Equal("ลับ", read);
    }

    private ServiceProvider Process() =>
        new ServiceCollection()
            .AddLogging()
            .AddItaData(
                new ConfigurationBuilder()
                    .AddInMemoryCollection([
                        new("ConnectionStrings:Default", database.ConnectionString),
                        new("DataDirectory", database.Folder),
                    ])
                    .Build()
            )
            .BuildServiceProvider();
}
