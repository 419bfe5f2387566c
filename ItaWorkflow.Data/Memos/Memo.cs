using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Routes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Memos;

public enum MemoState
{
    /// <summary>ร่าง</summary>
    Draft,

    /// <summary>อยู่ระหว่างเสนอ</summary>
    Circulating,

    /// <summary>ส่งคืนให้แก้ไข: the drafter has it again.</summary>
    Returned,

    /// <summary>ถอนเรื่อง: the drafter has it again.</summary>
    Withdrawn,

    /// <summary>อนุมัติ: the final order is signed.</summary>
    Approved,

    /// <summary>ไม่อนุมัติ</summary>
    Rejected,

    /// <summary>รับทราบ: a route that ends without an order.</summary>
    Acknowledged,

    /// <summary>ทิ้งร่าง: never submitted, its drafter may take it back until its text is removed.</summary>
    Discarded,
}

/// <summary>บันทึกข้อความ.</summary>
public sealed class Memo
{
    public long Id { get; private set; }
    public required int DivisionId { get; init; }
    public Division? Division { get; private set; }
    public required int DraftedById { get; init; }
    public Person? DraftedBy { get; private set; }

    /// <summary>รหัสเอกสาร on the sheet, for the public check; cannot be guessed: 7KQ4-M2XD.</summary>
    public string Code { get; private set; } = DocumentCode.New();
    public MemoContent Content { get; private set; } = new();

    /// <summary>Content's subject, for lists.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Its words, folded, for search; null: stored before there was one, and a job's to fill.</summary>
    public string? SearchText { get; private set; }

    public MemoState State { get; private set; }

    /// <summary>Raised by every change of content or state; a page's revision is compared as EF's original value.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>ฉบับที่: how many times it was submitted; 0 while never.</summary>
    public int Edition { get; private set; }

    public MemoNumber? Number { get; private set; }

    /// <summary>Typed by the registrar from the paper register, given to the memo when the division head signs in the same year.</summary>
    public string? ReservedNumber { get; private set; }

    /// <summary>Calendar year, Buddhist Era, of the register it was taken from.</summary>
    public int? ReservedYear { get; private set; }

    /// <summary>The route the drafter chose instead of the one that the rules give; null: none.</summary>
    public int? RouteId { get; internal set; }

    /// <summary>ขอความเห็นเพิ่ม: the positions whose opinion the drafter asks for besides, in order, where the route allows it.</summary>
    public IReadOnlyList<int> ExtraOpinionPositionIds { get; internal set; } = [];

    /// <summary>When its route asked that it be published; null: not asked.</summary>
    public DateTimeOffset? PublicationAskedAt { get; internal set; }

    /// <summary>มีข้อมูลส่วนบุคคล: it is kept who looks at it.</summary>
    public bool HasPersonalData { get; internal set; }

    /// <summary>Why the drafter chose it.</summary>
    public string RouteReason { get; internal set; } = "";

    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset ChangedAt { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public List<Attachment> Attachments { get; } = [];
    public List<ApprovalCase> Cases { get; } = [];

    /// <summary>The drafter may write in it.</summary>
    public bool IsOpenForDrafting => State is MemoState.Draft or MemoState.Returned or MemoState.Withdrawn;

    /// <summary>อนุมัติบนกระดาษ: decided with a pen before, and brought in by a list; it never went through a route here.</summary>
    public bool IsFromPaper => State is MemoState.Approved && Edition == 0 && SubmittedAt is null && Number is not null;

    /// <summary>Who last wrote in it, and when; null: nobody since it was begun.</summary>
    public int? WrittenById { get; private set; }
    public Person? WrittenBy { get; private set; }
    public DateTimeOffset? WrittenAt { get; private set; }

    internal void Write(MemoContent content, DateTimeOffset now, int? writerId = null)
    {
        Content = content;
        Subject = content.Subject;
        WrittenById = writerId ?? DraftedById;
        WrittenAt = now;
        SearchText = MemoText.Folded(content, Number, Code);
        Touch(now);
    }

    /// <summary>When it was thrown away, of a draft that was.</summary>
    public DateTimeOffset? DiscardedAt { get; private set; }

    internal void Discard(DateTimeOffset now)
    {
        (State, DiscardedAt) = (MemoState.Discarded, now);
        Touch(now);
    }

    internal void TakeBack(DateTimeOffset now)
    {
        (State, DiscardedAt) = (MemoState.Draft, null);
        Touch(now);
    }

    /// <summary>Nothing of what was written stays; that there was a draft, and whose, the journal knows.</summary>
    internal void Empty(DateTimeOffset now)
    {
        (Content, Subject) = (MemoContent.Empty(Content.Form), "");
        SearchText = MemoText.Folded(Content, Number, Code);
        Touch(now);
    }

    internal void Submit(DateTimeOffset now)
    {
        State = MemoState.Circulating;
        Edition++;
        SubmittedAt = now;
        EndedAt = null;
        Touch(now);
    }

    /// <summary>What is kept for it in that year's register; null: nothing.</summary>
    public string? ReservedIn(int year) => ReservedYear == year ? ReservedNumber : null;

    /// <summary>The text that officers read does not change: no revision is raised.</summary>
    internal void Reserve(string number, int year) => (ReservedNumber, ReservedYear) = (number, year);

    /// <summary>Given once; a returned memo keeps its number.</summary>
    internal void Assign(MemoNumber number, DateTimeOffset now)
    {
        if (Number is not null)
            throw new InvalidOperationException("A memo gets its number once.");
        Number = number;
        SearchText = MemoText.Folded(Content, number, Code);
        Touch(now);
    }

    internal void End(MemoState state, DateTimeOffset now)
    {
        State = state;
        EndedAt = now;
        Touch(now);
    }

    /// <summary>It ended on the day of its number.</summary>
    internal void KeepFromPaper(MemoContent content, MemoNumber number, DateTimeOffset now)
    {
        Write(content, now);
        Assign(number, now);
        End(MemoState.Approved, ThaiDate.At(number.Date, TimeOnly.MinValue).ToUniversalTime());
    }

    internal void Touch(DateTimeOffset now)
    {
        Revision++;
        ChangedAt = now;
    }
}

internal sealed class MemoMapping : IEntityTypeConfiguration<Memo>
{
    public void Configure(EntityTypeBuilder<Memo> entity)
    {
        entity.Property(m => m.Content).HasJson();
        entity.Property(m => m.State).HasConversion<string>();
        entity.Property(m => m.ExtraOpinionPositionIds).HasJson().HasDefaultValueSql("'[]'");
        entity.Property(m => m.Revision).IsConcurrencyToken();
        entity.HasIndex(m => new { m.State, m.DivisionId });
        entity.HasIndex(m => m.DraftedById);
        entity.HasIndex(m => m.Code).IsUnique();
        entity.HasOne(m => m.Division).WithMany().HasForeignKey(m => m.DivisionId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(m => m.DraftedBy).WithMany().HasForeignKey(m => m.DraftedById).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(m => m.WrittenBy).WithMany().HasForeignKey(m => m.WrittenById).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<ApprovalRoute>().WithMany().HasForeignKey(m => m.RouteId).OnDelete(DeleteBehavior.Restrict);
        entity.OwnsOne(
            m => m.Number,
            number =>
            {
                number.Property(n => n.Text).HasColumnName("number_text");
                number.Property(n => n.Year).HasColumnName("number_year");
                number.Property(n => n.Date).HasColumnName("number_date");
                number.HasIndex(n => new { n.Year, n.Text }).IsUnique();
            }
        );
    }
}
