using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Opinions;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Seats;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Cases;

/// <summary>ลำดับเสนอ: one position's turn. Who sits there is resolved when it opens; both are recorded.</summary>
public sealed class ApprovalStep
{
    public long Id { get; private set; }
    public long CaseId { get; init; }
    public ApprovalCase? Case { get; private set; }

    /// <summary>The user task's id in the route's BPMN.</summary>
    public required string ElementId { get; init; }

    /// <summary>The engine's id of this activation of the task (a task may open more than once in a case).</summary>
    public required string TaskId { get; init; }

    /// <summary>1, 2, 3 … of a step that several positions take; 0: there is one.</summary>
    public int Instance { get; init; }

    public required StepKind Kind { get; init; }

    /// <summary>1, 2, 3 … in the order of opening within the case.</summary>
    public required int Ordinal { get; init; }

    public required int PositionId { get; init; }
    public Position? Position { get; private set; }

    /// <summary>Who sits in the position and must decide; null: the position fell vacant, the step waits for an appointment.</summary>
    public int? PersonId { get; private set; }
    public Person? Person { get; private set; }

    /// <summary>By which appointment, when the person acts for the position's holder.</summary>
    public int? ActingAppointmentId { get; private set; }
    public ActingAppointment? ActingAppointment { get; private set; }

    /// <summary>Given to this officer by hand; null: whoever sits in the position has it.</summary>
    public StepAssignment? Assignment { get; private set; }

    public StepState State { get; private set; }

    /// <summary>Raised by every change of the step: of two that change it at once, the second finds it changed.</summary>
    public int Revision { get; private set; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The memo's, which cannot change while the step is open: its officer's list is read in order without reading the memos.</summary>
    public Urgency Urgency { get; init; }

    /// <summary>The last working day the route gives its officer; null: no limit is drawn.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>First time its present officer opened the memo.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    public Verdict? Verdict { get; private set; }

    /// <summary>ความเห็น or คำสั่ง, as written.</summary>
    public string Opinion { get; private set; } = "";

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Kept: the step that was signed in an earlier edition.</summary>
    public long? KeptFromId { get; private set; }
    public ApprovalStep? KeptFrom { get; private set; }

    /// <summary>What its officer asked of colleagues.</summary>
    public List<OpinionRequest> OpinionRequests { get; } = [];

    /// <summary>Passed over: the route's element at which the same officer signs.</summary>
    public string? SignedAtElementId { get; private set; }

    internal void Seat(int? personId, int? actingAppointmentId)
    {
        // What one officer has read, the next one has not.
        if (PersonId != personId)
            SeenAt = null;
        Assignment = null;
        PersonId = personId;
        ActingAppointmentId = actingAppointmentId;
        Revision++;
    }

    internal void See(DateTimeOffset now)
    {
        SeenAt = now;
        Revision++;
    }

    /// <summary>Its officer asked somebody: a decision that was made without knowing of it is made again.</summary>
    internal void Consult() => Revision++;

    /// <param name="personId">Whose key signs.</param>
    internal void Decide(int personId, Verdict verdict, string opinion, DateTimeOffset now)
    {
        if (State is not StepState.Open)
            throw new InvalidOperationException("A step is decided once.");
        if (PersonId != personId)
            throw new InvalidOperationException("A step is decided by the officer who has it.");
        End(StepState.Decided);
        Verdict = verdict;
        Opinion = opinion;
        DecidedAt = now;
    }

    /// <summary>The position keeps its turn; this person takes it.</summary>
    internal void Assign(int personId, StepAssignment assignment)
    {
        Seat(personId, null);
        Assignment = assignment;
    }

    internal void PassOver(string signedAtElementId)
    {
        if (Kind is StepKind.Propose or StepKind.FinalOrder)
            throw new InvalidOperationException("Nobody passes over the officer who proposes or orders.");
        End(StepState.PassedOver);
        SignedAtElementId = signedAtElementId;
    }

    /// <param name="signedId">The step that was signed, not one that was kept itself.</param>
    internal void Keep(long signedId, Verdict verdict)
    {
        End(StepState.Kept);
        KeptFromId = signedId;
        Verdict = verdict;
    }

    internal void Cancel() => End(StepState.Cancelled);

    private void End(StepState state)
    {
        State = state;
        Revision++;
    }
}

internal sealed class ApprovalStepMapping : IEntityTypeConfiguration<ApprovalStep>
{
    public void Configure(EntityTypeBuilder<ApprovalStep> entity)
    {
        entity.Property(s => s.Kind).HasConversion<string>();
        entity.Property(s => s.State).HasConversion<string>();
        entity.Property(s => s.Verdict).HasConversion<string>();
        entity.Property(s => s.Revision).IsConcurrencyToken();
        entity.HasIndex(s => new { s.CaseId, s.TaskId }).IsUnique();
        entity
            .HasIndex(s => new
            {
                s.PersonId,
                s.State,
                s.Urgency,
                s.OpenedAt,
            })
            .IsDescending(false, false, true, false);
        entity.HasIndex(s => s.OpenedAt).HasFilter("state = 'Open'");
        entity.HasIndex(s => s.DecidedAt);
        entity.HasOne(s => s.Case).WithMany(c => c.Steps).HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(s => s.Position).WithMany().HasForeignKey(s => s.PositionId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(s => s.Person).WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
        entity
            .HasOne(s => s.ActingAppointment)
            .WithMany()
            .HasForeignKey(s => s.ActingAppointmentId)
            .OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(s => s.KeptFrom).WithMany().HasForeignKey(s => s.KeptFromId).OnDelete(DeleteBehavior.Restrict);
        entity.OwnsOne(
            s => s.Assignment,
            assignment =>
            {
                assignment.HasOne(a => a.By).WithMany().HasForeignKey(a => a.ById).OnDelete(DeleteBehavior.Restrict);
                assignment.HasOne(a => a.From).WithMany().HasForeignKey(a => a.FromId).OnDelete(DeleteBehavior.Restrict);
            }
        );
    }
}
