using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Reminders;

namespace ItaWorkflow.Tests.Workflows.Reminders;

public sealed class ReminderPlanTests
{
    private static readonly IReadOnlySet<Channel> Both = new HashSet<Channel> { Channel.InApp, Channel.Email };
    private static readonly Recipient Owner = new(1, "นางสาวตัวอย่าง ใจดี", Both);
    private static readonly Recipient Head = new(2, "นางสาวสมใจ ตัวอย่าง", Both);
    private static readonly Recipient Clerk = new(3, "นายสมมติ ตั้งใจ", Both);

    // 31 March 2027 is a Wednesday; 1 to 5 April are Thursday to Monday.
    private static readonly DateOnly Due = new(2027, 3, 31);
    private static readonly WorkingDays NoHolidays = new(Array.Empty<Holiday>());

    [Theory]
    [InlineData("2027-03-01", "BeforeDue 30")]
    [InlineData("2027-03-17", "BeforeDue 14")]
    [InlineData("2027-03-24", "BeforeDue 7")]
    [InlineData("2027-03-26", "BeforeDue 3")] // 28 March is a Sunday
    [InlineData("2027-03-30", "BeforeDue 1")]
    [InlineData("2027-03-31", "BeforeDue 0")]
    [InlineData("2027-04-07", "PastDue 1")]
    [InlineData("2027-04-14", "PastDue 2")]
    [InlineData("2027-05-05", "PastDue 5")]
    public void The_owner_is_told_at_half_past_eight_on_each_rung(string day, string rung)
    {
        var morning = ThaiDate.At(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(8, 30));

        Assert.DoesNotContain(
            ReminderPlan.Owed(Facts(), morning.AddSeconds(-1)),
            o => o.MayGoNow && o.Notice.Rung == RungWords.Of(rung)
        );
        var owed = ReminderPlan.Owed(Facts(), morning).Single(o => o.Person == Owner);
        Assert.Equal(rung, owed.Notice.Rung.Words());
        Assert.True(owed.MayGoNow);
        Assert.Equal(morning, owed.PlannedFor);
    }

    [Fact]
    public void The_division_head_hears_of_it_a_week_late_and_the_clerk_two_weeks_late()
    {
        Assert.Equal([Owner], Told(Due));
        Assert.Equal([Owner, Head], Told(Due.AddDays(7)));
        Assert.Equal([Owner, Head, Clerk], Told(Due.AddDays(14)));
    }

    [Fact]
    public void Who_owns_and_heads_is_told_once()
    {
        var subject = Subject() with { Heads = [Owner, Clerk] };

        Assert.Equal([Owner, Clerk], Told(Due.AddDays(14), subject));
    }

