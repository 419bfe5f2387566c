using System.Text;
using ItaWorkflow.Tests.Workflows.Signing;
using ItaWorkflow.Workflows.Files;

namespace ItaWorkflow.Tests.Workflows.Files;

/// <summary>PDFs that qpdf locks in every way that the format knows.</summary>
public sealed class PdfLockTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pdf-lock-").FullName;

    private const string Plain =
        "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\ntrailer\n<</Root 1 0 R/Size 4>>\nstartxref\n9\n%%EOF\n";

    [Theory]
    [InlineData("--encrypt", "secret", "owner", "40", "--")]
    [InlineData("--encrypt", "secret", "owner", "128", "--use-aes=n", "--")]
    [InlineData("--encrypt", "secret", "owner", "128", "--use-aes=y", "--")]
    [InlineData("--encrypt", "secret", "owner", "128", "--use-aes=y", "--cleartext-metadata", "--")]
    [InlineData("--encrypt", "secret", "owner", "256", "--force-R5", "--")]
    [InlineData("--encrypt", "secret", "owner", "256", "--")]
    [InlineData("--object-streams=generate", "--encrypt", "secret", "owner", "256", "--")]
    public void One_that_opens_with_a_password_only_is_refused_by_name(params string[] ways)
    {
        Assert.Equal(AttachmentKind.Locked, AttachmentKind.Of(Made(ways)).Refusal);
        ways[Array.IndexOf(ways, "secret")] = "";
        Assert.Equal(AttachmentKind.Pdf, AttachmentKind.Of(Made(ways)).Kind);
    }

    [Fact]
    public void The_word_alone_locks_nothing()
    {
        Assert.False(PdfLock.NeedsPassword(Encoding.Latin1.GetBytes(Plain)));
        Assert.False(PdfLock.NeedsPassword(Encoding.Latin1.GetBytes(Plain + "(/Encrypt 3 0 R) /Encrypt 99 0 R")));
    }

    [Fact]
    public void For_certificates_is_locked_too() =>
        Assert.True(PdfLock.NeedsPassword(Encoding.Latin1.GetBytes(Plain + "trailer<</Encrypt<</Filter/Adobe.PubSec/V 4>>>>")));

    private byte[] Made(string[] ways)
    {
        var (from, to) = (Path.Combine(_folder, "a.pdf"), Path.Combine(_folder, "b.pdf"));
        File.WriteAllText(from, Plain, Encoding.Latin1);
        ForeignJudge.Run("qpdf", ["--allow-weak-crypto", "--warning-exit-0", .. ways, from, to]);
        return File.ReadAllBytes(to);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
