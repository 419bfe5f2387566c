using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Memos;

/// <summary>ทะเบียนเลขที่: the running numbers under one prefix in one calendar year. Divisions of one prefix write in one register.</summary>
public sealed class NumberRegister
{
    /// <summary>Of the prefix: <see cref="KeyOf"/>.</summary>
    public required string Key { get; init; }

    /// <summary>Calendar year, Buddhist Era.</summary>
    public required int Year { get; init; }

    /// <summary>The counter gives the first number after it that no memo has; moved by compare-and-swap.</summary>
    public int Last { get; set; }

    /// <summary>The last number used on paper, as the registrar told it: of those up to it the system does not know who has them.</summary>
    public int LastOnPaper { get; set; }

    /// <summary>Of the circulars under a prefix: ว ๑ stands beside ๑.</summary>
    public static string CircularKeyOf(string prefix) => KeyOf(prefix) is { Length: > 0 } key ? $"{key}/ว" : "ว";

    /// <summary>However it is written: Thai digits, no spaces.</summary>
    public static string KeyOf(string prefix) => RunningNumber.Spell(prefix).Replace(" ", "", StringComparison.Ordinal);
}

internal sealed class NumberRegisterMapping : IEntityTypeConfiguration<NumberRegister>
{
    public void Configure(EntityTypeBuilder<NumberRegister> entity) => entity.HasKey(r => new { r.Key, r.Year });
}
