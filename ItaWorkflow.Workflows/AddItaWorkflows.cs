using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Channels.Line;
using ItaWorkflow.Workflows.Channels.Mail;
using ItaWorkflow.Workflows.Holidays;
using ItaWorkflow.Workflows.Measures.Adoption;
using ItaWorkflow.Workflows.Measures.Progress;
using ItaWorkflow.Workflows.Signing.Keys;
using ItaWorkflow.Workflows.Signing.Stamping;
using ItaWorkflow.Workflows.Signing.Verifying;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Assessments.Report;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Checkpoints;
using ItaWorkflow.Workflows.Checkpoints.Report;
using ItaWorkflow.Workflows.Clock;
using ItaWorkflow.Workflows.Demonstration;
using ItaWorkflow.Workflows.Disclosures;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Forms;
using ItaWorkflow.Workflows.Measures;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Opinions;
using ItaWorkflow.Workflows.Organization;
using ItaWorkflow.Workflows.Reminders;
using ItaWorkflow.Workflows.Routes;
using ItaWorkflow.Workflows.Seats;
using ItaWorkflow.Workflows.Signing;
using ItaWorkflow.Workflows.Signing.Sheets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ItaWorkflow.Workflows;

/// <summary>Every use case, one line each, grouped by folder.</summary>
public static class ItaWorkflows
{
    public static IServiceCollection AddItaWorkflows(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);

