using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;

namespace UnitTests.Governance.Changes;

/// <summary>The decider's post has the director's as deputy. Mail and pages must agree on every day.</summary>
public sealed class AddresseesTests
{
    private static readonly Organization WithDeputy = Organization.Fold(Town.Organization, new OrganizationEvent.DeputiesSet(new DeputyOrder(Town.DeciderPost, [Town.DirectorPost], Town.Today)));

    private static readonly Organization Away = Organization.Fold(WithDeputy, new OrganizationEvent.AbsenceRecorded(new Absence(Guid.NewGuid(), Town.Decider, Town.Today, Town.Today.AddDays(2))));

    [Fact]
    public void A_letter_to_a_person_reaches_that_person_alone() =>
        Addressees.Of(Away, Town.Clerk, null, Town.Today).ShouldHaveSingleItem().Id.ShouldBe(Town.Clerk);

    [Fact]
    public void A_letter_to_nobody_known_reaches_nobody() => Addressees.Of(Away, Guid.NewGuid(), null, Town.Today).ShouldBeEmpty();

    [Fact]
    public void While_the_holder_is_there_the_deputy_is_not_told()
    {
        Reached(WithDeputy, Town.Today).ShouldBe([Town.Decider]);
        Reads(WithDeputy, Town.Director, Town.Today).ShouldBeFalse();
    }

    [Fact]
    public void While_the_holder_is_away_the_deputy_is_told_too_and_afterwards_not_any_more()
    {
        Reached(Away, Town.Today).ShouldBe([Town.Decider, Town.Director]);
        Reads(Away, Town.Director, Town.Today).ShouldBeTrue();
        Reached(Away, Town.Today.AddDays(3)).ShouldBe([Town.Decider]);
        Reads(Away, Town.Director, Town.Today.AddDays(3)).ShouldBeFalse();
    }

    [Fact]
    public void A_post_is_read_from_the_day_on_which_it_was_taken_over_and_by_a_deputy_of_the_last_days()
    {
        var from = Town.Organization.Assignments.Single(a => a.PersonId == Town.Decider && a.PostId == Town.DeciderPost).From;

        BoxOf(Away, Town.Decider)!.Since.ShouldBe(JapanTime.StartOf(from));
        BoxOf(Away, Town.Director)!.Since.ShouldBe(JapanTime.StartOf(Town.Today.AddDays(-Addressees.HandoverDays)));
        Addressees.BoxesOf(Away, Town.Decider, Town.Today).Count(b => b.PersonId == Town.Decider).ShouldBe(1);
    }

    [Fact]
    public void No_post_is_read_twice() =>
        Addressees.BoxesOf(Away, Town.Director, Town.Today).Select(b => (b.PersonId, b.PostId)).ShouldBeUnique();

    private static IEnumerable<Guid> Reached(Organization organization, DateOnly date) => Addressees.Of(organization, null, Town.DeciderPost, date).Select(p => p.Id);

    private static bool Reads(Organization organization, Guid person, DateOnly date) => Addressees.BoxesOf(organization, person, date).Any(b => b.PostId == Town.DeciderPost);

    private static Letterbox? BoxOf(Organization organization, Guid person) => Addressees.BoxesOf(organization, person, Town.Today).SingleOrDefault(b => b.PostId == Town.DeciderPost);
}