    [Fact]
    public void A_measure_whose_owner_left_is_told_to_the_division_head()
    {
        var owed = Assert.Single(ReminderPlan.Owed(Facts(Subject() with { Owners = [] }), Nine(Due)));

        Assert.Equal(Head, owed.Person);
        Assert.Contains("โปรดกำหนดผู้รับผิดชอบ", owed.Notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_due_date_on_a_holiday_moves_to_the_working_day_before_and_says_why()
    {
        var days = new WorkingDays([new Holiday { Date = Due, Name = "วันหยุดพิเศษ" }]);
        var owed = Assert.Single(ReminderPlan.Owed(Facts(days: days), Nine(Due.AddDays(-1))));

        Assert.Equal("BeforeDue 0", owed.Notice.Rung.Words());
        Assert.Equal(Due, owed.Notice.DueOn);
        Assert.Equal("ครบกำหนดวันนี้: ขึ้นทะเบียนทรัพย์สิน", owed.Notice.Title);
        Assert.Contains(
            "วันอังคารที่ 30 มี.ค. 2570 (ครบกำหนดวันนี้) เพราะ 31 มี.ค. 2570 ตรงกับวันหยุดพิเศษ จึงเลื่อนขึ้นมาเป็นวันทำการก่อนหน้า",
            owed.Notice.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void After_a_gap_only_the_newest_rung_is_told_and_it_says_that_it_is_late()
    {
        var owed = Assert.Single(ReminderPlan.Owed(Facts(), Nine(new DateOnly(2027, 3, 25))));

        Assert.Equal("BeforeDue 7", owed.Notice.Rung.Words());
        Assert.Equal("อีก 6 วันครบกำหนด: ขึ้นทะเบียนทรัพย์สิน", owed.Notice.Title);
        Assert.EndsWith("(แจ้งล่าช้า กำหนดแจ้งเดิม 24 มี.ค. 2570)", owed.Notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_was_missed_is_told_as_past_and_not_as_today() =>
        Assert.StartsWith(
            "เลยกำหนดมา 1 วัน",
            Assert.Single(ReminderPlan.Owed(Facts(), Nine(Due.AddDays(1)))).Notice.Title,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("2027-03-24T20:00+07:00", false)] // evening
    [InlineData("2027-03-25T03:00+07:00", false)] // night
    [InlineData("2027-03-27T10:00+07:00", false)] // Saturday
    [InlineData("2027-03-25T08:30+07:00", true)]
    [InlineData("2027-03-31T22:00+07:00", true)] // the last day
    public void A_late_one_waits_for_the_next_working_morning_except_on_the_last_day(string now, bool goes) =>
        Assert.Equal(goes, Assert.Single(ReminderPlan.Owed(Facts(), At(now))).MayGoNow);

    [Fact]
    public void Rungs_before_a_person_owned_it_are_not_owed_to_them()
    {
        var since = Nine(new DateOnly(2027, 3, 25));
        var subject = Subject() with { Owners = [new DueOwner(Owner, since)] };

        Assert.Empty(ReminderPlan.Owed(Facts(subject), since.AddMinutes(1)));
        Assert.Equal(
            "BeforeDue 3",
            Assert.Single(ReminderPlan.Owed(Facts(subject), Nine(new DateOnly(2027, 3, 26)))).Notice.Rung.Words()
        );
    }

    [Fact]
    public void A_step_that_waits_three_working_days_reminds_its_officer_and_again_every_three()
    {
        // Opened on Friday 20 November 2026: Monday, Tuesday, Wednesday.
        var step = new OpenStepFact(7, 70, "รายงานผลการวิเคราะห์ ITA", Head, At("2026-11-20T14:20+07:00"));
        var facts = new ReminderFacts([], [step], [], NoHolidays);

        Assert.Empty(ReminderPlan.Owed(facts, At("2026-11-25T08:29+07:00")));
        var first = Assert.Single(ReminderPlan.Owed(facts, At("2026-11-25T08:30+07:00")));
        Assert.Equal(("Waiting 3", Head), (first.Notice.Rung.Words(), first.Person));
        Assert.StartsWith("รอลงนามมา 3 วันทำการ", first.Notice.Title, StringComparison.Ordinal);
        Assert.Equal("Waiting 6", Assert.Single(ReminderPlan.Owed(facts, At("2026-11-30T09:00+07:00"))).Notice.Rung.Words());
    }

    [Theory]
    [InlineData("2026-11-26T09:00+07:00", "BeforeDue 1", 1)]
    [InlineData("2026-11-27T09:00+07:00", "BeforeDue 0", 1)]
    [InlineData("2026-12-01T09:00+07:00", "BeforeDue 0", 1)] // two working days late: the newest rung is still the day's
    [InlineData("2026-12-02T08:30+07:00", "Late 3", 3)]
    [InlineData("2026-12-07T09:00+07:00", "Late 6", 3)]
    public void A_step_with_a_last_day_reminds_before_it_on_it_and_every_three_working_days_late(
        string now,
        string rung,
        int told
    )
    {
        // Opened on Friday 20 November 2026, due on Friday the 27th.
        var step = new OpenStepFact(7, 70, "ขออนุมัติจัดซื้อ", Head, At("2026-11-20T14:20+07:00")) { DueOn = new(2026, 11, 27) };
        var facts = new ReminderFacts([], [step], [Clerk], NoHolidays) { Registrars = [Owner] };

        var owed = ReminderPlan.Owed(facts, At(now));

        Assert.Equal(told, owed.Count);
        Assert.All(owed, o => Assert.Equal((rung, new DateOnly(2026, 11, 27)), (o.Notice.Rung.Words(), o.Notice.DueOn)));
        Assert.Equal(told == 1 ? [Head] : [Head, Clerk, Owner], owed.Select(o => o.Person));
        Assert.True(RungWords.Of(rung).IsOfLadder);
    }

    [Fact]
    public void A_step_due_the_day_after_it_opened_is_not_reminded_in_the_past() =>
        Assert.Empty(
            ReminderPlan.Owed(
                new ReminderFacts(
                    [],
                    [new OpenStepFact(7, 70, "ด่วน", Head, At("2026-11-20T14:20+07:00")) { DueOn = new(2026, 11, 23) }],
                    [],
                    NoHolidays
                ),
                At("2026-11-20T15:00+07:00")
            )
        );

    [Theory]
    [InlineData("2027-03-16", 0)]
    [InlineData("2027-03-17", 1)] // ten working days before the 31st
    [InlineData("2027-04-07", 1)]
    [InlineData("2027-04-14", 2)]
    [InlineData("2027-04-21", 3)]
    public void An_office_sets_its_own_rungs_and_who_hears_when(string day, int told)
    {
        var ladder = new LadderSettings
        {
            DaysBefore = [10, 2],
            InWorkingDays = true,
            HeadAfterWeeks = 2,
            ClerkAfterWeeks = 3,
        };
        var facts = Facts() with { Ladder = ladder };
        var morning = ThaiDate.At(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(8, 30));

        Assert.Equal(told, ReminderPlan.Owed(facts, morning).Count);
    }

    [Fact]
    public void What_is_to_come_is_known_beforehand() =>
        Assert.Equal(
            "BeforeDue 3, BeforeDue 1, BeforeDue 0, PastDue 1",
            string.Join(
                ", ",
                ReminderPlan
                    .Upcoming(Due, new LadderSettings(), NoHolidays, Nine(new DateOnly(2027, 3, 25)))
                    .Select(rung => rung.Rung.Words())
            )
        );

    private static IEnumerable<Recipient> Told(DateOnly day, DueSubject? subject = null) =>
        ReminderPlan.Owed(Facts(subject), Nine(day)).Select(owed => owed.Person);

    private static ReminderFacts Facts(DueSubject? subject = null, WorkingDays? days = null) =>
        new([subject ?? Subject()], [], [Clerk], days ?? NoHolidays);

    private static DueSubject Subject() =>
        new(
            SubjectKind.Measure,
            42,
            "ขึ้นทะเบียนทรัพย์สิน",
            "กองช่าง",
            Due,
            DateTimeOffset.MinValue,
            [new DueOwner(Owner, DateTimeOffset.MinValue)],
            [Head]
        );

    private static DateTimeOffset Nine(DateOnly day) => ThaiDate.At(day, new TimeOnly(9, 0));

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
