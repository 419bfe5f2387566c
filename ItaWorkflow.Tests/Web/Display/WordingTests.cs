using System.Net;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Support.House;
using ItaWorkflow.Tests.Web.Forms;
using ItaWorkflow.Web.Pages.Account;
using ItaWorkflow.Web.Pages.Approvals;

namespace ItaWorkflow.Tests.Web.Display;

/// <summary>What was said wrongly once.</summary>
[Collection(nameof(SharedOffice))]
public sealed class WordingTests(DemonstrationOffice office)
{
    [Fact]
    public void What_is_refused_over_a_return_is_no_signature()
    {
        Assert.Equal("ยังส่งคืนไม่ได้", new DecideForm { Verdict = Verdict.Return }.Heading);
        Assert.Equal("ยังลงนามไม่ได้", new DecideForm { Verdict = Verdict.Endorse }.Heading);
    }

    [Theory]
    [InlineData("mayor", "ท่านยังไม่ได้สังกัดสำนัก/กอง")]
    [InlineData("officer", "ร่างเป็นของกองยุทธศาสตร์และงบประมาณและแก้ไขได้จนกว่าจะเสนอ")]
    public async Task A_new_draft_is_said_to_be_a_divisions_only_where_there_is_one(string who, string words)
    {
        using var visitor = await office.SignInAsync(who);

        var page = WebUtility.HtmlDecode(await visitor.GetStringAsync("/memos/new"));

        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.DoesNotContain("ร่างเป็นของและ", page, StringComparison.Ordinal);
    }

    /// <summary>Whoever checks a paper there knows no digests and no bytes.</summary>
    [Fact]
    public void The_public_check_speaks_plainly() =>
        Assert.DoesNotContain(
            SourceFile.Of("ItaWorkflow.Workflows").Where(f => f.Path.StartsWith("Signing/Verifying/", StringComparison.Ordinal)),
            f => f.Text.Contains("แฮช", StringComparison.Ordinal) || f.Text.Contains("ไบต์", StringComparison.Ordinal)
        );

    [Fact]
    public async Task A_password_in_thai_letters_is_told_to_be_so_whether_or_not_there_is_such_a_name()
    {
        foreach (var name in new[] { "officer", "nobody-of-that-name" })
        {
            using var visitor = office.Anonymous();
            visitor.DefaultRequestHeaders.Add("X-Forwarded-For", "10.77.1.2");
            var form = PageForm
                .Of("/account/sign-in", await visitor.GetStringAsync("/account/sign-in"))[0]
                .With(("Input.Name", name), ("Input.Password", "ไนพฟทสฟห"));

            using var answer = await visitor.PostAsync(form.Action, form.Content());

            // The script's hint stands hidden in every answer; this one follows the refusal.
            Assert.Contains(
                $" {SignInModel.KeyboardInThai}",
                WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()),
                StringComparison.Ordinal
            );
        }
    }
}
