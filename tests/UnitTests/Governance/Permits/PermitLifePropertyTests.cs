using System.Collections.Immutable;
using CsCheck;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using UnitTests.Governance.Cases;

namespace UnitTests.Governance.Permits;

/// <summary>The life of a permit, day by day over the turn of the fiscal year: whoever tries whatever, what the register promises holds.</summary>
public sealed class PermitLifePropertyTests
{
    private static readonly Organization Organization = Town.After(Town.Organization, Town.Organization.GiveRole(Role.Csirt, Town.WelfarePost, new DateOnly(2020, 4, 1)));
    private static readonly Guid[] People = [.. Town.Organization.People.Keys.Order()];
    private static readonly RuleSet Rules = Town.Rules with { NarrowingByNotice = true, Deadlines = new Deadlines(RatificationDays: 2, CorrectionDays: 2) };
    private static readonly DateOnly First = new(2027, 3, 20);

    [Fact]
    public void Whatever_is_tried_the_register_keeps_its_promises() =>
        Gen.Select(Gen.Int[0, 15], Gen.OneOf(People), Gen.Int[0, 30], Gen.Int[0, 1000]).Array[1, 40].Sample(tries =>
        {
            var granted = Granted();
            List<DomainEvent> events = [granted];
            var permit = Permit.Fold(null, granted);
            var at = JapanTime.StartOf(First).AddHours(23);
            foreach (var (what, person, hours, chance) in tries)
            {
                at = at.AddHours(hours);
                var act = Try(permit, what, Town.By(person), chance, at);
                if (act.Refused) continue;
                var before = permit;
                foreach (var happened in act.Value.Events)
                {
                    events.Add(happened);
                    permit = Permit.Fold(permit, happened);
                }

                Follows(before, permit, act.Value, person, JapanTime.DateAt(at));
            }

            // State is a function of events and date, and what is replayed is what was.
            permit.Version.ShouldBe(events.Count);
            var replayed = events.Aggregate((Permit?)null, Permit.Fold)!;
            Applications.Text(replayed).ShouldBe(Applications.Text(permit));
            for (var day = First; day < First.AddDays(60); day = day.AddDays(1)) Holds(permit, replayed, day);
        }, iter: 2000);

    [Fact]
    public void Midnight_in_Japan_after_the_last_day_ends_it_and_not_a_tick_before() => Gen.Int[-20, 40].Sample(days =>
    {
        var permit = Permit.Fold(null, Granted() with { Conditions = [], Until = First.AddDays(20 + days < 0 ? 0 : 20 + days) });
        var end = JapanTime.StartOf(permit.Until.AddDays(1));
        Passes(permit, end.AddTicks(-1)).ShouldBeTrue();
        Passes(permit, end).ShouldBeFalse();
    });

    /// <summary>What an act may have done: only a decision widens, only the offices that may stop stop, and what is closed stays closed.</summary>
    private static void Follows(Permit before, Permit after, Act act, Guid person, DateOnly today)
    {
        var decided = act.Name == "case.decide";
        if (!before.IsLiveOn(today)) (act.Name, after.IsLiveOn(today)).ShouldBe(("permit.close", false));
        if (!decided)
        {
            foreach (var someone in People) (!after.Users.Includes(Organization, someone, today) || before.Users.Includes(Organization, someone, today)).ShouldBeTrue();
            after.MaximumLevel.ShouldBeLessThanOrEqualTo(before.MaximumLevel);
            after.Until.ShouldBeLessThanOrEqualTo(before.Until);
        }

        if (before.Suspension is null && after.Suspension is { } stopped)
        {
            stopped.MustBeRatified.ShouldBe(!decided && person != Town.Decider);
            if (!decided) (Organization.CapacityFor(person, before.ManagerPostId, today) is not null || person == Town.Chief || person == Town.Caseworker || person == Town.Decider).ShouldBeTrue();
        }

        if (before.Suspension is not null && after.Suspension is null && !decided) person.ShouldBe(Town.Decider);
        if (before.Suspension is { AwaitsRatification: true } && after.Suspension is { AwaitsRatification: false } && !decided) person.ShouldBe(Town.Decider);
    }

    private static void Holds(Permit permit, Permit replayed, DateOnly day)
    {
        var state = permit.StateOn(day);
        replayed.StateOn(day).ShouldBe(state);
        var passes = Passes(permit, JapanTime.StartOf(day).AddHours(12));
        if (permit.RevokedReason is not null || day > permit.EndedOn || permit.Suspension is not null || permit.Conditions.Any(c => c.BlocksOn(day))) passes.ShouldBeFalse();
        if (day > permit.Until && !permit.GoesOn) passes.ShouldBeFalse();
        if (passes) state.ShouldBe(PermitState.InForce);
        permit.ClosingOwedOn(day).Any().ShouldBe(!permit.IsLiveOn(day) && permit.Closings.Length < 3 && !permit.Conditions.Any(c => c.Blocks) && !(permit.EndedOn < permit.From) && !(permit.RevokedOn < permit.From));
    }

