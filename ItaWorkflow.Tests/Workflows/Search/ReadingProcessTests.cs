using ItaWorkflow.Tests.Workflows.Files;
using ItaWorkflow.Workflows.Files;
using ItaWorkflow.Workflows.Search;

namespace ItaWorkflow.Tests.Workflows.Search;

/// <summary>Files that were built to harm end the process that reads them, and no other.</summary>
public sealed class ReadingProcessTests
{
    [Fact]
    public async Task A_files_words_come_from_a_process_of_its_own() =>
        Assert.Equal("แผนพัฒนา\n", await ReadAsync(AttachmentKind.Word, WordFiles.Word("แผนพัฒนา")));

    [Fact]
    public async Task What_is_built_to_harm_is_unreadable()
    {
        Assert.Null(await ReadAsync(AttachmentKind.Pdf, WordFiles.Nested(5_000_000)));
        Assert.Null(await ReadAsync(AttachmentKind.Pdf, WordFiles.Endless()));
        Assert.Null(await ReadAsync(AttachmentKind.Pdf, SampleFiles.Pdf("ไม่มีอะไรข้างใน")));
        Assert.Null(await ReadAsync(AttachmentKind.Word, WordFiles.Bomb(2_000_000_000)));
        Assert.Null(await ReadAsync(AttachmentKind.Word, SampleFiles.Office(SampleFiles.WordMain)));
    }

    [Fact]
    public async Task Who_takes_too_long_is_ended()
    {
        var reading = new ReadingProcess { Longest = TimeSpan.FromMilliseconds(1) };

        Assert.Null(await reading.ReadAsync(AttachmentKind.Word.ContentType, WordFiles.Word("ช้า"), default));
    }

    private static Task<string?> ReadAsync(AttachmentKind kind, byte[] file) =>
        new ReadingProcess().ReadAsync(kind.ContentType, file, CancellationToken.None);
}
