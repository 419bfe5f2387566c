using ItaWorkflow.Web.Pages.Memos;

namespace ItaWorkflow.Tests.Web.Pages.Memos;

public sealed class DraftInputTests
{
    [Fact]
    public void What_the_body_cannot_hold_is_told_before_it_is_gone()
    {
        var input = new DraftInput { Parts = [new() { Html = "<p>จ่าย <del>๒๐,๐๐๐</del></p><img src='file:///a/b.png'>" }] };

        var told = input.TakeOutLost();

        Assert.Contains("“๒๐,๐๐๐”", told?.Text, StringComparison.Ordinal);
        Assert.Contains("b.png", told?.Text, StringComparison.Ordinal);
        Assert.Equal("<p>จ่าย</p>", input.Parts[0].Html);
        Assert.Null(input.TakeOutLost());
    }

    [Fact]
    public void Lines_typed_without_script_are_text() =>
        Assert.Null(new DraftInput { Parts = [new() { IsPlain = true, Html = "ก <del>ข</del>" }] }.TakeOutLost());
}
