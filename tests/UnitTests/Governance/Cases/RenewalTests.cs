using Sekisho.Governance.Cases;
using Sekisho.Governance.Permits;
using Case = Sekisho.Governance.Cases.Case;

namespace UnitTests.Governance.Cases;

/// <summary>更新: what it claims of its permit while it is under way, and what it cannot do to others.</summary>
public sealed class RenewalTests
{
    private static readonly Permit Going = Town.PermitFor(Town.Chat);

    private static readonly Answers Asked = Town.AnswersFor(Town.Chat) with { ServiceId = null, PermitId = Going.Id, Until = Going.Until.AddDays(30) };

    private static readonly Case Draft = Applications.In(CaseState.Draft) with { CaseKind = CaseKind.Renew, Answers = Asked };

    [Fact]
    public void A_renewal_that_is_sent_back_is_still_under_way_and_stays_about_its_permit()
    {
        var filed = Draft.Submit("第1号", Papers(Going), Town.By(Town.Clerk), Town.At);
        var permit = Permit.Fold(Going, filed.Value.Consequences.Single().Events[0]);
        var sent = Town.After(Draft, filed);
        (permit.RenewalCaseId, permit.GoesOn, permit.IsLiveOn(Going.Until.AddDays(9))).ShouldBe((Draft.Id, true, true));

        var act = sent.SendBack("詳しく", null, Papers(permit), Town.By(Town.Head), Town.At);
        act.Value.Consequences.ShouldBeEmpty();
        var back = Town.After(sent, act);
        Town.CodeOf(back.Submit("第1号", Papers(permit), Town.By(Town.Clerk), Town.At.AddDays(40))).ShouldBeNull();
        Town.CodeOf(back.Answer(Asked with { PermitId = Guid.NewGuid() }, Town.By(Town.Clerk), Town.At)).ShouldBe("SK1264");

        var settled = back.Withdraw(Papers(permit), Town.By(Town.Clerk), Town.At).Value.Consequences.Single().Events[0];
        Permit.Fold(permit, settled).GoesOn.ShouldBeFalse();
        Permit.Fold(permit with { RenewalCaseId = Town.Id }, settled).RenewalCaseId.ShouldBe(Town.Id);
    }

    [Fact]
    public void It_does_not_run_into_a_later_permit_for_the_same_use_nor_revive_what_was_given_up()
    {
        var next = Town.PermitFor(Town.Chat, number: "許可第2号") with { From = Going.Until.AddDays(10), Until = Going.Until.AddDays(50) };

        Town.CodeOf(Draft.Submit("第1号", Papers(Going, next), Town.By(Town.Clerk), Town.At)).ShouldBe("SK1235");
        Town.CodeOf(Draft.Submit("第1号", Papers(Going, next with { RevokedReason = "違反" }), Town.By(Town.Clerk), Town.At)).ShouldBeNull();
        Town.CodeOf(Draft.Submit("第1号", Papers(Going with { EndedOn = Town.Today.AddDays(1) }), Town.By(Town.Clerk), Town.At)).ShouldBe("SK1236");
        var bulk = Draft with { CaseKind = CaseKind.Bulk, ApplicantId = Town.Head, Answers = Answers.None with { Reason = "年度更新", Items = [new BulkItem(Going.Id, BulkAction.Renew, Going.Until.AddDays(20))] } };
        Town.CodeOf(bulk.Submit("第1号", Papers(Going, next), Town.By(Town.Head), Town.At)).ShouldBe("SK1235");
        var both = bulk with { Answers = bulk.Answers with { Items = [.. bulk.Answers.Items, new BulkItem(next.Id, BulkAction.End, Town.Today)] } };
        Town.CodeOf(both.Submit("第1号", Papers(Going, next), Town.By(Town.Head), Town.At)).ShouldBeNull();
    }

    private static CasePapers Papers(Permit permit, params Permit[] others) => Town.Papers(rules: Town.Rules with { ProvisionalContinuation = others.Length == 0 }, permit: permit, others: [permit, .. others]);
}
