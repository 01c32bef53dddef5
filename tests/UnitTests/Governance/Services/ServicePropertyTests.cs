using System.Collections.Concurrent;
using System.Collections.Immutable;
using CsCheck;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using UnitTests.Governance.Cases;

namespace UnitTests.Governance.Services;

/// <summary>Whatever is tried with a service in whatever order, by whomever.</summary>
public sealed class ServicePropertyTests
{
    private static readonly Guid[] People = [.. Town.Organization.People.Keys.Order()];
    private static readonly string[] Items = ["change", "training", "law"];
    private static readonly ServiceState[] States = Enum.GetValues<ServiceState>();
    private static readonly ReviewVerdict[] Verdicts = [ReviewVerdict.Acceptable, ReviewVerdict.Acceptable, ReviewVerdict.Acceptable, ReviewVerdict.NotApplicable, ReviewVerdict.Conditional, ReviewVerdict.Unacceptable];

    [Fact]
    public void No_order_of_commands_makes_a_service_usable_whose_examination_does_not_allow_it()
    {
        var reached = new ConcurrentDictionary<ServiceState, int>();
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 255], Gen.OneOf(People)).Array[0, 60].Sample(tries =>
        {
            var service = Town.Chat;
            var entered = new ServiceEvent.Registered(service.Id, service.BodyId, service.Facts, Town.At);
            List<DomainEvent> events = [entered, new ServiceEvent.Connected(service.Upstream!)];
            foreach (var (command, number, person) in tries)
            {
                var by = number % 3 == 0 ? person : command is 2 or 4 ? Town.Chief : Town.Clerk;
                var act = Do(service, command, number, by);
                if (act.Refused) continue;
                var before = service;
                service = Town.After(service, act);
                events.AddRange(act.Value.Events);
                HoldsAfter(before, service, command);
                reached.AddOrUpdate(service.State, 1, (_, n) => n + 1);
            }

            service.Version.ShouldBe(events.Count);
            Applications.Text(events.Aggregate((Service?)null, Service.Fold)!).ShouldBe(Applications.Text(service));
        }, iter: 3000);
        States.ShouldAllBe(state => reached.GetValueOrDefault(state) >= 20);
    }

    private static void HoldsAfter(Service before, Service after, int command)
    {
        var items = after.Items(Examining.Rules).ToList();
        var examined = after.State is ServiceState.Usable or ServiceState.Conditional or ServiceState.Designated;
        if (command == 2 && examined)
        {
            items.ShouldAllBe(i => !i.IsOpen && i.Answer!.Verdict != ReviewVerdict.Unacceptable);
            (after.Terms.IsEmpty && after.Facts.Exemption is null).ShouldBeFalse();
            if (after.State is ServiceState.Usable) items.ShouldAllBe(i => i.Answer!.Verdict != ReviewVerdict.Conditional);
            if (after.State is ServiceState.Conditional) after.Conditions.ShouldNotBeEmpty();
            if (after.State is ServiceState.Designated) after.Designation!.IsEmpty.ShouldBeFalse();
        }

        // Into an examined state lead a conclusion and the end of a suspension, and nothing else.
        if (examined && after.State != before.State) (command == 2 || before.StateBefore == after.State).ShouldBeTrue();
        if (examined) after.Answers.ShouldAllBe(a => !a.IsReopened);
        (after.StateBefore is not null).ShouldBe(after.State is ServiceState.Suspended);
        if (before.State is ServiceState.Suspended && after.State is not ServiceState.Suspended) before.StateBefore.ShouldBe(after.State);
        (after.DueReason is not null).ShouldBe(after.State is ServiceState.ReviewDue || after.StateBefore is ServiceState.ReviewDue);

        var register = new BodyRegister(Town.Organization, Examining.Rules with { OnTermsChange = TermsChangeRule.Suspend }, new[] { after }.ToImmutableDictionary(s => s.Id), [Town.PermitFor(Town.Chat)]);
        var passes = !PermitCheck.Check(register, new PermitRequest(Town.Clerk, "chat", 1, Town.At)).Refused;
        passes.ShouldBe(after.State is not (ServiceState.Suspended or ServiceState.Prohibited or ServiceState.Retired or ServiceState.ReviewDue));
        var applied = ServiceCheck.Application(after, Examining.Rules, Town.Organization, Town.Office, "ideas", Town.Today) is null;
        if (applied) examined.ShouldBeTrue();
        if (after.State is ServiceState.Usable or ServiceState.Conditional) applied.ShouldBeTrue();
    }

    private static Result<Act> Do(Service service, int command, int number, Guid by)
    {
        var (item, state, actor) = (Items[number % Items.Length], States[number % States.Length], Town.By(by));
        return command switch
        {
            0 => service.KeepTerms(Examining.Version($"{number % 4}"), a => (number & 4) > 0 && a.Item == $"terms/{item}", [], Examining.Organization, actor, Town.At),
            1 => service.Examine([.. Items.Where(i => number % 2 == 0 || i == item).Select(i => Examining.Item(i, Verdicts[(number / 3 + i.Length) % Verdicts.Length]))], Examining.Rules, Examining.Organization, actor, Town.At),
            2 => service.Conclude(state, "見ました。", (number & 8) > 0 ? [] : ["守る"], (number & 16) > 0 ? null : new Designation([Town.Office], []), Examining.Rules, Examining.Organization, actor, Town.At),
            3 => service.DemandReview("理由", Examining.Organization, actor, Town.At),
            4 => service.Change(number % 2 == 0 ? ServiceState.Suspended : service.StateBefore ?? state, "理由", Examining.Organization, actor, Town.Today),
            5 => service.Correct(service.Facts with { Exemption = (number & 1) > 0 && number % 5 == 0 ? Exemption.Post : null }, [], Examining.Organization, Town.By(number % 7 == 0 ? Town.Administrator : by), Town.At),
            _ => service.WatchTerms(number % 2 == 0, Examining.Organization, actor, Town.At),
        };
    }
}
