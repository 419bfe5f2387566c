using ItaWorkflow.Tests.Workflows.Signing;
using ItaWorkflow.Workflows.Pdf;

namespace ItaWorkflow.Tests.Workflows.Pdf;

public sealed class SignatureFieldsTests
{
    [Fact]
    public void Each_link_of_the_sheet_becomes_a_field_where_it_stood()
    {
        var fields = SignatureFields.Read(SignatureFields.Prepare(TrialSheet.Pdf, TrialSheet.Steps));
        Assert.Equal(TrialSheet.Steps, fields.Select(f => f.Name), StringComparer.Ordinal);
        Assert.All(fields, f => Assert.Equal(2, f.Page));
        Assert.All(fields, f => Assert.InRange(f.Width, 299, 301));
        Assert.All(fields, f => Assert.InRange(f.Height, 79, 81));
        Assert.True(fields[0].Bottom > fields[3].Bottom);
        Assert.DoesNotContain(fields, f => f.IsSigned);
    }

    [Theory]
    [InlineData("step-1", "step-2", "step-3")]
    [InlineData("step-1", "step-2", "step-3", "step-4", "step-5")]
    [InlineData("step-1", "step-2", "step-3", "step-3")]
    public void A_sheet_with_other_links_than_expected_is_refused(params string[] names) =>
        Assert.Throws<MalformedPdfException>(() => SignatureFields.Prepare(TrialSheet.Pdf, names));

    [Fact]
    public void Fields_are_prepared_once()
    {
        var prepared = SignatureFields.Prepare(TrialSheet.Pdf, TrialSheet.Steps);
        Assert.Throws<MalformedPdfException>(() => SignatureFields.Prepare(prepared, TrialSheet.Steps));
    }

    [Fact]
    public void Other_links_stay_links()
    {
        using var file = ForeignJudge.File(SignatureFields.Prepare(TrialSheet.Pdf, TrialSheet.Steps));
        var objects = ForeignJudge.Run("qpdf", "--qdf", "--object-streams=disable", file.Path, "-");
        Assert.Contains("https://example.invalid/", objects, StringComparison.Ordinal);
        Assert.DoesNotContain("https://sig.invalid/", objects, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_without_a_form_has_no_fields() => Assert.Empty(SignatureFields.Read(TrialSheet.Pdf));
}
