using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Rules;

namespace Sekisho.Storage.Changes;

/// <summary>Reads what a command needs, in the transaction in which its act will be stored.</summary>
internal sealed class Desk(SekishoContext context, Guid bodyId, DateTimeOffset at, CancellationToken cancellation) : IDesk
{
    private Organization? organization;
    private RuleSet? rules;

    public DateTimeOffset At => at;

    /// <summary>For what only the store itself does, in the same transaction: taking out what was disposed of.</summary>
    internal SekishoContext Context => context;

    public async Task<Organization> OrganizationAsync() =>
        organization ??= context.GetService<OrganizationCache>().AsOf(await FindAsync<Organization>(bodyId) ?? throw new InvalidOperationException("The body has no organisation yet."), JapanTime.DateAt(at));

    public async Task<RuleSet> RulesAsync() => rules ??= await RuleSets.InForceAsync(context, bodyId, JapanTime.DateAt(at), cancellation);

    public async Task<T?> FindAsync<T>(Guid? id)
        where T : class, ISubject<T> => id is { } known ? await Keepers.Of<T>().FindAsync(context, bodyId, known, cancellation) : null;

    public async Task<IReadOnlyList<Permit>> PermitsOfAsync(Guid serviceId)
    {
        var documents = await context.Permits.AsNoTracking().Where(p => p.BodyId == bodyId && p.ServiceId == serviceId).OrderBy(p => p.GrantedAt).Select(p => p.Document).ToListAsync(cancellation);
        return documents.ConvertAll(EventFormat.Read<Permit>);
    }

    public async Task<int> NextNumberAsync(string series)
    {
        var year = JapaneseEra.FiscalYear(JapanTime.DateAt(at));
        var counter = await context.Counters.FindAsync([bodyId, series, year], cancellation);
        if (counter is null) context.Add(counter = new CounterRow { BodyId = bodyId, Series = series, FiscalYear = year });
        return ++counter.Last;
    }
}
