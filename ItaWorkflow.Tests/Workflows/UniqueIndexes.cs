using ItaWorkflow.Tests.Web.Forms;
using ItaWorkflow.Tests.Workflows.Accounts;
using ItaWorkflow.Tests.Workflows.Approvals;
using ItaWorkflow.Tests.Workflows.Channels.Calendars;
using ItaWorkflow.Tests.Workflows.Checkpoints;
using ItaWorkflow.Tests.Workflows.Doors;
using ItaWorkflow.Tests.Workflows.Privacy;
using ItaWorkflow.Tests.Workflows.Seats;
using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Adoption;
using ItaWorkflow.Workflows.Analysis;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Calendar;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Channels.Calendars;
using ItaWorkflow.Workflows.Channels.Line;
using ItaWorkflow.Workflows.Checkpoints;
using ItaWorkflow.Workflows.Checkpoints.Report;
using ItaWorkflow.Workflows.Circulars;
using ItaWorkflow.Workflows.Disclosures;
using ItaWorkflow.Workflows.Doors;
using ItaWorkflow.Workflows.Founding;
using ItaWorkflow.Workflows.Journal;
using ItaWorkflow.Workflows.Measures;
using ItaWorkflow.Workflows.Measures.Progress;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Publishing;
using ItaWorkflow.Workflows.Recovery;
using ItaWorkflow.Workflows.Reminders;
using ItaWorkflow.Workflows.Routes;
using ItaWorkflow.Workflows.Signing.Keys;

namespace ItaWorkflow.Tests.Workflows;

internal enum ClashKind
{
    /// <summary>The second reads again and does, or is told, what the record then says.</summary>
    ReadsAgain,

    /// <summary>The second is told that another was quicker, or takes what the first wrote.</summary>
    IsTold,

    /// <summary>A lock lets one after the other in: they do not meet.</summary>
    InTurn,

    /// <summary>The database keeps the first, or the last, without a clash.</summary>
    OnConflict,

    /// <summary>Made with the row it belongs to, whose own guard decides.</summary>
    WithItsRow,

    /// <summary>Drawn by lot out of more than 10^11.</summary>
    Drawn,
}

/// <param name="Proof">The test that provokes it.</param>
internal sealed record ClashAnswer(ClashKind Kind, IReadOnlyList<Type> Writers, string? Proof = null);

internal static class UniqueIndexes
{
    private static readonly Type[] Turns =
    [
        typeof(DecideStepHandler),
        typeof(FireDueTimersHandler),
        typeof(MoveCasesHandler),
        typeof(RetryCaseHandler),
        typeof(SubmitMemoHandler),
    ];

    private const string Steps = nameof(StepRaceTests.Two_acts_on_one_step_come_to_pass_one_after_the_other);
    private const string Administrators = nameof(AppointActingTests.Two_administrators_at_once_appoint_one);
    private const string SignedOnce = nameof(RaceTests.A_double_click_signs_once);

