using ItaWorkflow.Tests.Support;
using ItaWorkflow.Web.Commands;

namespace ItaWorkflow.Tests.Web.Commands;

public sealed class StoreCommandsTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("store-commands-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_backup_says_what_it_holds_and_a_second_one_of_that_name_is_refused()
    {
        await Town.FoundAsync(database);
        var file = Path.Combine(folder, "one.db");

        var (code, said, _) = await RunAsync("backup", file);
        Assert.Equal(0, code);
        Assert.Contains("ตรวจลายมือชื่อทุกฉบับแล้ว", said, StringComparison.Ordinal);

        var (refused, _, why) = await RunAsync("backup", file);
        Assert.Equal((3, "มีไฟล์ชื่อนี้อยู่แล้ว โปรดตั้งชื่ออื่น"), (refused, why.Trim()));
    }

    [Fact]
    public async Task What_cannot_be_restored_is_told_in_words()
    {
        var file = Path.Combine(folder, "no.db");
        await File.WriteAllTextAsync(file, "ไม่ใช่ไฟล์สำรอง");

        var (code, _, why) = await RunAsync("restore", file);

        Assert.Equal(3, code);
        Assert.Contains("เสียหาย", why, StringComparison.Ordinal);

        (code, _, why) = await RunAsync("restore", Path.Combine(folder, "nowhere.db"));
        Assert.Equal(3, code);
        Assert.StartsWith("ไม่พบไฟล์", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_offices_keys_are_named_by_their_fingerprints_and_a_new_one_comes_first()
    {
        var first = (await RunAsync("key", "new")).Output;
        var second = (await RunAsync("key", "new")).Output;
        var (code, said, _) = await RunAsync("key");

        Assert.Equal(0, code);
        var lines = said.Trim().Split('\n').Select(line => line.Trim()).ToList();
        Assert.StartsWith("ไฟล์กุญแจ: ", lines[0], StringComparison.Ordinal);
        Assert.Equal(3, lines.Count);
        Assert.StartsWith($"กุญแจใหม่ {lines[1]} ", second, StringComparison.Ordinal);
        Assert.StartsWith($"กุญแจใหม่ {lines[2]} ", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_journal_is_checked_and_a_note_of_its_end_that_it_lost_is_told()
    {
        var (code, said, _) = await RunAsync("verify-journal");
        Assert.Equal(0, code);
        Assert.StartsWith("ครบถ้วน", said, StringComparison.Ordinal);

        (code, _, var why) = await RunAsync("verify-journal", new string('0', 32));
        Assert.Equal(2, code);
        Assert.Contains("ตัดออกจากปลายสาย", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_earlier_version_left_anything_nothing_is_moved()
    {
        using var errors = new StringWriter();
        var empty = new ConfigurationBuilder().AddInMemoryCollection([new("DataDirectory", folder)]).Build();

        var code = await StoreCommands.RunAsync(["database", "copy", "--from-cluster"], empty, TextWriter.Null, errors);

        Assert.Equal(3, code);
        Assert.Contains("ของรุ่นก่อน", errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("database", "copy")]
    [InlineData("backup", "a", "--passphrase-file")]
    public async Task Other_words_are_answered_with_how_to_use_it(params string[] args)
    {
        var (code, _, why) = await RunAsync(args);

        Assert.Equal(64, code);
        Assert.StartsWith("วิธีใช้: backup FILE", why, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Errors)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("ConnectionStrings:Default", database.ConnectionString),
                new("DataDirectory", database.Folder),
            ])
            .Build();
        var code = await StoreCommands.RunAsync(args, configuration, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
