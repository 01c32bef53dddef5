using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Permits;
using Case = Sekisho.Governance.Cases.Case;

namespace UnitTests.Governance.Cases;

public sealed class YearTurnTests
{
    private static readonly DateOnly February = new(2027, 2, 1);
    private static readonly DateTimeOffset At = JapanTime.StartOf(February);
    private static readonly DateOnly Turn = new(2027, 3, 31);

    [Fact]
    public void From_February_to_March_each_division_gets_what_ends_and_what_goes_on()
    {
        var ending = Permit(Turn);
        var soon = Permit(new DateOnly(2027, 2, 10));
        var going = Permit(Turn.AddDays(1));
        var welfare = Permit(Turn) with { DivisionId = Town.Welfare };
        Permit[] leftOut = [Permit(February.AddDays(-1)), Permit(Turn) with { EndedOn = Turn }, Permit(Turn) with { RenewalCaseId = Guid.NewGuid() }, Permit(Turn) with { RevokedReason = "取消" }];

        var turns = YearTurn.Of([going, ending, soon, welfare, .. leftOut], Town.Rules, February);

        turns.Select(t => t.DivisionId).ShouldBe([Town.Office, Town.Welfare], ignoreOrder: true);
        var office = turns.First(t => t.DivisionId == Town.Office);
        office.FiscalYear.ShouldBe(2027);
        office.Items.Select(i => (i.PermitId, i.Action, i.Until)).ShouldBe(
        [
            (soon.Id, BulkAction.Renew, soon.Until.AddDays(1).AddMonths(Town.Rules.PermitMonths).AddDays(-1)),
            (ending.Id, BulkAction.Renew, Turn.AddYears(1)),
            (going.Id, BulkAction.Review, null),
        ]);
        YearTurn.Of([ending], Town.Rules, new DateOnly(2027, 1, 31)).ShouldBeEmpty();
        YearTurn.Of([ending], Town.Rules, new DateOnly(2027, 4, 1)).ShouldBeEmpty();
    }

    [Fact]
    public void What_it_proposes_can_be_submitted_by_the_head_who_begins_it()
    {
        var permits = new[] { Permit(Turn), Permit(Turn.AddMonths(2)) with { ServiceId = Town.Local.Id } };
        var turn = YearTurn.Of(permits, Town.Rules, February).ShouldHaveSingleItem();
        var draft = Town.After<Case>(null, turn.Begin(Town.New(900), permits, Town.Rules, Town.Organization, Town.By(Town.Head), At));

        (draft.CaseKind, draft.ApplicantId, draft.State).ShouldBe((CaseKind.Bulk, Town.Head, CaseState.Draft));
        AnswerCheck.Faults(draft, Town.Papers(others: [.. permits]), February).ShouldBeEmpty();
    }

    [Fact]
    public void The_examiner_begins_it_in_the_name_of_who_manages_and_others_do_not()
    {
        var permits = new[] { Permit(Turn) };
        var turn = YearTurn.Of(permits, Town.Rules, February)[0];
        Town.CodeOf(Begin(Town.Clerk)).ShouldBe("SK1006");
        var act = Begin(Town.Chief).Value;
        ((CaseEvent.Opened)act.Events[0]).ApplicantId.ShouldBe(Town.Head);
        act.Letters.ShouldHaveSingleItem().PersonId.ShouldBe(Town.Head);
        Town.CodeOf(turn.Begin(Town.New(900), permits, Town.Rules, Town.Organization, Town.By(Town.Head), JapanTime.StartOf(new DateOnly(2027, 4, 1)))).ShouldBe("SK1311");
        Town.CodeOf((turn with { Items = [] }).Begin(Town.New(900), permits, Town.Rules, Town.Organization, Town.By(Town.Head), At)).ShouldBe("SK1313");

        Sekisho.Governance.Refusals.Result<Sekisho.Governance.Changes.Act> Begin(Guid person) => turn.Begin(Town.New(900), permits, Town.Rules, Town.Organization, Town.By(person), At);
    }

    [Fact]
    public void Its_ids_are_the_same_for_everybody_and_others_for_each_division_year_and_attempt()
    {
        var ids = YearTurn.CaseIds(Town.Id, Town.Office, 2027).ToList();
        ids.ShouldBe(YearTurn.CaseIds(Town.Id, Town.Office, 2027));
        ids.Concat(YearTurn.CaseIds(Town.Id, Town.Welfare, 2027)).Concat(YearTurn.CaseIds(Town.Id, Town.Office, 2028)).ShouldBeUnique();
        YearTurn.NextSeason(new DateOnly(2027, 1, 31)).ShouldBe(February);
        YearTurn.NextSeason(new DateOnly(2027, 4, 1)).ShouldBe(new DateOnly(2028, 2, 1));
    }

    private static Permit Permit(DateOnly until) => Town.PermitFor(Town.Chat) with { Until = until, TaskCode = Guid.NewGuid().ToString() };
}
