using System.Security.Cryptography;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Signing.Keys;

namespace ItaWorkflow.Tests.Workflows.Signing.Keys;

public sealed class KeySealTests
{
    private static readonly byte[] Secret = [1, 2, 3, 4];
    private static readonly byte[] Certificate = [9, 9];
    private static readonly byte[] Locked = KeySeal.Lock(Secret, "246810", Certificate, Chain.QuickPins);

    [Fact]
    public void The_pin_opens_what_it_locked() => Assert.Equal(Secret, KeySeal.Unlock(Locked, "246810", Certificate));

    [Fact]
    public void Another_pin_does_not_open() => Assert.Null(KeySeal.Unlock(Locked, "246811", Certificate));

    [Fact]
    public void A_key_does_not_open_beside_another_certificate() => Assert.Null(KeySeal.Unlock(Locked, "246810", [8, 8]));

    [Fact]
    public void Two_locks_of_one_key_share_nothing() =>
        Assert.NotEqual(Locked[5..], KeySeal.Lock(Secret, "246810", Certificate, Chain.QuickPins)[5..]);

    [Fact]
    public void A_key_sealed_with_other_rounds_still_opens() =>
        Assert.Equal(Secret, KeySeal.Unlock(KeySeal.Lock(Secret, "246810", Certificate, new(2_000)), "246810", Certificate));

    [Fact]
    public void A_guess_costs_the_office_six_hundred_thousand_rounds()
    {
        var configuration = new ConfigurationBuilder().Build();
        using var services = new ServiceCollection().AddItaWorkflows(configuration).BuildServiceProvider();
        Assert.Equal(600_000, services.GetRequiredService<PinRounds>().Count);
    }

    [Fact]
    public void Bytes_of_another_form_are_a_failure() =>
        Assert.Throws<CryptographicException>(() => KeySeal.Unlock([2, 0, 0], "246810", Certificate));
}
