using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Data.Journal;

/// <summary>The one way to write a line of the journal; it is saved together with what it tells of.</summary>
public static class JournalWriting
{
    /// <param name="what">What they did: the rest of the sentence that begins with their name.</param>
    /// <param name="memo">Kept or just begun.</param>
    /// <param name="measure">Kept or just begun.</param>
    public static void Write(
        this DbSet<JournalEntry> journal,
        JournalKind kind,
        DateTimeOffset at,
        Person by,
        string what,
        Memo? memo = null,
        Measure? measure = null
    ) =>
        journal.Add(
            new()
            {
                Kind = kind,
                At = at,
                PersonId = by.Id,
                Memo = memo,
                Measure = measure,
                Text = $"{by.Name} {what}",
            }
        );

    /// <param name="text">The whole sentence.</param>
    /// <param name="byId">null: the system itself.</param>
    public static JournalEntry Write(
        this DbSet<JournalEntry> journal,
        JournalKind kind,
        DateTimeOffset at,
        string text,
        long? memoId = null,
        int? measureId = null,
        int? byId = null
    ) =>
        journal
            .Add(
                new()
                {
                    Kind = kind,
                    At = at,
                    PersonId = byId,
                    MemoId = memoId,
                    MeasureId = measureId,
                    Text = text,
                }
            )
            .Entity;
}
