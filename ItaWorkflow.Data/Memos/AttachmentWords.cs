using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Memos;

/// <summary>How far the reading of a file's words is.</summary>
public enum WordsReading
{
    /// <summary>Somebody began to; who never ended is followed by another.</summary>
    Begun,

    /// <summary>Read; a picture has no words.</summary>
    Read,

    /// <summary>Damaged, locked, or more than the budget allows: only its name is found.</summary>
    Unreadable,
}

/// <summary>The words of an attachment as a job read them, for search; the file itself stays as it was signed.</summary>
public sealed class AttachmentWords
{
    public required long AttachmentId { get; init; }
    public WordsReading Reading { get; private set; }

    /// <summary>Of this try.</summary>
    public required DateTimeOffset BegunAt { get; set; }

    public int Tries { get; set; } = 1;

    /// <summary>Its name and its words, folded.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>Its words in their normal form.</summary>
    public string Text { get; private set; } = "";

    /// <param name="text">null: it cannot be read.</param>
    internal void End(string folded, string? text) =>
        (Reading, Folded, Text) = (text is null ? WordsReading.Unreadable : WordsReading.Read, folded, text ?? "");
}

internal sealed class AttachmentWordsMapping : IEntityTypeConfiguration<AttachmentWords>
{
    public void Configure(EntityTypeBuilder<AttachmentWords> entity)
    {
        entity.HasKey(w => w.AttachmentId);
        entity.Property(w => w.AttachmentId).ValueGeneratedNever();
        entity.Property(w => w.Reading).HasConversion<string>();
    }
}
