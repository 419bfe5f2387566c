using System.Text;
using ItaWorkflow.Data.Doors;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Signing;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Calendar;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Channels.Line;
using ItaWorkflow.Workflows.Channels.Mail;
using ItaWorkflow.Workflows.Clock;
using ItaWorkflow.Workflows.Doors;
using ItaWorkflow.Workflows.Journal;
using ItaWorkflow.Workflows.Organization;
using ItaWorkflow.Workflows.Recovery;
using ItaWorkflow.Workflows.Reminders;
using ItaWorkflow.Workflows.Routes;
using ItaWorkflow.Workflows.Routes.Rules;
using ItaWorkflow.Workflows.Seats;
using ItaWorkflow.Workflows.Settings;
using ItaWorkflow.Workflows.Signing.Stamping;
using ItaWorkflow.Workflows.Staffing;

namespace ItaWorkflow.Tests.Workflows.Administration;

/// <param name="Name">Of the handler.</param>
internal sealed record AdministrativeActTrial(string Name, Func<TestDatabase, int, Task<Refusal?>> AskAsync);

/// <summary>Everything that is an administrator's to do, each asked for by a person as it would be granted to one.</summary>
internal static class AdministrativeActs
{
    private static readonly DateOnly Day = new(2026, 12, 7);
    private static readonly byte[] Drawing = RouteText.Read("three-steps");

