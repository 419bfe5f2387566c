using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Channels;

/// <summary>The office's LINE official account; its secrets protected by the data-protection key ring.</summary>
public sealed record LineAccount
{
    /// <summary>Channel access token: lets us push; empty: no LINE.</summary>
    public string Token { get; init; } = "";

    /// <summary>Channel secret: what LINE signs its calls to us with.</summary>
    public string Secret { get; init; } = "";

    /// <summary>Pushes a calendar month that the account's plan has.</summary>
    public int MonthlyQuota { get; init; } = 300;

    public bool CanPush => Token.Length > 0 && Secret.Length > 0;

    internal static void Map(ComplexPropertyBuilder<LineAccount> line) => line.Property(l => l.MonthlyQuota).HasDefaultValue(300);
}
