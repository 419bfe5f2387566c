using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Signing;
using ItaWorkflow.Workflows.Signing.Stamping;
using ItaWorkflow.Workflows.Signing.Verifying;

namespace ItaWorkflow.Tests.Workflows.Signing.Stamping;

public sealed class TimestampClientTests : IDisposable
{
    private readonly TrialOffice office = new();

    [Fact]
    public async Task A_time_stamped_signature_is_b_t_and_openssl_agrees()
    {
        await using var stamper = await TrialTimestamper.StartAsync();
        office.Trust = stamper.TrustedBy(stamper.Root);
        var signed = await office.SignAsync(TrialOffice.Prepared, 0, stamper.Address);
        Assert.True(signed.IsTimestamped);

        var said = DocumentVerifier.Verify(signed.Bytes, office.Authorities, office.Trust);
        Assert.Equal(VerificationVerdict.Genuine, said.Verdict);
        var facts = said.Signatures.Single();
        Assert.Equal(("B-T", "Trial TSA"), (facts.Level, facts.TimeAuthority));
        Assert.Equal(signed.StampedAt, facts.At);

        var (_, cms) = SignatureParts.Of(signed.Bytes, "step-1");
        var message = new System.Security.Cryptography.Pkcs.SignedCms();
        message.Decode(cms);
        using var token = ForeignJudge.File(message.SignerInfos[0].UnsignedAttributes[0].Values[0].RawData, "token.der");
        using var data = ForeignJudge.File(message.SignerInfos[0].GetSignature(), "signature.bin");
        ForeignJudge.Run("openssl", "ts", "-verify", "-in", token.Path, "-token_in", "-data", data.Path, "-CAfile", stamper.Root);
    }

    [Fact]
    public async Task A_token_of_an_authority_that_nobody_trusts_proves_no_time_and_alters_nothing()
    {
        await using var stamper = await TrialTimestamper.StartAsync();
        var at = TimeProvider.System.GetUtcNow().AddMinutes(-2);
        var signed = await office.SignAsync(TrialOffice.Prepared, 0, stamper.Address, at: at);
        Assert.False(signed.IsTimestamped);

        var said = DocumentVerifier.Verify(signed.Bytes, office.Authorities);
        Assert.Equal(VerificationVerdict.TimeUnproved, said.Verdict);
        Assert.Equal("ผู้ให้บริการ Trial TSA", Assert.Single(said.Findings, f => f.IsDoubt).Detail);
        var facts = said.Signatures.Single();
        Assert.Equal(("B-B", at.ToUnixTimeSeconds()), (facts.Level, facts.At.ToUnixTimeSeconds()));
        Assert.True(facts.Stands);

        // The day the administrator says whom to believe, the same paper is proved.
        Assert.Equal("B-T", LevelBy(signed, stamper.TrustedBy(stamper.Root)));
        Assert.Equal("B-T", LevelBy(signed, stamper.TrustedBy(stamper.Own)));
        Assert.Equal("B-T", LevelBy(signed, stamper.TrustedBy(stamper.Root, until: at.AddHours(1))));
        Assert.Equal("B-B", LevelBy(signed, stamper.TrustedBy(stamper.Root, until: at)));

        // Another authority whose root has the same name.
        await using var other = await TrialTimestamper.StartAsync();
        Assert.Equal("B-B", LevelBy(signed, other.TrustedBy(other.Root)));
    }

    private string LevelBy(SignedPdf signed, TimestampTrust trust) =>
        DocumentVerifier.Verify(signed.Bytes, office.Authorities, trust).Signatures.Single().Level;

    [Fact]
    public async Task Where_somebody_is_trusted_a_strangers_token_is_refused()
    {
        await using var trusted = await TrialTimestamper.StartAsync();
        await using var stranger = await TrialTimestamper.StartAsync();
        office.Trust = trusted.TrustedBy(trusted.Root);

        Assert.Equal(StampCheck.Untrusted, await RefusedAsync(stranger));
        var signed = await office.SignAsync(TrialOffice.Prepared, 0, stranger.Address, TimestampPolicy.WhenReachable);
        Assert.Null(signed.StampedAt);
        Assert.True((await office.SignAsync(TrialOffice.Prepared, 0, trusted.Address)).IsTimestamped);
    }

    [Fact]
    public async Task A_token_hours_away_from_our_clock_is_refused()
    {
        await using var stamper = await TrialTimestamper.StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        foreach (var hours in new[] { -1, 1 })
            Assert.Contains("ตรวจนาฬิกา", (await RefusedAsync(stamper, at: now.AddHours(hours))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_never_before_the_signature_below()
    {
        await using var stamper = await TrialTimestamper.StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        Assert.Contains(
            "ก่อนลายมือชื่อก่อนหน้า",
            (await RefusedAsync(stamper, now, notBefore: now.AddMinutes(2))).Text,
            StringComparison.Ordinal
        );

        // Of an authority two seconds behind the machine that signed before, the next token is taken.
        var last = TimeProvider.System.GetUtcNow().AddSeconds(2);
        var signed = await office.SignAsync(TrialOffice.Prepared, 0, stamper.Address, at: last, notBefore: last);
        Assert.InRange(signed.StampedAt!.Value.ToUnixTimeSeconds(), last.ToUnixTimeSeconds(), long.MaxValue);
    }

    private async Task<Refusal> RefusedAsync(
        TrialTimestamper stamper,
        DateTimeOffset? at = null,
        DateTimeOffset? notBefore = null
    ) =>
        (
            await Assert.ThrowsAsync<TimestampUnavailableException>(() =>
                office.SignAsync(TrialOffice.Prepared, 0, stamper.Address, at: at, notBefore: notBefore)
            )
        ).Refusal;

    [Fact]
    public async Task A_token_for_another_signature_is_told()
    {
        await using var stamper = await TrialTimestamper.StartAsync();
        var (first, second) = (
            (await office.SignAsync(TrialOffice.Prepared, 0, stamper.Address)).Bytes,
            (await office.SignAsync(TrialOffice.Prepared, 2, stamper.Address)).Bytes
        );
        var forged = TokenSwap.Swap(first, second);
        Assert.Contains(
            DocumentVerifier.Verify(forged, office.Authorities).Findings,
            f => f.Kind is VerificationFindingKind.TimeWrong
        );
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
