using ItaWorkflow.Workflows.Signing;

namespace ItaWorkflow.Tests.Workflows.Signing;

public sealed class TimestampClientTests : IDisposable
{
    private readonly TrialOffice office = new();

    [Fact]
    public async Task A_time_stamped_signature_is_b_t_and_openssl_agrees()
    {
        await using var stamper = await TrialTimestamper.StartAsync();
        var signed = await office.SignAsync(TrialOffice.Prepared, 0, stamper.Address);
        Assert.True(signed.IsTimestamped);

        var facts = DocumentVerifier.Verify(signed.Bytes, office.Authorities).Signatures.Single();
        Assert.Equal(("B-T", "Trial TSA"), (facts.Level, facts.TimeAuthority));

        var (_, cms) = SignatureParts.Of(signed.Bytes, "step-1");
        var message = new System.Security.Cryptography.Pkcs.SignedCms();
        message.Decode(cms);
        using var token = ForeignJudge.File(message.SignerInfos[0].UnsignedAttributes[0].Values[0].RawData, "token.der");
        using var data = ForeignJudge.File(message.SignerInfos[0].GetSignature(), "signature.bin");
        ForeignJudge.Run("openssl", "ts", "-verify", "-in", token.Path, "-token_in", "-data", data.Path, "-CAfile", stamper.Root);
    }

    [Fact]
    public async Task A_token_for_another_signature_is_told()
    {
        await using var stamper = await TrialTimestamper.StartAsync();
        var (first, second) = (
            (await office.SignAsync(TrialOffice.Prepared, 0, stamper.Address)).Bytes,
            (await office.SignAsync(TrialOffice.Prepared, 2, stamper.Address)).Bytes
        );
        var forged = TokenSwap.Swap(first, second);
        Assert.Contains(DocumentVerifier.Verify(forged, office.Authorities).Findings, f => f.Kind is FindingKind.TimeWrong);
    }

    [Fact]
    public async Task Without_an_answer_the_policy_decides_and_the_level_is_visible()
    {
        var nobody = new Uri("http://127.0.0.1:9/");
        await Assert.ThrowsAsync<TimestampUnavailableException>(() => office.SignAsync(TrialOffice.Prepared, 0, nobody));

        var signed = await office.SignAsync(TrialOffice.Prepared, 0, nobody, TimestampPolicy.WhenReachable);
        Assert.False(signed.IsTimestamped);
        Assert.Equal("B-B", DocumentVerifier.Verify(signed.Bytes, office.Authorities).Signatures.Single().Level);
    }

    [Theory]
    [InlineData("broken")]
    [InlineData("stale")]
    public async Task A_wrong_answer_is_no_time_stamp(string way)
    {
        await using var stamper = await TrialTimestamper.StartAsync(way);
        await Assert.ThrowsAsync<TimestampUnavailableException>(() => office.SignAsync(TrialOffice.Prepared, 0, stamper.Address));
        if (string.Equals(way, "stale", StringComparison.Ordinal))
            await Assert.ThrowsAsync<TimestampUnavailableException>(() =>
                office.SignAsync(TrialOffice.Prepared, 2, stamper.Address)
            );
    }

    public void Dispose() => office.Dispose();
}
