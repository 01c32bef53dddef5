using System.Collections.Immutable;
using CsCheck;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Services;
using UnitTests.Governance.Cases;

namespace UnitTests.Governance.Permits;

public sealed class PermitPropertyTests
{
    private static readonly Guid[] People = [.. Town.Organization.People.Keys.Order()];
    private static readonly string[] Models = ["chat", "local", "none"];

    private static readonly Gen<Permit> Permits = Gen.Select(Gen.Bool, Gen.Int[1, 3], Gen.Int[-3, 3], Gen.Int[0, 3], Gen.Bool, Gen.Bool, (local, level, first, days, stopped, others) =>
        Town.PermitFor(local ? Town.Local : Town.Chat, level) with
        {
            From = Town.Today.AddDays(first),
            Until = Town.Today.AddDays(first + days),
            Suspension = stopped ? new Suspension("事故", Town.Head, Town.HeadPost, Town.At) : null,
            Users = UserScope.OfDivision(others ? Town.Welfare : Town.Department),
        });

    [Fact]
    public void Nothing_passes_unless_service_permit_person_date_and_class_all_say_yes() =>
        Gen.Select(Permits.Array[0, 6], Gen.OneOf(People), Gen.OneOf(Models), Gen.Int[0, 4], Gen.Bool).Sample((permits, person, model, level, stopped) =>
        {
            var local = Town.Local with { State = stopped ? ServiceState.Suspended : ServiceState.Usable };
            var register = new BodyRegister(Town.Organization, Town.Rules, new[] { Town.Chat, local }.ToImmutableDictionary(s => s.Id), [.. permits]);
            var understood = level is >= 1 and <= 3 ? level : 3;
            var service = model == "chat" ? Town.Chat.Id : local.Id;
            var open = model != "none" && (model == "chat" || !stopped) && permits.Any(p =>
                p.ServiceId == service && p.From <= Town.Today && Town.Today <= p.Until && p.Suspension is null
                && p.Users.Includes(Town.Organization, person, Town.Today) && understood <= Math.Min(p.MaximumLevel, model == "chat" ? 1 : 2));

            var ruling = PermitCheck.Check(register, new PermitRequest(person, model, level, Town.At));

            ruling.Refused.ShouldBe(!open);
            if (ruling.Refused) ruling.Refusal.Basis.ShouldBe(model == "none" ? null : ruling.Refusal.Basis.ShouldNotBeNull());
        }, iter: 2000);

    [Fact]
    public void Suspending_and_lifting_in_any_order_replays_and_counts() => Gen.Select(Gen.Bool, Gen.OneOf(People), Gen.Int[-2, 40]).Array[0, 20].Sample(tries =>
    {
        var permit = Town.PermitFor(Town.Chat);
        var granted = new PermitEvent.Granted(permit.Id, permit.BodyId, permit.Number, permit.CaseId!.Value, permit.DivisionId, permit.ServiceId, permit.TaskCode, permit.Purpose, permit.Users, permit.MaximumLevel, permit.ManagerPostId, permit.From, permit.Until, permit.Conditions, permit.Rules, permit.GrantedAt);
        List<DomainEvent> events = [granted];
        foreach (var (stop, person, day) in tries)
        {
            var at = Town.At.AddDays(day);
            var act = stop ? permit.Suspend("理由", Town.Organization, Town.By(person), at) : permit.Lift("理由", Town.Organization, Town.By(person), at);
            if (act.Refused) continue;
            (stop ? [Town.Head, Town.Chief, Town.Decider] : new[] { Town.Decider }).ShouldContain(person);
            permit.Suspension.ShouldBe(stop ? null : permit.Suspension.ShouldNotBeNull());
            events.AddRange(act.Value.Events);
            permit = Town.After(permit, act);
        }

        permit.Version.ShouldBe(events.Count);
        Applications.Text(events.Aggregate((Permit?)null, Permit.Fold)!).ShouldBe(Applications.Text(permit));
    }, iter: 500);
}
