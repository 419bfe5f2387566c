using FsCheck;
using FsCheck.Fluent;

namespace ItaWorkflow.Tests.Workflows.Reminders;

/// <summary>Any sequence of changes, restarts and clock jumps: none missing, none twice, none after completion.</summary>
public sealed class ReminderPlanProperties
{
    private static readonly Gen<Action<SimulatedOffice>> Acts = Gen.Frequency(
        (6, Gen.Choose(1, 60 * 24 * 12).Select(minutes => (Action<SimulatedOffice>)(office => office.Run(minutes)))),
        (2, Gen.Choose(1, 60 * 24 * 45).Select(minutes => (Action<SimulatedOffice>)(office => office.StandStill(minutes)))),
        (1, Gen.Choose(1, 60 * 24 * 3).Select(minutes => (Action<SimulatedOffice>)(office => office.JumpBack(minutes)))),
        (2, Gen.Choose(-5, 60).Select(days => (Action<SimulatedOffice>)(office => office.ChangeDue(days)))),
        (1, Gen.Choose(1, 3).Select(person => (Action<SimulatedOffice>)(office => office.Reassign(person)))),
        (1, Gen.Constant<Action<SimulatedOffice>>(office => office.Complete())),
        (1, Gen.Constant<Action<SimulatedOffice>>(office => office.Reopen()))
    );

    [Fact]
    public void Whatever_happens_nobody_is_told_twice_too_late_or_not_at_all() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(400),
            Prop.ForAll(
                Gen.Choose(0, 400).SelectMany(holidays => Acts.ListOf().Select(acts => (holidays, acts))).ToArbitrary(),
                story =>
                {
                    var office = new SimulatedOffice(seed: story.holidays);
                    foreach (var act in story.acts)
                        act(office);
                }
            )
        );
}
