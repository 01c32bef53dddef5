using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;

namespace Sekisho.Storage.Changes;

/// <summary>What lies on the desk of a command of a history. Numbers are taken only once the act stands.</summary>
internal sealed class HistoryDesk(History history, DateTimeOffset at) : IDesk
{
    private readonly Dictionary<string, int> taken = [];

    public DateTimeOffset At => at;

    private int Year => JapaneseEra.FiscalYear(JapanTime.DateAt(at));

    public Task<Organization> OrganizationAsync() => Task.FromResult(history.Organization);

    public Task<RuleSet> RulesAsync() => Task.FromResult(history.RulesAt(at));

    public Task<T?> FindAsync<T>(Guid? id)
        where T : class, ISubject<T> => Task.FromResult(history.Find<T>(id));

    public Task<IReadOnlyList<Permit>> PermitsOfAsync(Guid serviceId) => Task.FromResult<IReadOnlyList<Permit>>([.. history.PermitsOf(serviceId)]);

    public Task<int> NextNumberAsync(string series) => Task.FromResult(taken[series] = taken.GetValueOrDefault(series, history.NumberAfter(series, Year)) + 1);

    public void TakeNumbers()
    {
        foreach (var (series, last) in taken) history.Number(series, Year, last);
    }
}