        return services
            .AddApprovals()
            .AddAssessments()
            .AddCheckpoints()
            .AddDocuments()
            .AddForms()
            .AddMeasures(configuration)
            .AddMemos()
            .AddOrganization()
            .AddReminders(configuration)
            .AddSigning()
            .AddClock(configuration);
    }

    private static IServiceCollection AddApprovals(this IServiceCollection services)
    {
        services.AddScoped<CaseEnding>();
        services.AddScoped<EndingWork>();
        services.AddScoped<CaseServices>();
        services.AddScoped<CaseTimers>();
        services.AddScoped<CaseTrouble>();
        services.AddScoped<AllowRouteChoiceHandler>();
        services.AddScoped<AnswerOpinionHandler>();
        services.AddScoped<AskOpinionHandler>();
        services.AddScoped<CaseTurns>();
        services.AddScoped<FireDueTimersHandler>();
        services.AddScoped<RetryCaseHandler>();
        services.AddScoped<KeptSteps>();
        services.AddScoped<SheetPlaces>();
        services.AddScoped<StepOpening>();
        services.AddScoped<StepSeats>();
        services.AddScoped<CheckRouteHandler>();
        services.AddScoped<ChooseDefaultRouteHandler>();
        services.AddScoped<DecideStepHandler>();
        services.AddScoped<DecideStepsHandler>();
        services.AddScoped<DecisionRecord>();
        services.AddScoped<DiscardRouteDraftHandler>();
        services.AddScoped<MemoPaper>();
        services.AddScoped<CaseMovePlan>();
        services.AddScoped<MoveCasesHandler>();
        services.AddScoped<MoveRouteRuleHandler>();
        services.AddScoped<RemoveRouteRuleHandler>();
        services.AddScoped<RouteChooser>();
        services.AddScoped<SaveRouteRuleHandler>();
        services.AddScoped<OpenQuestions>();
        services.AddScoped<PublishRouteHandler>();
        services.AddScoped<ReassignStepHandler>();
        services.AddScoped<ReseatStepsHandler>();
        services.AddScoped<RetireRouteHandler>();
        services.AddScoped<RoutePlan>();
        services.AddScoped<SigningOnce>();
        services.AddScoped<RouteResolver>();
        services.AddScoped<RouteShelf>();
        services.AddScoped<SaveRouteDraftHandler>();
        services.AddScoped<SeeStepHandler>();
        services.AddScoped<SignedRevision>();
        services.AddScoped<SimulateRouteHandler>();
        services.AddScoped<StartRouteHandler>();
        services.AddScoped<SubmitMemoHandler>();
        services.AddScoped<WithdrawMemoHandler>();
        services.AddScoped<WithdrawOpinionRequestHandler>();
        services.AddScoped<ImportRouteHandler>();
        services.AddScoped<SeatChange>();
        services.AddScoped<ISeatFollower>(scope => scope.GetRequiredService<SeatChange>());
        services.AddScoped<Vacancies>();
        return services;
    }

    private static IServiceCollection AddAssessments(this IServiceCollection services)
    {
        services.AddScoped<AnalysisPapers>();
        services.AddScoped<AnalysisShelf>();
        services.AddScoped<ConfirmContradictionHandler>();
        services.AddScoped<DraftAnalysisMemoHandler>();
        services.AddScoped<ImportAssessmentHandler>();
        services.AddScoped<RecordAssessmentHandler>();
        services.AddScoped<SaveSchemeHandler>();
        services.AddScoped<SchemeShelf>();
        services.AddScoped<WordFindingHandler>();
        services.AddScoped<WordReportHandler>();
        return services;
    }

    private static IServiceCollection AddCheckpoints(this IServiceCollection services)
    {
        services.AddScoped<CheckpointClosing>();
        services.AddScoped<CheckpointMeasures>();
        services.AddScoped<CloseCheckpointHandler>();
        services.AddScoped<CloseDueCheckpointsHandler>();
        services.AddScoped<CorrectCheckpointHandler>();
        services.AddScoped<MoveCutOffHandler>();
        services.AddScoped<CheckpointShelf>();
        services.AddScoped<DraftCheckpointReportHandler>();
        services.AddScoped<ReportedCheckpoint>();
        services.AddScoped<WordCheckpointHandler>();
        return services;
    }

    private static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.TryAddSingleton(new SheetPolicy());
        services.AddSingleton<Typesetter>();
        services.AddSingleton<AppearanceSheet>();
        services.AddSingleton<PaperPress>();
        return services;
    }

    private static IServiceCollection AddForms(this IServiceCollection services)
    {
        services.AddScoped<ClearSentFormsHandler>();
        services.AddScoped<OneUseForm>();
        return services;
    }

    private static IServiceCollection AddMeasures(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddHttpClient<LinkProbe>()
            .ConfigurePrimaryHttpMessageHandler(() =>
                LinkProbe.Connections(configuration.GetValue("Links:MayCallWithin", false))
            );
        services.AddScoped<ClearUnsentEvidenceHandler>();
        services.AddScoped<AdoptionEnding>();
        services.AddScoped<AdoptionSubmission>();
        services.AddScoped<AmendMeasureHandler>();
        services.AddScoped<CompleteDraftsHandler>();
        services.AddScoped<DraftFromFindingsHandler>();
        services.AddScoped<DropAmendmentHandler>();
        services.AddScoped<MeasuresTableReader>();
        services.AddScoped<ProposeMeasuresHandler>();
        services.AddScoped<RenewMeasuresTableHandler>();
        services.AddScoped<ReuseMeasureHandler>();
        services.AddScoped<WithdrawMeasureHandler>();
        services.AddScoped<KeepCheckpointsHandler>();
        services.AddScoped<NudgeOwnersHandler>();
        services.AddScoped<ReportProgressHandler>();
        services.AddScoped<GiveEvidenceHandler>();
        services.AddScoped<TakeBackEvidenceHandler>();
        services.AddScoped<AskForMoreHandler>();
        services.AddScoped<WriteMeasureHandler>();
        return services;
    }

    private static IServiceCollection AddMemos(this IServiceCollection services)
    {
        services.AddScoped<MemoNumbering>();
        services.AddScoped<NumberMemoHandler>();
        services.AddScoped<SetLastOnPaperHandler>();
        services.AddScoped<NumberRegisters>();
        services.AddScoped<DraftMemoHandler>();
        services.AddScoped<SaveDraftHandler>();
        services.AddScoped<AttachFileHandler>();
        services.AddScoped<RemoveAttachmentHandler>();
        return services;
    }

    private static IServiceCollection AddOrganization(this IServiceCollection services)
    {
        services.AddAccounts();
        services.AddScoped<SeatResolver>();
        services.AddScoped<SeatsChanged>();
        services.AddScoped<AppointActingHandler>();
        services.AddScoped<CancelAbsenceHandler>();
        services.AddScoped<ChangeEmblemHandler>();
        services.AddScoped<ChangeLineHandler>();
        services.AddScoped<ChangeMailHandler>();
        services.AddScoped<ChangeOrganizationHandler>();
        services.AddScoped<ChangePasswordHandler>();
        services.AddScoped<ChangePublicAddressHandler>();
        services.AddScoped<ChangeRemindersHandler>();
        services.AddScoped<CirculateDemonstrationHandler>();
        services.AddScoped<FillDemonstrationHandler>();
        services.AddScoped<FillHolidaysHandler>();
        services.AddScoped<ImportHolidaysHandler>();
        services.AddScoped<WorkHolidayHandler>();
        services.AddScoped<FoundOrganizationHandler>();
        services.AddScoped<GivePasswordHandler>();
        services.AddScoped<IssueSetupTokenHandler>();
        services.AddScoped<RecordAbsenceHandler>();
        services.AddScoped<RemoveHolidayHandler>();
        services.AddScoped<RevokeActingHandler>();
        services.AddScoped<SaveDivisionHandler>();
        services.AddScoped<SaveHolidayHandler>();
        services.AddScoped<SavePersonHandler>();
        services.AddScoped<SavePositionHandler>();
        services.AddScoped<SendTestMailHandler>();
        services.AddScoped<SignInHandler>();
        services.AddScoped<SignOutEverywhereHandler>();
        return services;
    }

    private static IServiceCollection AddSigning(this IServiceCollection services)
    {
        services.AddHttpClient<TimestampClient>();
        services.AddScoped<CertificateAuthority>();
        services.AddSingleton(PinRounds.OfProduct);
        services.AddScoped<KeyVault>();
        services.AddScoped<PdfSigner>();
        services.AddScoped<SigningClock>();
        services.AddScoped<TrustedStampers>();
        services.AddScoped<TrustStamperHandler>();
        services.AddScoped<DistrustStamperHandler>();
        services.AddScoped<ChangeSigningPinHandler>();
        services.AddScoped<RevokeSigningKeyHandler>();
        services.AddScoped<SetSigningPinHandler>();
        services.AddScoped<SetSignaturePictureHandler>();
        services.AddScoped<VerifyDocumentHandler>();
        return services;
    }
}
