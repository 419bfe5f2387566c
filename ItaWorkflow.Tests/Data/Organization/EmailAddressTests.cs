using ItaWorkflow.Data.Organization;

namespace ItaWorkflow.Tests.Data.Organization;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("officer@example.go.th", "officer@example.go.th", false)]
    [InlineData("o'neil.s+ita@mail", "o'neil.s+ita@mail", false)]
    [InlineData("saraban@เทศบาล.ไทย", "saraban@xn--o3cg7ak5c9d.xn--o3cw4h", false)]
    [InlineData("สารบรรณ.กลาง@example.go.th", "สารบรรณ.กลาง@example.go.th", true)]
    public void A_domain_is_written_as_servers_write_it_and_letters_before_the_at_stay(
        string text,
        string wire,
        bool international
    )
    {
        var address = EmailAddress.TryRead(text);

        Assert.Equal(wire, address?.ToString());
        Assert.Equal(international, address?.IsInternational);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("@example.go.th")]
    [InlineData("nobody@")]
    [InlineData("no body@example.go.th")]
    [InlineData("a@b@example.go.th")]
    [InlineData("นายตัวอย่าง <a@example.go.th>")]
    [InlineData("a@example.go.th, b@example.go.th")]
    [InlineData(".a@example.go.th")]
    [InlineData("a..b@example.go.th")]
    [InlineData("a@example..th")]
    [InlineData("a@example.go.th.")]
    [InlineData("a@exa mple.th")]
    [InlineData("a@exa_mple.th")]
    [InlineData("a@-example.th")]
    [InlineData("a\r\n@example.go.th")]
    public void What_can_never_be_an_address_is_none(string text) => Assert.Null(EmailAddress.TryRead(text));

    [Fact]
    public void An_address_has_its_longest()
    {
        Assert.NotNull(EmailAddress.TryRead($"{new string('a', 64)}@example.go.th"));
        Assert.Null(EmailAddress.TryRead($"{new string('a', 65)}@example.go.th"));
        Assert.Null(EmailAddress.TryRead($"a@{string.Join('.', Enumerable.Repeat(new string('b', 50), 5))}"));
    }
}
