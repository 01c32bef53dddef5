using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Permits;

namespace Sekisho.Storage.Changes;

/// <summary>
/// The executor. Order: queue for the body's chain, look for the form's token, find the subject, compare its version, carry the command
/// out, store events, state, audit entry, letters and token, commit.
/// </summary>
internal sealed class ChangeExecutor(IDbContextFactory<SekishoContext> contexts, OrganizationCache organizations, TimeProvider time, SnapshotNudge nudge) : IChanges
{
    public Task<Result<T>> ChangeAsync<T>(ChangeRequest request, Func<T, IDesk, Task<Result<Act>>> command, CancellationToken cancellation = default)
        where T : class, ISubject<T> =>
        CarryOutAsync<T>(
            request,
            async (context, desk) =>
            {
                if (await Keepers.Of<T>().FindAsync(context, request.BodyId, request.Id, cancellation) is not { } subject) return Refuse.NoSuch("もの");
                if (request.ExpectedVersion is { } expected && expected != subject.Version) return Refuse.Overtaken();
                var (current, due) = Settled(subject, desk.At);
                var act = await command(current, desk);
                return act.Refused ? act.Refusal : new Change<T>(subject, act.Value with { Events = [.. due, .. act.Value.Events] });
            },
            cancellation);

    public Task<Result<T>> CreateAsync<T>(ChangeRequest request, Func<IDesk, Task<Result<Act>>> command, CancellationToken cancellation = default)
        where T : class, ISubject<T> =>
        CarryOutAsync<T>(
            request,
            async (_, desk) =>
            {
                var act = await command(desk);
                return act.Refused ? act.Refusal : new Change<T>(null, act.Value);
            },
            cancellation);

    private async Task<Result<T>> CarryOutAsync<T>(ChangeRequest request, Func<SekishoContext, Desk, Task<Result<Change<T>>>> decide, CancellationToken cancellation)
        where T : class, ISubject<T>
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            var found = typeof(T) == typeof(Organization) && request.Id == request.BodyId && await FoundChainAsync(context, request, cancellation);
            if (!found && !await AuditTrail.LockAsync(context, request.BodyId, cancellation)) return Refuse.NoSuch("団体");
            if (await context.Tokens.FindAsync([request.BodyId, request.Token], cancellation) is { } done)
            {
                return await Keepers.Of<T>().FindAsync(context, request.BodyId, done.SubjectId, cancellation) is { } before ? before : Refuse.Overtaken();
            }

            var at = JapanTime.Storable(time.GetUtcNow());
            var change = await decide(context, new Desk(context, request.BodyId, at, cancellation));
            if (change.Refused) return change.Refusal;
            var state = await StoreAsync(context, request, change.Value, at, cancellation);
            await context.SaveChangesAsync(cancellation);
            if (ConcernsTheGateway<T>(change.Value.Act)) await SnapshotRevision.AdvanceAsync(context, cancellation);
            await transaction.CommitAsync(cancellation);
            if (state is Organization stored) organizations.Keep(stored);
            nudge.Signal();
            return state;
        }
        catch (Exception fault) when (StorageFault.IsConflict(fault))
        {
            return Refuse.Overtaken();
        }
        catch (Exception fault) when (StorageFault.IsUnavailable(fault))
        {
            return Refuse.StorageUnavailable();
        }
    }

    /// <summary>A transfer whose day has come is in effect before any command: its events are stored first, with the act that comes next.</summary>
    private static (T Current, ImmutableArray<DomainEvent> Due) Settled<T>(T subject, DateTimeOffset at)
        where T : class, ISubject<T>
    {
        ImmutableArray<DomainEvent> due = subject is Organization organization ? [.. organization.Due(JapanTime.DateAt(at))] : [];
        return (due.Aggregate(subject, T.Fold), due);
    }

    /// <summary>A case by itself opens nothing; only what it founds or changes in the register does.</summary>
    private static bool ConcernsTheGateway<T>(Act act) => typeof(T) != typeof(CaseReading) && (typeof(T) != typeof(Case) || !act.Founds.IsEmpty || !act.Consequences.IsEmpty);

    /// <summary>A body that is being set up gets the start of its chain. False where it has one.</summary>
    private static async Task<bool> FoundChainAsync(SekishoContext context, ChangeRequest request, CancellationToken cancellation)
    {
        if (request.ExpectedVersion != 0 || await context.AuditHeads.AnyAsync(h => h.BodyId == request.BodyId, cancellation)) return false;
        context.Add(new AuditHeadRow { BodyId = request.BodyId, Sequence = AuditHead.Start.Sequence, Hash = AuditHead.Start.Hash });
        await context.SaveChangesAsync(cancellation);
        return true;
    }

    private static async Task<T> StoreAsync<T>(SekishoContext context, ChangeRequest request, Change<T> change, DateTimeOffset at, CancellationToken cancellation)
        where T : class, ISubject<T>
    {
        var act = change.Act;
        var state = act.Events.Aggregate(change.Before, T.Fold) ?? throw new InvalidOperationException($"{act.Name} has no event.");
        if (state.Id != request.Id || state.BodyId != request.BodyId) throw new InvalidOperationException($"{act.Name} is about another subject than its request.");

        var first = change.Before?.Version ?? 0;
        var consequences = new List<StoredEvent>();
        foreach (var other in act.Consequences)
        {
            var before = await Keepers.Of(other.Kind).ContinueAsync(context, request.BodyId, other.Id, other.Events, cancellation);
            consequences.AddRange(other.Events.Select((e, i) => new StoredEvent(other.Kind, other.Id, before + 1 + i, EventFormat.Write(other.Kind, e))));
        }

        List<StoredEvent> events =
        [
            .. act.Events.Select((e, i) => new StoredEvent(T.Kind, state.Id, first + 1 + i, EventFormat.Write(T.Kind, e))),
            .. act.Founds.Select(f => new StoredEvent(f.Kind, f.Id, 1, EventFormat.Write(f.Kind, f.First))),
            .. consequences,
        ];
        var content = new AuditContent(
            at,
            await AuditTrail.ReferenceAsync(context, request.BodyId, request.By, cancellation),
            act.PostId,
            request.By.PersonId is null ? Capacity.System : act.Capacity,
            act.Name,
            T.Kind,
            state.Id,
            first + 1,
            state.Version,
            EventDigest.Of(events),
            act.Basis?.ToString() ?? "");
        var sequence = await AuditTrail.AppendAsync(context, request.BodyId, content, cancellation);
        context.AddRange(events.Select((e, i) => new EventRow { BodyId = request.BodyId, SubjectId = e.SubjectId, Version = e.Version, Kind = e.Kind, Json = e.Json, At = at, AuditSequence = sequence, Ordinal = i }));
        await Keepers.Of<T>().SaveAsync(context, state, act.Events, cancellation);
        foreach (var founding in act.Founds) Keepers.Of(founding.Kind).Found(context, founding.First);
        context.AddRange(act.Letters.Select(l => new LetterRow { BodyId = request.BodyId, Id = Guid.CreateVersion7(at), PersonId = l.PersonId, PostId = l.PostId, Subject = l.Subject, Path = l.Path, At = at }));
        context.Add(new TokenRow { BodyId = request.BodyId, Token = request.Token, SubjectId = state.Id, At = at });
        return state;
    }

    private readonly record struct Change<T>(T? Before, Act Act)
        where T : class;
}
