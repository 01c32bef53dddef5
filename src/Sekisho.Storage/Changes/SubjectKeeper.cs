using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Changes;

namespace Sekisho.Storage.Changes;

/// <summary>Keeps a subject as one row: the document and the columns that lists ask for.</summary>
internal abstract class SubjectKeeper<T, TRow> : IKeeper<T>
    where T : class, ISubject<T>
    where TRow : SubjectRow, new()
{
    /// <summary>Copies into the columns what lists ask for.</summary>
    protected abstract void Fill(TRow row, T state);

    public async Task<T?> FindAsync(SekishoContext context, Guid bodyId, Guid id, CancellationToken cancellation) =>
        await context.Set<TRow>().FindAsync([bodyId, id], cancellation) is { } row ? EventFormat.Read<T>(row.Document) : null;

    public virtual async Task SaveAsync(SekishoContext context, T state, IReadOnlyList<DomainEvent> happened, CancellationToken cancellation)
    {
        var row = await context.Set<TRow>().FindAsync([state.BodyId, state.Id], cancellation);
        if (row is null) context.Add(RowOf(state));
        else Copy(row, state);
    }

    public async Task<int> ContinueAsync(SekishoContext context, Guid bodyId, Guid id, IReadOnlyList<DomainEvent> happened, CancellationToken cancellation)
    {
        var before = await FindAsync(context, bodyId, id, cancellation) ?? throw new InvalidOperationException($"There is no {T.Kind} {id}.");
        await SaveAsync(context, happened.Aggregate(before, T.Fold), happened, cancellation);
        return before.Version;
    }

    public void Found(SekishoContext context, DomainEvent first) => context.Add(RowOf(T.Fold(null, first)));

    public virtual async IAsyncEnumerable<string> DifferencesAsync(SekishoContext context, Guid bodyId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var columns = context.Model.FindEntityType(typeof(TRow))!.GetProperties().Select(p => p.PropertyInfo!).ToList();
        var stored = await context.Set<TRow>().AsNoTracking().Where(r => r.BodyId == bodyId).ToDictionaryAsync(r => r.Id, cancellation);
        var kind = T.Kind;
        T? state = null;
        await foreach (var e in context.Events.AsNoTracking().Where(e => e.BodyId == bodyId && e.Kind == kind).OrderBy(e => e.SubjectId).ThenBy(e => e.Version).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (state is not null && state.Id != e.SubjectId && Difference(state) is { } difference) yield return difference;
            state = T.Fold(state?.Id == e.SubjectId ? state : null, EventFormat.Read(T.Kind, e.Json));
        }

        if (state is not null && Difference(state) is { } last) yield return last;
        foreach (var orphan in stored.Keys) yield return $"{T.Kind} {orphan} には記録（イベント）がありません。";

        string? Difference(T expected)
        {
            if (!stored.Remove(expected.Id, out var row)) return $"{T.Kind} {expected.Id} の状態がありません。";
            var proper = RowOf(expected);
            var wrong = columns.Where(c => !Equals(c.GetValue(row), c.GetValue(proper))).Select(c => c.Name).ToList();
            return wrong.Count == 0 ? null : $"{T.Kind} {expected.Id} の状態（{string.Join("、", wrong)}）が記録と一致しません。";
        }
    }

    private TRow RowOf(T state)
    {
        var row = new TRow { BodyId = state.BodyId, Id = state.Id };
        Copy(row, state);
        return row;
    }

    private void Copy(TRow row, T state)
    {
        row.Version = state.Version;
        row.Document = EventFormat.Write(state);
        Fill(row, state);
    }
}
