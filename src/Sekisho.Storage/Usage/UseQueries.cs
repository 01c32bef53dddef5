using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Usage;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Usage;

/// <summary>Reads uses.</summary>
public sealed class UseQueries(IDbContextFactory<SekishoContext> contexts)
{
    /// <summary>Uses, the newest first.</summary>
    public async Task<Listing<Use>> ListAsync(Guid bodyId, UseFilter filter, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = Select(context, bodyId, filter);
        var total = await rows.CountAsync(cancellation);
        var page = Math.Clamp(filter.Page, 1, 1_000_000);
        var found = await rows.OrderByDescending(r => r.Use.At).ThenBy(r => r.Use.Id).Skip((page - 1) * UseFilter.Size).Take(UseFilter.Size).ToListAsync(cancellation);
        return new Listing<Use>(found.ConvertAll(r => new Use(UseRows.IntentOf(r.Use), r.Outcome is null ? null : UseRows.OutcomeOf(r.Outcome))), page, total, UseFilter.Size);
    }

    /// <summary>The first uses of a list of any length, the newest first; the filter's page does not count.</summary>
    public async Task<IReadOnlyList<Use>> FirstAsync(Guid bodyId, UseFilter filter, int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = await Select(context, bodyId, filter).OrderByDescending(r => r.Use.At).ThenBy(r => r.Use.Id).Take(most).ToListAsync(cancellation);
        return found.ConvertAll(r => new Use(UseRows.IntentOf(r.Use), r.Outcome is null ? null : UseRows.OutcomeOf(r.Outcome)));
    }

    /// <summary>How many uses each day had, by how they ended; days in order.</summary>
    public async Task<IReadOnlyList<UsesOfDay>> ByDayAsync(Guid bodyId, UseFilter filter, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var counts = await Select(context, bodyId, filter)
            .GroupBy(r => new { r.Use.Day, Kind = r.Outcome == null ? null : (OutcomeKind?)r.Outcome.Kind })
            .Select(g => new { g.Key.Day, g.Key.Kind, Count = g.Count() }).OrderBy(g => g.Day).ToListAsync(cancellation);
        return counts.ConvertAll(c => new UsesOfDay(c.Day, c.Kind, c.Count));
    }

    /// <summary>Uses in numbers: by person, stopped ones, findings.</summary>
    public async Task<UseSummary> SummaryAsync(Guid bodyId, UseFilter filter, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = Select(context, bodyId, filter);
        var persons = await rows.GroupBy(r => r.Use.PersonId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        var blocked = await rows.CountAsync(r => r.Outcome != null && r.Outcome.Kind == OutcomeKind.Blocked, cancellation);

        // Most prompts have no finding, and the same few findings come again and again: the database counts equal lists of them.
        var findings = await rows.Where(r => r.Use.Findings != "[]").GroupBy(r => r.Use.Findings).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        var found = from list in findings
                    from finding in EventFormat.Read<FindingCount[]>(list.Key)
                    group finding.Count * list.Count by (finding.Type, finding.Confidence) into same
                    select new FindingCount(same.Key.Type, same.Key.Confidence, same.Sum());
        return new UseSummary([.. persons.OrderByDescending(p => p.Count).Select(p => (p.Key, p.Count))], blocked, [.. found.OrderByDescending(f => f.Count)]);
    }

    private static IQueryable<Row> Select(SekishoContext context, Guid bodyId, UseFilter filter)
    {
        var rows =
            from use in context.Uses.AsNoTracking()
            join outcome in context.UseOutcomes.AsNoTracking() on new { use.BodyId, At = use.At, use.Id } equals new { outcome.BodyId, At = outcome.IntentAt, Id = outcome.UseId } into outcomes
            from outcome in outcomes.DefaultIfEmpty()
            where use.BodyId == bodyId && use.Day >= filter.From && use.Day <= filter.Until
            select new Row { Use = use, Outcome = outcome };
        if (filter.Sight is { All: false } sight) rows = Visible(context, bodyId, rows, sight);
        if (filter.Divisions?.ToArray() is { } among) rows = rows.Where(r => r.Use.DivisionId != null && among.Contains(r.Use.DivisionId.Value));
        if (filter.Persons?.ToArray() is { } people) rows = rows.Where(r => people.Contains(r.Use.PersonId));
        if (filter.ServiceId is { } service) rows = rows.Where(r => r.Use.ServiceId == service);
        if (filter.PermitId is { } permit) rows = rows.Where(r => r.Use.PermitId == permit);
        if (filter.Kind is { } kind) rows = rows.Where(r => r.Outcome != null && r.Outcome.Kind == kind);
        return rows;
    }

    /// <summary>Who sees what is a condition of the query, so that no page and no count can forget it.</summary>
    private static IQueryable<Row> Visible(SekishoContext context, Guid bodyId, IQueryable<Row> rows, UseSight sight)
    {
        var (person, divisions, posts) = (sight.PersonId, sight.Divisions.ToArray(), sight.Posts.ToArray());
        return rows.Where(r => r.Use.PersonId == person
            || (r.Use.DivisionId != null && divisions.Contains(r.Use.DivisionId.Value))
            || (r.Use.PermitId != null && context.Permits.Any(p => p.BodyId == bodyId && p.Id == r.Use.PermitId && posts.Contains(p.ManagerPostId))));
    }

    private sealed class Row
    {
        public required UseRow Use { get; init; }

        public required UseOutcomeRow? Outcome { get; init; }
    }
}
