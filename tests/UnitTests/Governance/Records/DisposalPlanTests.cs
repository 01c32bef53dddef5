using Sekisho.Governance.Organizations;
using Sekisho.Governance.Records;

namespace UnitTests.Governance.Records;

public sealed class DisposalPlanTests
{
    private static readonly DisposalItem[] Items = [new(Town.New(901), "第1号"), new(Town.New(902), "第2号")];

    [Fact]
    public void A_plan_goes_from_hand_to_hand()
    {
        var plan = Drafted();
        plan = Town.After(plan, plan.Propose("満了", Town.Organization, Town.By(Town.Administrator), Town.At));
        plan = Town.After(plan, plan.Return("確かめてください", Town.Organization, Town.By(Town.Chief), Town.At));
        (plan.State, plan.ReturnReason).ShouldBe((DisposalState.Draft, "確かめてください"));
        plan = Town.After(plan, plan.TakeOut(1, [Items[0].Id], "要る", Town.Organization, Town.By(Town.Administrator), Town.At));
        plan.Groups[0].Items.ShouldBe([Items[1]]);
        plan = Town.After(plan, plan.Propose("満了", Town.Organization, Town.By(Town.Administrator), Town.At));
        plan = Town.After(plan, plan.Approve("よい", Town.Organization, Town.By(Town.Chief), Town.At));
        plan = Town.After(plan, plan.Start(Town.Organization, Town.By(Town.Administrator), Town.At));
        plan = Town.After(plan, plan.Dispose(new DisposalEvent.Disposed(1, [Items[1].Id], 1, 3, "", Town.At)));
        plan = Town.After(plan, plan.Complete([], 0, Town.At));

        (plan.State, plan.Disposed, plan.Count).ShouldBe((DisposalState.CarriedOut, 1, 1));
    }

    [Fact]
    public void Nothing_is_disposed_of_in_a_state_that_was_not_begun()
    {
        var gone = new DisposalEvent.Disposed(1, [], 1, 1, "", Town.At);
        foreach (var state in Enum.GetValues<DisposalState>().Where(s => s is not DisposalState.UnderWay)) Town.CodeOf((Drafted() with { State = state }).Dispose(gone)).ShouldBe("SK1810");
        Town.CodeOf((Drafted() with { State = DisposalState.UnderWay }).Dispose(gone with { Group = 2 })).ShouldBe("SK1810");
    }

    [Fact]
    public void Who_proposed_does_not_approve_unless_nobody_else_could()
    {
        var both = Town.After(Town.Organization, Town.Organization.GiveRole(Role.Administrator, Town.ChiefPost, Town.Today.AddYears(-1)));
        var plan = Drafted() with { State = DisposalState.Proposed, ProposedBy = Town.Chief };
        plan.Approve("よい", both, Town.By(Town.Chief), Town.At).Refused.ShouldBeFalse();

        var two = Town.After(both, both.GiveRole(Role.Chief, Town.DeciderPost, Town.Today.AddYears(-1)));
        Town.CodeOf(plan.Approve("よい", two, Town.By(Town.Chief), Town.At)).ShouldBe("SK1812");
        plan.Approve("よい", two, Town.By(Town.Decider), Town.At).Refused.ShouldBeFalse();
    }

    [Fact]
    public void Others_are_refused()
    {
        Town.CodeOf(Draft(Group(), Town.Clerk)).ShouldBe("SK1006");
        Town.CodeOf(Drafted().Propose("満了", Town.Organization, Town.By(Town.Chief), Town.At)).ShouldBe("SK1006");
        Town.CodeOf((Drafted() with { State = DisposalState.Proposed }).Approve("よい", Town.Organization, Town.By(Town.Administrator), Town.At)).ShouldBe("SK1006");
        Town.CodeOf((Drafted() with { State = DisposalState.Approved }).Start(Town.Organization, Town.By(Town.Chief), Town.At)).ShouldBe("SK1006");
    }

    [Fact]
    public void What_is_still_kept_is_no_plan()
    {
        Town.CodeOf(Draft(Group() with { KeptUntil = Town.Today }, Town.Administrator)).ShouldBe("SK1813");
        Town.CodeOf(Draft(Group() with { Count = 0 }, Town.Administrator)).ShouldBe("SK1811");
        Town.CodeOf(Drafted().TakeOut(1, [], "要る", Town.Organization, Town.By(Town.Administrator), Town.At)).ShouldBe("SK1811");
        Town.CodeOf(Drafted().TakeOut(1, [Town.Clerk], "要る", Town.Organization, Town.By(Town.Administrator), Town.At)).ShouldBe("SK1001");
        Town.CodeOf(Drafted().TakeOut(1, [Items[0].Id], " ", Town.Organization, Town.By(Town.Administrator), Town.At)).ShouldBe("SK1003");
    }

    private static DisposalPlan Drafted() => Town.After<DisposalPlan>(null, Draft(Group(), Town.Administrator));

    private static Sekisho.Governance.Refusals.Result<Sekisho.Governance.Changes.Act> Draft(DisposalGroup group, Guid by) => DisposalPlan.Draft(Town.New(900), "廃棄第1号", [group], Town.Organization, Town.By(by), Town.At);

    private static DisposalGroup Group() => new(1, RecordSort.Cases, "申請", 2015, 5, new DateOnly(2021, 3, 31), 2, [.. Items]);
}
