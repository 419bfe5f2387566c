using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Workflows.Seats;

namespace ItaWorkflow.Tests.Workflows.Seats;

public sealed class SeatsTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private readonly Position clerk = new() { Title = "ปลัดเทศบาล", Post = Post.Clerk };
    private readonly Person holder = new() { Name = "นายผู้ครอง ตำแหน่ง" };
    private readonly Person other = new() { Name = "นายสมมติ ตั้งใจ" };

    [Fact]
    public void The_holder_sits_in_their_own_position()
    {
        clerk.Holders.Add(holder);
        Assert.Same(holder, Seat.Of(clerk, [], Today).Person);
    }

    [Fact]
    public void A_position_without_an_active_holder_is_vacant()
    {
        holder.IsActive = false;
        clerk.Holders.Add(holder);
        Assert.True(Seat.Of(clerk, [], Today).IsVacant);
    }

    [Fact]
    public void An_appointment_in_force_fills_a_vacant_position()
    {
        var order = Appointment(Today, Today);
        Assert.Equal(new Seat(clerk, other, order), Seat.Of(clerk, [order], Today));
    }

    [Fact]
    public void An_appointment_in_force_seats_its_person_before_the_holder()
    {
        clerk.Holders.Add(holder);
        Assert.Same(other, Seat.Of(clerk, [Appointment(Today, null)], Today).Person);
    }

    [Fact]
    public void An_appointment_seats_nobody_before_its_first_and_after_its_last_day()
    {
        var order = Appointment(Today, Today.AddDays(2));
        Assert.True(Seat.Of(clerk, [order], Today.AddDays(-1)).IsVacant);
        Assert.False(Seat.Of(clerk, [order], Today.AddDays(2)).IsVacant);
        Assert.True(Seat.Of(clerk, [order], Today.AddDays(3)).IsVacant);
    }

    [Fact]
    public void A_revoked_appointment_seats_nobody()
    {
        var order = Appointment(Today, null);
        order.RevokedAt = DateTimeOffset.UnixEpoch;
        Assert.True(Seat.Of(clerk, [order], Today).IsVacant);
    }

    [Fact]
    public void Someone_who_left_the_office_does_not_act()
    {
        other.IsActive = false;
        clerk.Holders.Add(holder);
        Assert.Same(holder, Seat.Of(clerk, [Appointment(Today, null)], Today).Person);
    }

    [Fact]
    public void Of_two_appointments_the_later_one_counts()
    {
        var earlier = Appointment(Today.AddDays(-5), null);
        var later = Appointment(Today.AddDays(-1), null);
        Assert.Same(later, Seat.Of(clerk, [earlier, later], Today).Acting);
    }

    private ActingAppointment Appointment(DateOnly from, DateOnly? until) =>
        new()
        {
            PersonId = other.Id,
            Person = other,
            PositionId = clerk.Id,
            OrderNumber = "๑๒๓/๒๕๖๙",
            From = from,
            Until = until,
        };
}
