using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Case = Sekisho.Governance.Cases.Case;

namespace UnitTests.Governance.Cases;

public sealed class ReviewCasesTests
{
    [Fact]
    public void Each_manager_gets_one_case_with_all_of_their_permits()
    {
        PermitReview[] reviews = [Review(Town.HeadPost, "業務が範囲から外れます。"), Review(Town.HeadPost, "格付の上限が下がります。"), Review(Town.DirectorPost, "経路が変わります。")];

        var cases = ReviewCases.Of(reviews, Town.Rules, Town.Organization, Town.Chief, Town.At).Select(f => Case.Fold(null, f.First)).ToList();

        cases.Select(c => (c.ApplicantId, c.CaseKind, c.State, c.Answers.Items.Length)).ShouldBe([(Town.Head, CaseKind.Bulk, CaseState.Draft, 2), (Town.Director, CaseKind.Bulk, CaseState.Draft, 1)]);
        cases[0].Answers.Items.Select(i => (i.PermitId, i.Action, i.Note)).ShouldBe(reviews.Take(2).Select(r => (r.PermitId, BulkAction.Review, r.Reasons[0].Sentence)));
        cases.ShouldAllBe(c => c.Answers.Reason!.Contains(Town.Rules.Title));
    }

    [Fact]
    public void Where_nobody_manages_the_publisher_has_the_case()
    {
        var later = Town.At.AddYears(1);
        var vacant = Organization.Fold(Town.Organization, new OrganizationEvent.AssignmentEnded(Town.Head, Town.HeadPost, Town.Today));

        var opened = ReviewCases.Of([Review(Town.HeadPost, "経路が変わります。")], Town.Rules, vacant, Town.Chief, later).ShouldHaveSingleItem();

        Case.Fold(null, opened.First).ApplicantId.ShouldBe(Town.Chief);
    }

    [Fact]
    public void A_long_list_is_split_and_a_long_reason_is_cut()
    {
        var reviews = Enumerable.Range(0, BulkItem.Most + 1).Select(_ => Review(Town.HeadPost, new string('理', 400)));

        var cases = ReviewCases.Of(reviews, Town.Rules, Town.Organization, Town.Chief, Town.At).Select(f => Case.Fold(null, f.First)).ToList();

        cases.Select(c => c.Answers.Items.Length).ShouldBe([BulkItem.Most, 1]);
        cases.SelectMany(c => c.Answers.Items).ShouldAllBe(i => i.Note.Length == BulkItem.LongestNote);
    }

    private static PermitReview Review(Guid manager, string why) => new(Guid.NewGuid(), manager, [new ReviewReason(ReviewCause.Route, why)]);
}