    private static Result<Act> Try(Permit permit, int what, Actor by, int chance, DateTimeOffset at)
    {
        var today = JapanTime.DateAt(at);
        var day = today.AddDays((chance % 60) - 10);
        return what switch
        {
            0 or 1 => permit.Suspend("事故", Organization, by, at, (SuspensionCause)(chance % 7)),
            2 => permit.Ratify("確認した", Organization, by, at),
            3 => permit.Lift("済んだ", Organization, by, at),
            4 or 5 => permit.Meet(1 + (chance % 3), day, "文書", Organization, by, at),
            6 => permit.Narrow(new Narrowing(permit.Users with { Persons = [.. permit.Users.Persons.Take(chance % 3)] }, 1 + (chance % 3), day), "縮小", Rules, Organization, by, at),
            7 => permit.Narrow(new Narrowing(new UserScope([Town.Office, Town.Welfare], [], []), permit.MaximumLevel, permit.Until), "広げる", Rules, Organization, by, at),
            8 => permit.ConfirmUsers(UserScope.OfPersons([.. permit.Users.Persons.Take(chance % 2)]), Organization, by, at),
            9 => permit.Close((ClosingKind)(chance % 3), today, "証明書", Organization, by, at),
            10 => permit.NameManager(chance % 2 == 0 ? Town.HeadPost : Town.DirectorPost, Organization, by, at),
            _ => Decided(permit, what, chance, day, at),
        };
    }

    /// <summary>What decided cases bring: 更新 and 一括, 変更, 廃止, 停止・取消, and a renewal that is filed or fails. They reach a live permit only.</summary>
    private static Result<Act> Decided(Permit permit, int what, int chance, DateOnly day, DateTimeOffset at)
    {
        if (!permit.IsLiveOn(JapanTime.DateAt(at))) return Refuse.PermitNotLive();
        var case1 = Town.New(500 + (chance % 2));
        DomainEvent happened = what switch
        {
            11 when permit.EndedOn is null => new PermitEvent.RenewalFiled(case1, chance % 3 > 0, at),
            12 when permit.RenewalCaseId is { } filed => chance % 2 == 0
                ? new PermitEvent.RenewalSettled(filed, at)
                : new PermitEvent.Renewed(filed, permit.Until.AddDays(1 + (chance % 20)), permit.ManagerPostId, permit.Conditions, permit.Rules, at),
            13 when permit.EndedOn is null => new PermitEvent.Renewed(case1, permit.Until.AddDays(1 + (chance % 20)), permit.ManagerPostId, permit.Conditions, permit.Rules, at),
            14 when day >= JapanTime.DateAt(at) => new PermitEvent.Ended(case1, day, at),
            15 => chance % 5 == 0 ? new PermitEvent.Revoked(case1, "取消", at) : new PermitEvent.Suspended("決裁による停止", Town.Decider, Town.DeciderPost, at),
            _ => new PermitEvent.Reviewed(case1, permit.Rules, at),
        };
        return happened is PermitEvent.Suspended && permit.Suspension is { AwaitsRatification: false } ? Refuse.StateIsSo() : new Act("case.decide", happened);
    }

    private static bool Passes(Permit permit, DateTimeOffset at) =>
        !PermitCheck.Check(new BodyRegister(Organization, Rules, new[] { Town.Chat }.ToImmutableDictionary(s => s.Id), [permit]), new PermitRequest(Town.Clerk, "chat", 1, at)).Refused;

    private static PermitEvent.Granted Granted() => new(
        Town.New(700), Town.Id, "許可第7号", Town.New(701), Town.Office, Town.Chat.Id, "ideas", "催しの案", new UserScope([Town.Office], [], [Town.Director, Town.Chief]), 2, Town.HeadPost, First.AddDays(-30), new DateOnly(2027, 3, 31),
        [
            new Condition(1, "先に了解を得る。", ConditionKind.Precedent),
            new Condition(2, "報告する。", ConditionKind.Dated, First.AddDays(5)).Under(Rules),
            new Condition(3, "出典を確かめる。"),
        ],
        new RuleSetReference(Rules.Id, Rules.Version), JapanTime.StartOf(First));
}
