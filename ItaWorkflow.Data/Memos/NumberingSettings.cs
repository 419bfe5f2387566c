using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Memos;

/// <summary>How a memo gets its number when the division head signs.</summary>
public enum NumberingMode
{
    /// <summary>Typed from the paper register by the registrar or the division head.</summary>
    Register,

    /// <summary>The system's own gap-free counter per division and calendar year.</summary>
    Counter,
}

/// <summary>How the office numbers its memos.</summary>
public sealed record NumberingSettings
{
    public NumberingMode Mode { get; init; }

    internal static void Map(ComplexPropertyBuilder<NumberingSettings> numbering) =>
        numbering.Property(n => n.Mode).HasColumnName("numbering").HasConversion<string>();
}
