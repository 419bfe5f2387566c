using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Channels;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Circulars;
using ItaWorkflow.Data.Clock;
using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Doors;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Opinions;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.PaperOrders;
using ItaWorkflow.Data.Persistence.Sqlite;
using ItaWorkflow.Data.Privacy;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Data.Signing;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Data.Persistence;

/// <summary>The whole record of one organization. Pages read through it and never save; use cases save once.</summary>
public class ItaDbContext : IdentityUserContext<Account, int>
{
    public ItaDbContext(DbContextOptions<ItaDbContext> options)
        : base(options) { }

    /// <summary>For the migrations of a store that is not PostgreSQL.</summary>
    private protected ItaDbContext(DbContextOptions options)
        : base(options) { }

    public DbSet<OrganizationProfile> Organization => Set<OrganizationProfile>();
    public DbSet<Division> Divisions => Set<Division>();
    public DbSet<Position> Positions => Set<Position>();
    public DbSet<Person> Persons => Set<Person>();
    public DbSet<FurtherPost> FurtherPosts => Set<FurtherPost>();
    public DbSet<ActingAppointment> ActingAppointments => Set<ActingAppointment>();
    public DbSet<Absence> Absences => Set<Absence>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<KnownDevice> KnownDevices => Set<KnownDevice>();
    public DbSet<SecretTrial> SecretTrials => Set<SecretTrial>();
    public DbSet<EntryLink> EntryLinks => Set<EntryLink>();
    public DbSet<SecondStep> SecondSteps => Set<SecondStep>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<SetupToken> SetupTokens => Set<SetupToken>();
    public DbSet<Holiday> Holidays => Set<Holiday>();
    public DbSet<Memo> Memos => Set<Memo>();
    public DbSet<MemoVersion> MemoVersions => Set<MemoVersion>();
    public DbSet<MemoLook> MemoLooks => Set<MemoLook>();
    public DbSet<MemoTemplate> MemoTemplates => Set<MemoTemplate>();
    public DbSet<Circular> Circulars => Set<Circular>();
    public DbSet<CircularRecipient> CircularRecipients => Set<CircularRecipient>();
    public DbSet<Phrase> Phrases => Set<Phrase>();
    public DbSet<NumberRegister> NumberRegisters => Set<NumberRegister>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<AttachmentBytes> AttachmentBytes => Set<AttachmentBytes>();
    public DbSet<AttachmentWords> AttachmentWords => Set<AttachmentWords>();
    public DbSet<ApprovalRoute> ApprovalRoutes => Set<ApprovalRoute>();
    public DbSet<RouteRule> RouteRules => Set<RouteRule>();
    public DbSet<ApprovalCase> ApprovalCases => Set<ApprovalCase>();
    public DbSet<CaseSheet> CaseSheets => Set<CaseSheet>();
    public DbSet<CaseTimer> CaseTimers => Set<CaseTimer>();
    public DbSet<ApprovalStep> ApprovalSteps => Set<ApprovalStep>();
    public DbSet<OpinionRequest> OpinionRequests => Set<OpinionRequest>();
    public DbSet<SignedDocument> SignedDocuments => Set<SignedDocument>();
    public DbSet<Signature> Signatures => Set<Signature>();
    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();
    public DbSet<TrustedStamper> TrustedStampers => Set<TrustedStamper>();
    public DbSet<AuthorityKey> AuthorityKeys => Set<AuthorityKey>();
    public DbSet<SealKey> SealKeys => Set<SealKey>();
    public DbSet<AssessmentScheme> AssessmentSchemes => Set<AssessmentScheme>();
    public DbSet<AssessmentResult> AssessmentResults => Set<AssessmentResult>();
    public DbSet<AssessmentVersion> AssessmentVersions => Set<AssessmentVersion>();
    public DbSet<ResultFile> ResultFiles => Set<ResultFile>();
    public DbSet<ReportWording> ReportWordings => Set<ReportWording>();
    public DbSet<Measure> Measures => Set<Measure>();
    public DbSet<MeasureOccurrence> MeasureOccurrences => Set<MeasureOccurrence>();
    public DbSet<MeasureAmendment> MeasureAmendments => Set<MeasureAmendment>();
    public DbSet<MeasureAdoption> MeasureAdoptions => Set<MeasureAdoption>();
    public DbSet<ProgressReport> ProgressReports => Set<ProgressReport>();
    public DbSet<Evidence> Evidence => Set<Evidence>();
    public DbSet<Checkpoint> Checkpoints => Set<Checkpoint>();
    public DbSet<CheckpointEdition> CheckpointEditions => Set<CheckpointEdition>();
    public DbSet<CheckpointEntry> CheckpointEntries => Set<CheckpointEntry>();
    public DbSet<CheckpointWording> CheckpointWordings => Set<CheckpointWording>();
    public DbSet<CheckpointReport> CheckpointReports => Set<CheckpointReport>();
    public DbSet<PaperOrder> PaperOrders => Set<PaperOrder>();
    public DbSet<DisclosureYear> DisclosureYears => Set<DisclosureYear>();
    public DbSet<DisclosureItem> DisclosureItems => Set<DisclosureItem>();
    public DbSet<DisclosureAddress> DisclosureAddresses => Set<DisclosureAddress>();
    public DbSet<LinkLook> LinkLooks => Set<LinkLook>();
    public DbSet<Publication> Publications => Set<Publication>();
    public DbSet<PublishedFile> PublishedFiles => Set<PublishedFile>();
    public DbSet<ReadingBytes> ReadingBytes => Set<ReadingBytes>();
    public DbSet<PublicationWish> PublicationWishes => Set<PublicationWish>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<CalendarLink> CalendarLinks => Set<CalendarLink>();
    public DbSet<LineLinkCode> LineLinkCodes => Set<LineLinkCode>();
    public DbSet<DoorLink> DoorLinks => Set<DoorLink>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();
    public DbSet<JournalLink> JournalLinks => Set<JournalLink>();
    public DbSet<KeyRingEntry> KeyRing => Set<KeyRingEntry>();
    public DbSet<SentForm> SentForms => Set<SentForm>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.AddInterceptors(RowLockInterceptor.Only);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        if (Database.IsSqlite())
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcText>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ItaDbContext).Assembly);
        SnakeCase.Apply(builder);
        TextSearch.Map(builder);
        ThaiOrder.Map(builder, Database.IsSqlite());
        if (Database.IsSqlite())
            SqliteModel.Apply(builder);
    }
}
