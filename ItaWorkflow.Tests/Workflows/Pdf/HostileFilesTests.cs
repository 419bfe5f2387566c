using ItaWorkflow.Tests.Workflows.Signing;
using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing.Stamping;
using ItaWorkflow.Workflows.Signing.Verifying;

namespace ItaWorkflow.Tests.Workflows.Pdf;

public sealed class HostileFilesTests
{
    private const int SmallStack = 256 * 1024;
    private const long MostMemory = 300_000_000;

    public static TheoryData<string> Names => [.. HostileFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_strangers_file_costs_no_more_than_the_budget_and_gets_no_verdict_of_ours(string name)
    {
        var file = HostileFiles.All[name]();
        Assert.InRange(file.Length, 1, 20 * 1024 * 1024);
        var budget = new PdfBudget();
        var (verification, made) = OnSmallStack(() =>
            DocumentVerifier.Verify(file, new([], TimestampTrust.Nobody, null), budget)
        );
        Assert.True(
            verification.Verdict
                is VerificationVerdict.NotSigned
                    or VerificationVerdict.TooTangled
                    or VerificationVerdict.CutShort,
            $"{verification.Verdict}"
        );
        Assert.InRange(made, 0, MostMemory);
        Assert.InRange(budget.Steps, 0, PdfBudget.MostSteps + file.Length);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{name}: {verification.Verdict}, {budget.Steps:N0} steps, {made:N0} bytes"
        );
    }

    [Theory]
    [InlineData("pages in each other's strings")]
    [InlineData("an array of zeros")]
    [InlineData("a hundred thousand widgets")]
    [InlineData("one widget a hundred thousand times")]
    [InlineData("tables in each other's strings")]
    public void Beyond_the_budget_the_answer_is_no_verdict(string name)
    {
        var verification = DocumentVerifier.Verify(HostileFiles.All[name](), []);
        Assert.Equal(
            (VerificationVerdict.TooTangled, "ไฟล์นี้ใหญ่หรือซับซ้อนเกินกว่าจะตรวจได้"),
            (verification.Verdict, verification.Sentence)
        );
    }

    [Theory]
    [InlineData("[")]
    [InlineData("<</A ")]
    [InlineData("(")]
    [InlineData("<")]
    [InlineData("1 0 R ")]
    public void A_value_of_a_million_levels_is_malformed(string piece)
    {
        var text = System.Text.Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(piece, 1_000_000)));
        OnSmallStack(() =>
            piece is "1 0 R "
                ? new PdfParser(text, 0, new()).ReadValue()
                : (object)Assert.Throws<MalformedPdfException>(() => new PdfParser(text, 0, new()).ReadValue())
        );
    }

    [Fact]
    public void A_check_that_nobody_waits_for_ends()
    {
        using var gone = new CancellationTokenSource();
        gone.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            DocumentVerifier.Verify(HostileFiles.All["tables upon tables"](), [], cancel: gone.Token)
        );
    }

    [Fact]
    public async Task A_paper_of_ours_spends_a_small_part_of_the_budget()
    {
        var budget = new PdfBudget();
        var paper = (await TrialPaper.RevisionsAsync())[^1];
        Assert.Equal(
            VerificationVerdict.Genuine,
            DocumentVerifier.Verify(paper, new(TrialPaper.Office.Authorities, TimestampTrust.Nobody, null), budget).Verdict
        );
        Assert.InRange(budget.Steps, 1, PdfBudget.MostSteps / 100);
        Assert.InRange(budget.Bytes, 1, PdfBudget.MostBytes / 20);
        Assert.InRange(budget.Objects, 1, PdfBudget.MostObjects / 50);
    }

    /// <summary>Where a reader that recurses over its input would end the process sooner.</summary>
    private static (T Answer, long Made) OnSmallStack<T>(Func<T> check)
    {
        T answer = default!;
        Exception? failure = null;
        var made = 0L;
        var thread = new Thread(
            () =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                failure = Record.Exception(() => answer = check());
                made = GC.GetAllocatedBytesForCurrentThread() - before;
            },
            SmallStack
        );
        thread.Start();
        thread.Join();
        return failure is null ? (answer, made) : throw new InvalidOperationException("The check failed.", failure);
    }
}
