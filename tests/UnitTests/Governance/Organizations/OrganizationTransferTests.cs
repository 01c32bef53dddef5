using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;

namespace UnitTests.Governance.Organizations;

public sealed class OrganizationTransferTests
{
    private static readonly DateOnly Day = Town.Today.AddDays(10);
    private static readonly Guid Id = Town.New(700);

    [Fact]
    public void Before_its_day_a_transfer_is_nowhere_and_on_it_everywhere()
    {
        var planned = Planned(Moves());

        planned.AsOf(Day.AddDays(-1)).HoldersOf(Town.WelfarePost, Day).ShouldNotContain(p => p.Id == Town.Clerk);
        planned.Assignments.ShouldBe(Town.Organization.Assignments);
        planned.AsOf(Day).PostsOf(Town.Clerk, Day).Select(p => p.Id).ShouldBe([Town.WelfarePost]);
        planned.AsOf(Day.AddDays(30)).PostsOf(Town.Clerk, Day.AddDays(-1)).Select(p => p.Id).ShouldBe([Town.ClerkPost]);
    }

    [Fact]
    public void The_state_of_the_day_is_what_the_stored_events_replay()
    {
        var planned = Planned(Moves());

        var stored = planned.Due(Day.AddDays(5)).Cast<DomainEvent>().Aggregate(planned, Organization.Fold);

        stored.Assignments.ShouldBe(planned.AsOf(Day.AddDays(5)).Assignments);
        stored.Transfers.ShouldBeEmpty();
        stored.Due(Day.AddYears(1)).ShouldBeEmpty();
    }

    [Fact]
    public void It_can_be_withdrawn_and_corrected_before_its_day_but_not_on_it()
    {
        var planned = Planned(Moves());

        Town.After(planned, planned.WithdrawTransfer(Id, Day.AddDays(-1))).AsOf(Day).PostsOf(Town.Clerk, Day).Select(p => p.Id).ShouldBe([Town.ClerkPost]);
        Town.CodeOf(planned.WithdrawTransfer(Id, Day)).ShouldBe("SK1368");
        Town.CodeOf(planned.PlanTransfer(new Transfer(Town.New(701), Day.AddDays(1), "直し", Moves()), Id, Day)).ShouldBe("SK1368");
        Town.CodeOf(planned.PlanTransfer(new Transfer(Town.New(701), Town.Today, "今日", Moves()), null, Town.Today)).ShouldBe("SK1368");
        var corrected = Town.After(planned, planned.PlanTransfer(new Transfer(Town.New(701), Day.AddDays(1), "直し", Moves(Day.AddDays(1))), Id, Town.Today));
        corrected.AsOf(Day).PostsOf(Town.Clerk, Day).Select(p => p.Id).ShouldBe([Town.ClerkPost]);
        corrected.AsOf(Day.AddDays(1)).PostsOf(Town.Clerk, Day.AddDays(1)).Select(p => p.Id).ShouldBe([Town.WelfarePost]);
    }

    [Fact]
    public void What_no_longer_fits_is_left_out_and_counted()
    {
        var planned = Planned(Moves());
        var meanwhile = Town.After(planned, planned.Assign(Town.Clerk, Town.WelfarePost, Town.Today.AddDays(1), keepOthers: false));

        meanwhile.Misfits(meanwhile.Transfers[0]).ShouldBe(2);
        meanwhile.AsOf(Day).PostsOf(Town.Clerk, Day).Select(p => p.Id).ShouldBe([Town.WelfarePost]);
    }

    [Fact]
    public void A_change_for_a_day_to_come_waits_for_it()
    {
        var renamed = Town.After(Town.Organization, Town.Organization.From(Day, Town.Today, Id, "改称", o => o.ChangeDivision(o.Divisions[Town.Office] with { Name = "新しい課" })));

        renamed.AsOf(Day.AddDays(-1)).Divisions[Town.Office].Name.ShouldBe(Town.Organization.Divisions[Town.Office].Name);
        renamed.AsOf(Day).Divisions[Town.Office].Name.ShouldBe("新しい課");
    }

    private static System.Collections.Immutable.ImmutableArray<OrganizationEvent> Moves(DateOnly? day = null) =>
    [
        new OrganizationEvent.AssignmentEnded(Town.Clerk, Town.ClerkPost, (day ?? Day).AddDays(-1)),
        new OrganizationEvent.Assigned(new Assignment(Town.Clerk, Town.WelfarePost, day ?? Day, null)),
    ];

    private static Organization Planned(System.Collections.Immutable.ImmutableArray<OrganizationEvent> moves) =>
        Town.After(Town.Organization, Town.Organization.PlanTransfer(new Transfer(Id, Day, "定期異動", moves), null, Town.Today));
}
