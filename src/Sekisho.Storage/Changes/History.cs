using Sekisho.Governance.Audit;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;

namespace Sekisho.Storage.Changes;

/// <summary>
/// A series of changes at instants of their own, carried out in memory and stored in one transaction by <see cref="HistoryLoader"/>: for filling a body that
/// nobody uses yet (the sample city, benchmarks) with years of cases in seconds. Events, states and the audit chain become what the executor would have
/// made of the same commands one by one.
/// </summary>
public sealed class History
{
    private readonly Dictionary<(string Kind, Guid Id), object> states = [];
    private readonly Dictionary<Guid, List<Guid>> permitsOfService = [];
    private readonly Dictionary<(string Series, int Year), int> counters = [];
    private readonly Func<Guid, string> referenceOf;
    private readonly IReadOnlyList<RuleSet> ruleSets;

    internal History(Organization organization, IReadOnlyList<RuleSet> ruleSets, IEnumerable<object> subjects, AuditHead head, Func<Guid, string> referenceOf)
    {
        (Organization, this.ruleSets, Head, this.referenceOf) = (organization, ruleSets, head, referenceOf);
        foreach (var subject in subjects) states[KeyOf(subject)] = subject;
    }

    /// <summary>The body's organisation; a history changes none.</summary>
    public Organization Organization { get; }

    internal AuditHead Head { get; private set; }

    internal List<EventRow> Events { get; } = [];

    internal List<(AuditEntry Entry, AuditContent Content)> Entries { get; } = [];

    internal List<LetterRow> Letters { get; } = [];

    internal IReadOnlyDictionary<(string Series, int Year), int> Counters => counters;

    internal Dictionary<(string Kind, Guid Id), (object State, List<DomainEvent> Happened)> Changed { get; } = [];

    /// <summary>The rule set in force at an instant.</summary>
    public RuleSet RulesAt(DateTimeOffset at) => ruleSets.Where(r => r.InForceFrom <= JapanTime.DateAt(at)).MaxBy(r => r.InForceFrom) ?? ruleSets[0];

    /// <summary>A subject as it stands now, or null.</summary>
    public T? Find<T>(Guid? id)
        where T : class, ISubject<T> => id is { } known ? states.GetValueOrDefault((T.Kind, known)) as T : null;

    /// <summary>All subjects of a kind as they stand now.</summary>
    public IEnumerable<T> All<T>()
        where T : class, ISubject<T> => states.Values.OfType<T>();

    /// <summary>Carries a command out at an instant; a refused one changes nothing.</summary>
    /// <returns>The subject as it is afterwards.</returns>
    public async Task<Result<T>> ChangeAsync<T>(Guid id, Actor by, DateTimeOffset at, Func<T?, IDesk, Task<Result<Act>>> command)
        where T : class, ISubject<T>
    {
        var instant = JapanTime.Storable(at);
        var desk = new HistoryDesk(this, instant);
        var act = await command(Find<T>(id), desk);
        if (act.Refused) return act.Refusal;
        desk.TakeNumbers();
        return Carry<T>(id, by, instant, act.Value);
    }

    internal int NumberAfter(string series, int year) => counters.GetValueOrDefault((series, year));

    internal void Number(string series, int year, int last) => counters[(series, year)] = last;

    internal IEnumerable<Permit> PermitsOf(Guid serviceId) => permitsOfService.GetValueOrDefault(serviceId, []).Select(id => (Permit)states[(Permit.Kind, id)]);

    private static (string Kind, Guid Id) KeyOf(object subject) => subject switch
    {
        Governance.Services.Service s => (Governance.Services.Service.Kind, s.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };

    private T Carry<T>(Guid id, Actor by, DateTimeOffset at, Act act)
        where T : class, ISubject<T>
    {
        var before = Find<T>(id);
        var state = act.Events.Aggregate(before, T.Fold)!;
        var stored = new List<StoredEvent>();
        Keep(T.Kind, id, state, act.Events, before?.Version ?? 0, stored);
        foreach (var founding in act.Founds) Keep(founding.Kind, founding.Id, HistorySubjects.Fold(founding.Kind, null, founding.First), [founding.First], 0, stored);
        foreach (var other in act.Consequences)
        {
            var earlier = states[(other.Kind, other.Id)];
            Keep(other.Kind, other.Id, other.Events.Aggregate(earlier, (s, e) => HistorySubjects.Fold(other.Kind, s, e)), other.Events, HistorySubjects.VersionOf(earlier), stored);
        }

        var content = new AuditContent(
            at, by.PersonId is { } person ? referenceOf(person) : null, act.PostId, by.PersonId is null ? Capacity.System : act.Capacity, act.Name, T.Kind, id,
            (before?.Version ?? 0) + 1, state.Version, EventDigest.Of(stored), act.Basis?.ToString() ?? "");
        var entry = AuditChain.Append(Organization.Id, Head, content);
        Head = new AuditHead(entry.Sequence, entry.Hash);
        Entries.Add((entry, content));
        Events.AddRange(stored.Select((e, i) => new EventRow { BodyId = Organization.Id, SubjectId = e.SubjectId, Version = e.Version, Kind = e.Kind, Json = e.Json, At = at, AuditSequence = entry.Sequence, Ordinal = i }));
        Letters.AddRange(act.Letters.Select(l => new LetterRow { BodyId = Organization.Id, Id = Guid.CreateVersion7(at), PersonId = l.PersonId, PostId = l.PostId, Subject = l.Subject, Path = l.Path, At = at, MailedAt = at }));
        return state;
    }

    private void Keep(string kind, Guid id, object state, IReadOnlyList<DomainEvent> happened, int version, List<StoredEvent> stored)
    {
        if (state is Permit permit && !states.ContainsKey((kind, id)))
        {
            if (!permitsOfService.TryGetValue(permit.ServiceId, out var list)) permitsOfService[permit.ServiceId] = list = [];
            list.Add(id);
        }

        states[(kind, id)] = state;
        var all = Changed.TryGetValue((kind, id), out var earlier) ? earlier.Happened : [];
        all.AddRange(happened);
        Changed[(kind, id)] = (state, all);
        stored.AddRange(happened.Select((e, i) => new StoredEvent(kind, id, version + 1 + i, EventFormat.Write(kind, e))));
    }
}
