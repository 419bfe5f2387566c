using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Persistence;

/// <summary>A form that created something, kept in the same transaction: sent again, it is answered as it was the first time.</summary>
public sealed class SentForm
{
    /// <summary>SHA-256 of who sent it, where to, and everything in it, its one-use key included.</summary>
    public required byte[] Key { get; init; }

    /// <summary>The request whose save it is: of several at once only one.</summary>
    public required Guid Request { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Where its sender was led then; null: not yet, or its process died between the save and the answer.</summary>
    public string? Answer { get; init; }
}

internal sealed class SentFormMapping : IEntityTypeConfiguration<SentForm>
{
    public void Configure(EntityTypeBuilder<SentForm> entity) => entity.HasKey(f => f.Key);
}
