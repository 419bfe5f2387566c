using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;

namespace ItaWorkflow.Tests.Data.Memos;

public sealed class HeadLinesTests
{
    public static TheoryData<HeadLine> All => [.. HeadLines.All];

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_written_into_a_line_is_read_from_it_and_from_no_other(HeadLine line)
    {
        var content = line.Of().Write(MemoContent.Empty(BodyForm.Flowing), ["ลับ"]);

        Assert.Equal([line], HeadLines.All.Where(l => l.Of().Read(content).Contains("ลับ")));
    }

    /// <summary>No compiler reads a page.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void Every_line_has_its_field_on_the_form(HeadLine line)
    {
        var pages = Path.Combine(Repository.Root, "ItaWorkflow.Web", "Pages", "Memos");

        Assert.Contains(
            Directory.EnumerateFiles(pages, "_Draft*.cshtml"),
            page => File.ReadAllText(page).Contains($"asp-for=\"Input.{line}\"", StringComparison.Ordinal)
        );
    }
}
