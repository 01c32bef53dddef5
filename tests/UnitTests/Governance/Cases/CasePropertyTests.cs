using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Case = Sekisho.Governance.Cases.Case;

namespace UnitTests.Governance.Cases;

/// <summary>Whatever anybody tries, in whatever body, by whatever rules, in whatever order: what WORKFLOW promises of a case holds.</summary>
public sealed class CasePropertyTests
{
    private static readonly Gen<byte[]> Tapes = Gen.Byte.Array[20, 200];

    /// <summary>As the database writes events: the integration tests hold it to the same.</summary>
    private static readonly JsonSerializerOptions AsStored = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        AllowOutOfOrderMetadataProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    [Fact]
    public void Every_invariant_holds_after_every_step() => Tapes.Sample(
        bytes =>
        {
            var world = new CaseWorld(bytes);
            world.Live(60, (before, act, after) => CaseInvariants.Check(world, before, act, after));
        },
        iter: 2000);

    [Fact]
    public void Replaying_the_events_gives_the_state_also_from_their_stored_form() => Tapes.Sample(
        bytes =>
        {
            var world = new CaseWorld(bytes);
            world.Live(60);
            foreach (var c in world.Cases.Values) Replayed<Case, CaseEvent>(world.Events[c.Id], Case.Fold).ShouldBe(Applications.Text(c));
            foreach (var permit in world.Permits.Values) Replayed<Permit, PermitEvent>(world.Events[permit.Id], Permit.Fold).ShouldBe(Applications.Text(permit));
        },
        iter: 300);

    [Fact]
    public void What_is_refused_changes_nothing() => Tapes.Sample(
        bytes =>
        {
            var world = new CaseWorld(bytes);
            for (var i = 0; i < 40; i++)
            {
                var (before, refused) = (Everything(world), world.Refused.Count);
                world.Live(1);
                if (world.Refused.Count == refused) continue;
                var after = Everything(world);
                foreach (var (id, text) in before) after[id].ShouldBe(text);
            }
        },
        iter: 40);

    /// <summary>The properties would hold as well if nothing ever happened.</summary>
    [Fact]
    public void The_lives_reach_every_state_kind_capacity_and_event()
    {
        ConcurrentDictionary<string, int> reached = [];

        Tapes.Sample(
            bytes =>
            {
                var world = new CaseWorld(bytes);
                world.Live(60, (_, act, after) =>
                {
                    foreach (var happened in act.Events) Reach(happened.GetType().Name);
                    foreach (var happened in act.Consequences.SelectMany(c => c.Events)) Reach("permit " + happened.GetType().Name);
                    Reach(after.State.ToString());
                    if (act.Events.OfType<CaseEvent.Decided>().FirstOrDefault() is { } decided)
                    {
                        Reach($"decided {after.CaseKind}");
                        Reach($"as {decided.As}");
                        foreach (var owed in decided.Owed) Reach($"owed {owed.Cause}");
                        if (decided.ByPersonId == after.ApplicantId) Reach("alone");
                        if (decided.Paper is not null && decided.ConfirmedBy != decided.Paper.RegisteredBy) Reach("second person");
                        if (decided.Decision.Minutes is not null) Reach("by minutes");
                    }

                    foreach (var check in after.AfterChecks) Reach($"check {check.Cause} {check.State}");
                });
                foreach (var code in world.Refused) Reach(code);
            },
            iter: 12_000);

        string[] wanted =
        [
            .. typeof(CaseEvent).GetNestedTypes().Select(t => t.Name).Where(n => n != nameof(CaseEvent.Opened)),
            .. Enum.GetNames<CaseState>(),
            .. Enum.GetNames<CaseKind>().Select(k => $"decided {k}"),
            .. new[] { Capacity.Self, Capacity.StandingDecision, Capacity.Deputy, Capacity.Acting, Capacity.Registration }.Select(c => $"as {c}"),
            "owed Deputy", "owed SelfDecision", "alone", "second person", "by minutes",
            "check Skipped Done", "check Skipped Objected", "check Deputy Done", "check SelfDecision Done",
            "permit UsersAdded", "permit Changed", "permit RenewalFiled", "permit RenewalSettled", "permit Renewed", "permit Reviewed", "permit Suspended", "permit Ended", "permit Revoked",
        ];
        wanted.Where(w => !reached.ContainsKey(w)).ShouldBeEmpty(string.Join(", ", reached.OrderBy(r => r.Value).Select(r => $"{r.Key}: {r.Value}")));

        void Reach(string what) => reached.AddOrUpdate(what, 1, (_, n) => n + 1);
    }

    private static Dictionary<Guid, string> Everything(CaseWorld world) =>
        world.Cases.Values.Select(c => (c.Id, Text: Applications.Text(c))).Concat(world.Permits.Values.Select(p => (p.Id, Text: Applications.Text(p)))).ToDictionary(s => s.Id, s => s.Text);

    private static string Replayed<T, TEvent>(IEnumerable<DomainEvent> events, Func<T?, DomainEvent, T> fold)
        where T : class
        where TEvent : DomainEvent
    {
        T? state = null;
        foreach (var happened in events) state = fold(state, JsonSerializer.Deserialize<TEvent>(JsonSerializer.Serialize((TEvent)happened, AsStored), AsStored)!);
        return Applications.Text(state!);
    }
}