    public static IReadOnlyDictionary<string, ClashAnswer> All { get; } =
        new Dictionary<string, ClashAnswer>(StringComparer.Ordinal)
        {
            ["ApprovalCase MemoId+Edition"] = ReadsAgain(
                nameof(ClashTests.A_memo_that_is_sent_twice_goes_once),
                typeof(SubmitMemoHandler)
            ),
            ["ApprovalStep CaseId+TaskId"] = ReadsAgain(Steps, Turns),
            ["CaseTimer CaseId+TimerId"] = ReadsAgain(Steps, Turns),
            ["CaseSheet CaseId+Number"] = ReadsAgain(SignedOnce, typeof(DecideStepHandler)),
            ["SignedDocument CaseId+Sheet+Revision"] = ReadsAgain(SignedOnce, typeof(DecideStepHandler)),
            ["SignedDocument Sha256"] = ReadsAgain(SignedOnce, typeof(DecideStepHandler)),
            ["Signature StepId"] = ReadsAgain(SignedOnce, typeof(DecideStepHandler)),
            ["Signature DocumentId"] = new(ClashKind.WithItsRow, [typeof(DecideStepHandler)]),
            ["Memo Code"] = new(ClashKind.Drawn, [typeof(DraftMemoHandler)]),
            ["MemoNumber Year+Text"] = new(
                ClashKind.IsTold,
                [typeof(DecideStepHandler)],
                nameof(RaceTests.Two_heads_cannot_take_one_number_from_the_register)
            ),
            ["MemoLook MemoId+PersonId+Day+What+AttachmentId"] = new(
                ClashKind.OnConflict,
                [],
                nameof(MarkPersonalDataTests.A_memo_is_marked_by_those_whose_it_is_and_looks_are_kept_once_a_day_while_it_is)
            ),
            ["CircularRecipient MemoId+PersonId"] = new(ClashKind.InTurn, [typeof(CirculateMemoHandler)], Administrators),
            ["NumberRegister Key+Year"] = new(
                ClashKind.OnConflict,
                [typeof(DecideStepHandler), typeof(NumberMemoHandler), typeof(SetLastOnPaperHandler)],
                nameof(DecideStepTests.Heads_who_sign_at_once_get_numbers_without_a_gap_or_a_double)
            ),
            ["ApprovalRoute Key+Version"] = new(ClashKind.InTurn, [typeof(PublishRouteHandler)], Administrators),
            ["AssessmentResult FiscalYear"] = new(
                ClashKind.IsTold,
                [typeof(RecordAssessmentHandler)],
                nameof(ClashTests.A_years_first_result_is_recorded_once)
            ),
            ["AssessmentVersion ResultId+Number"] = new(ClashKind.WithItsRow, [typeof(RecordAssessmentHandler)]),
            ["AssessmentScheme FiscalYear+Version"] = new(
                ClashKind.IsTold,
                [typeof(SaveSchemeHandler), typeof(RecordAssessmentHandler)],
                nameof(ClashTests.The_next_version_of_a_scheme_is_saved_once)
            ),
            ["FindingWording ResultId+Code"] = ReadsAgain(
                nameof(ClashTests.Own_words_and_a_confirmed_figure_are_those_of_who_came_last),
                typeof(WordFindingHandler)
            ),
            ["ConfirmedContradiction ResultId+Key"] = ReadsAgain(
                nameof(ClashTests.Own_words_and_a_confirmed_figure_are_those_of_who_came_last),
                typeof(ConfirmContradictionHandler)
            ),
            ["ReportWording ResultId+Part+Number"] = new(ClashKind.IsTold, [typeof(WordReportHandler)]),
            ["ResultFile FiscalYear+Sha256"] = new(ClashKind.IsTold, [typeof(ImportAssessmentHandler)]),
            ["Checkpoint FiscalYear+Round"] = new(
                ClashKind.OnConflict,
                [typeof(KeepCheckpointsHandler), typeof(DecideStepHandler), typeof(FoundOrganizationHandler)],
                nameof(KeepCheckpointsTests)
            ),
            ["CheckpointEdition CheckpointId+Number"] = new(
                ClashKind.InTurn,
                [typeof(CloseCheckpointHandler), typeof(CorrectCheckpointHandler), typeof(CloseDueCheckpointsHandler)],
                nameof(CloseDueCheckpointsTests)
            ),
            ["CheckpointEntry EditionId+Ordinal"] = new(ClashKind.WithItsRow, [typeof(CloseCheckpointHandler)]),
            ["CheckpointWording CheckpointId+Part+Number"] = new(ClashKind.IsTold, [typeof(WordCheckpointHandler)]),
            ["MeasureAdoption MemoId"] = new(ClashKind.WithItsRow, [typeof(ProposeMeasuresHandler)]),
            ["ProposedMeasure AdoptionId+MeasureId"] = new(ClashKind.WithItsRow, [typeof(ProposeMeasuresHandler)]),
            ["MeasureAmendment MeasureId"] = ReadsAgain(
                nameof(ClashTests.A_measure_is_asked_to_change_once_in_the_words_of_who_came_last),
                typeof(AmendMeasureHandler)
            ),
            ["MeasureOccurrence MeasureId+DueOn"] = new(
                ClashKind.IsTold,
                [typeof(WriteMeasureHandler), typeof(DecideStepHandler)],
                nameof(ClashTests.Two_who_give_one_measure_the_same_owner_do_not_both_change_it)
            ),
            ["MeasureOwner MeasureId+PersonId"] = new(
                ClashKind.IsTold,
                [typeof(WriteMeasureHandler)],
                nameof(ClashTests.Two_who_give_one_measure_the_same_owner_do_not_both_change_it)
            ),
            ["OrganizationProfile Id"] = new(ClashKind.IsTold, [typeof(FoundOrganizationHandler)]),
            ["Person LineUserId"] = ReadsAgain(nameof(ClashTests.A_line_account_becomes_one_persons), typeof(LinkLineHandler)),
            ["Account PersonId"] = new(ClashKind.InTurn, [typeof(GivePasswordHandler)], Administrators),
            ["Account NormalizedUserName"] = new(ClashKind.InTurn, [typeof(GivePasswordHandler)], Administrators),
            ["Holiday Date"] = new(
                ClashKind.InTurn,
                [typeof(SaveHolidayHandler), typeof(FillHolidaysHandler), typeof(ImportHolidaysHandler)],
                Administrators
            ),
            ["CalendarLink PersonId"] = new(ClashKind.InTurn, [typeof(RenewCalendarLinkHandler)], nameof(RenewCalendarLinkTests)),
            ["CalendarLink TokenHash"] = new(ClashKind.Drawn, [typeof(RenewCalendarLinkHandler)]),
            ["EntryLink Key"] = new(ClashKind.Drawn, [typeof(MailForgottenPasswordHandler), typeof(InvitePersonHandler)]),
            ["KnownDevice Key+AccountId"] = ReadsAgain(
                nameof(BeginSessionTests.Windows_of_one_browser_that_come_in_at_once_all_come_in),
                typeof(BeginSessionHandler)
            ),
            ["Session Key"] = new(ClashKind.Drawn, [typeof(BeginSessionHandler)]),
            ["SecretTrial Key"] = new(ClashKind.InTurn, [typeof(SignInHandler)]),
            ["DisclosureItem FiscalYear+Code"] = new(
                ClashKind.InTurn,
                [
                    typeof(SaveDisclosureItemHandler),
                    typeof(GiveAddressHandler),
                    typeof(SetDisclosureYearHandler),
                    typeof(CopyDisclosuresHandler),
                    typeof(ImportDisclosuresHandler),
                    typeof(PublishMemoHandler),
                ],
                Administrators
            ),
            ["DisclosureYear FiscalYear"] = new(ClashKind.InTurn, [typeof(SetDisclosureYearHandler)], Administrators),
            ["Publication MemoId+FiscalYear+ItemCode"] = new(
                ClashKind.InTurn,
                [typeof(PublishMemoHandler), typeof(PublishAskedHandler)],
                Administrators
            ),
            ["JournalLink Number"] = new(ClashKind.InTurn, [typeof(ChainJournalHandler)]),
            ["DoorLink Kind+Issuer+Subject"] = ReadsAgain(
                nameof(LinkOwnDoorTests.Two_who_link_one_account_at_once_are_one_who_has_it_and_one_who_is_told),
                typeof(LinkOwnDoorHandler),
                typeof(EnterByDoorHandler),
                typeof(LinkDoorForHandler)
            ),
            ["DoorLink PersonId+Kind"] = ReadsAgain(
                nameof(EnterByDoorTests.The_same_account_that_comes_twice_at_once_is_linked_once_and_comes_in_twice),
                typeof(LinkOwnDoorHandler),
                typeof(EnterByDoorHandler),
                typeof(LinkDoorForHandler)
            ),
            ["LineLinkCode PersonId"] = new(ClashKind.OnConflict, [typeof(IssueLineCodeHandler)]),
            ["LineLinkCode CodeHash"] = new(ClashKind.Drawn, [typeof(IssueLineCodeHandler)]),
            // Whatever a form creates: every use case behind one is such a writer.
            ["SentForm Key"] = ReadsAgain(nameof(OneUseTests.Of_three_equal_forms_at_once_one_creates), typeof(DraftMemoHandler)),
            ["SigningKey PersonId"] = new(
                ClashKind.IsTold,
                [typeof(SetSigningPinHandler)],
                nameof(ClashTests.An_officer_has_one_key_in_force)
            ),
            ["Reminder PersonId+SubjectKind+SubjectId+DueOn+RungKind+RungNumber+RungAbout+Channel"] = new(
                ClashKind.OnConflict,
                [typeof(PlanRemindersHandler), typeof(NudgeOwnersHandler), typeof(WithdrawMemoHandler)],
                nameof(ClashTests.An_officer_with_two_steps_of_one_memo_hears_once_that_it_was_withdrawn)
            ),
        };

    private static ClashAnswer ReadsAgain(string proof, params Type[] writers) => new(ClashKind.ReadsAgain, writers, proof);
}
