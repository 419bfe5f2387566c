using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Journal;

/// <summary>
/// One link of the journal's chain: what its rows up to an id came to, sealed by the office. The database refuses to change or delete it.
/// </summary>
public sealed class JournalLink
{
    public int Id { get; private set; }

    /// <summary>1, 2, 3 … without a gap.</summary>
    public required int Number { get; init; }

    /// <summary>It holds every row whose id is above the last link's and at most this.</summary>
    public required long ToId { get; init; }

    public required int Rows { get; init; }

    /// <summary>SHA-256 over the last link's hash and the hashes of the rows, by their ids.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Of each row its id (8 bytes, big-endian) and the first 8 bytes of its hash: they tell which row is not as it was.</summary>
    public required byte[] Marks { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The office's seal over all of this but the marks: CMS, DER, with a time-stamp where an authority gave one.</summary>
    public required byte[] Seal { get; init; }
}

internal sealed class JournalLinkMapping : IEntityTypeConfiguration<JournalLink>
{
    public void Configure(EntityTypeBuilder<JournalLink> entity) => entity.HasIndex(l => l.Number).IsUnique();
}