    public static IReadOnlyList<AdministrativeActTrial> All { get; } =
    [
        Of((SaveDivisionHandler h, int by) => h.HandleAsync(new(by, null, "กองใหม่", "ตย ๕๒๕๐๙", "", 9, true), default)),
        Of((SavePositionHandler h, int by) => h.HandleAsync(new(by, null, "นิติกร", Post.Officer, 1, 9, true), default)),
        Of(
            async (SavePersonHandler h, int by) =>
                (await h.HandleAsync(new(by, by, "นายยก ตนเอง", "", "", null, null) { IsAdministrator = true }, default)).Refusal
        ),
        Of(
            async (ImportStaffHandler h, int by) =>
                (
                    await h.HandleAsync(
                        new(
                            by,
                            [
                                new(2)
                                {
                                    Name = "นายตาราง วางไว้",
                                    Position = "นายช่าง",
                                    Division = "กองใหม่เอี่ยม",
                                },
                            ],
                            false
                        ),
                        default
                    )
                ).Refusal
        ),
        Of((SkipFirstStepHandler h, int by) => h.HandleAsync(new(by, FirstStep.Mail, true), default)),
        Of(async (GivePasswordHandler h, int by) => (await h.HandleAsync(new(by, 1, "ใหม่"), default)).Refusal),
        Of((InvitePersonHandler h, int by) => h.HandleAsync(new(by, 1, "ใหม่"), default)),
        Of((ResetSecondStepHandler h, int by) => h.HandleAsync(new(by, 1), default)),
        Of((ChangeDoorsHandler h, int by) => h.HandleAsync(new(by, 8, 100, true), default)),
        Of(
            (AppointActingHandler h, int by) =>
                h.HandleAsync(new(by, by, 1, ActingKind.ActingFor, "๑/๒๕๗๐", Day, Day, null, ""), default)
        ),
        Of((RevokeActingHandler h, int by) => h.HandleAsync(new(by, 1), default)),
        Of((ChangeOrganizationHandler h, int by) => h.HandleAsync(new(by, "เทศบาลอื่น", "", "", new(), new(), new()), default)),
        Of((ChangePublicAddressHandler h, int by) => h.HandleAsync(new(by, "https://other.example"), default)),
        Of((ChangePublicSettingsHandler h, int by) => h.HandleAsync(new(by, new() { NeedsReview = true }), default)),
        Of((ChangeEmblemHandler h, int by) => h.HandleAsync(new(by, null), default)),
        Of((ChangeMailHandler h, int by) => h.HandleAsync(new(by, new(), ""), default)),
        Of((ChangeLineHandler h, int by) => h.HandleAsync(new(by, false, "", "", 300), default)),
        Of((ChangeProviderHandler h, int by) => h.HandleAsync(new(by, DoorKind.ThaId, null, ""), default)),
        Of((TryProviderHandler h, int by) => h.HandleAsync(new(by, DoorKind.ThaId), default)),
        Of((LinkDoorForHandler h, int by) => h.HandleAsync(new(by, 1, DoorKind.OpenId, "somebody"), default)),
        Of((UnlinkDoorHandler h, int by) => h.HandleAsync(new(by, -1, DoorKind.OpenId), default)),
        Of((ChooseOnlyDoorHandler h, int by) => h.HandleAsync(new(by, 1, DoorKind.ThaId), default)),
        Of((ChangeRemindersHandler h, int by) => h.HandleAsync(new(by, "30 7", new()), default)),
        Of((TrustStamperHandler h, int by) => h.HandleAsync(new(by, Issuer()), default)),
        Of((DistrustStamperHandler h, int by) => h.HandleAsync(new(by, 1), default)),
        Of((SendTestMailHandler h, int by) => h.HandleAsync(new(by), default)),
        Of(async (RetryMailHandler h, int by) => (await h.HandleAsync(new(by, null), default)).Refusal),
        Of((RunJobHandler h, int by) => h.HandleAsync(new(by, "plan-reminders"), default)),
        Of(async (VerifyJournalHandler h, int by) => (await h.HandleAsync(new(by), default)).Refusal),
        Of((SaveHolidayHandler h, int by) => h.HandleAsync(new(by, Day, "วันหยุดใหม่", ""), default)),
        Of((RemoveHolidayHandler h, int by) => h.HandleAsync(new(by, Day), default)),
        Of((WorkHolidayHandler h, int by) => h.HandleAsync(new(by, Day, true), default)),
        Of((FillHolidaysHandler h, int by) => h.HandleAsync(new(by, 2570), default)),
        Of(
            async (ImportHolidaysHandler h, int by) =>
                (await h.HandleAsync(new(by, Encoding.UTF8.GetBytes("2026-12-07,วันหยุดใหม่\n"), "มติ"), default)).Refusal
        ),
        Of(async (ImportRouteHandler h, int by) => (await h.HandleAsync(new(by, Drawing), default)).Refusal),
        Of(async (StartRouteHandler h, int by) => (await h.HandleAsync(new(by, RouteOrigin.Empty, "ใหม่"), default)).Refusal),
        Of(
            async (SaveRouteDraftHandler h, int by) =>
                (await h.HandleAsync(new(by, 1, 0, RouteText.Decode(Drawing)), default)).Refusal
        ),
        Of((DiscardRouteDraftHandler h, int by) => h.HandleAsync(new(by, 1, 0), default)),
        Of((PublishRouteHandler h, int by) => h.HandleAsync(new(by, 1, 0), default)),
        Of((ChooseDefaultRouteHandler h, int by) => h.HandleAsync(new(by, 1), default)),
        Of((RetireRouteHandler h, int by) => h.HandleAsync(new(by, 1), default)),
        Of((AllowRouteChoiceHandler h, int by) => h.HandleAsync(new(by, false), default)),
        Of(
            (SaveRouteRuleHandler h, int by) =>
                h.HandleAsync(new(by, null, MemoKind.General, null, "", "municipality-with-deputy", true), default)
        ),
        Of((MoveRouteRuleHandler h, int by) => h.HandleAsync(new(by, 1, true), default)),
        Of((RemoveRouteRuleHandler h, int by) => h.HandleAsync(new(by, 1), default)),
        Of(async (MoveCasesHandler h, int by) => (await h.HandleAsync(new(by, 1, 1, [new(1, 1)]), default))[0].Refusal),
    ];

    private static AdministrativeActTrial Of<THandler>(Func<THandler, int, Task<Refusal?>> ask)
        where THandler : notnull =>
        new(typeof(THandler).Name, (database, by) => database.AskAsync((THandler handler) => ask(handler, by)));

    private static byte[] Issuer()
    {
        using var office = new TrialOffice();
        return office.Authority.RawData;
    }
}
