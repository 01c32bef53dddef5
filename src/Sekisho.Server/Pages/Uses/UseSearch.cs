using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Usage;
using Sekisho.Server.Visits;
using Sekisho.Storage;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Services;
using Sekisho.Storage.Usage;

namespace Sekisho.Server.Pages.Uses;

/// <summary>Use records that the visitor may see, in words. Whatever is asked for, the visitor's sight stands in the query.</summary>
public sealed class UseSearch(Visit visit, UseQueries uses, ServiceQueries services, PermitQueries permits)
{
    /// <summary>A page of them, the newest first.</summary>
    public async Task<Listing<UseEntry>> PageAsync(UseChoice choice, CancellationToken cancellation)
    {
        var found = await uses.ListAsync(visit.BodyId, await FilterAsync(choice), cancellation);
        return new Listing<UseEntry>(await DescribeAsync(found.Items, cancellation), found.Number, found.Total, found.Size);
    }

    /// <summary>The first of them for an export.</summary>
    public async Task<IReadOnlyList<UseEntry>> FirstAsync(UseChoice choice, int most, CancellationToken cancellation) =>
        await DescribeAsync(await uses.FirstAsync(visit.BodyId, await FilterAsync(choice), most, cancellation), cancellation);

    /// <summary>How many there are.</summary>
    public async Task<int> CountAsync(UseChoice choice, CancellationToken cancellation) => (await uses.ListAsync(visit.BodyId, await FilterAsync(choice), cancellation)).Total;

    /// <summary>How many each day had, days without any as well.</summary>
    public async Task<IReadOnlyList<UseDay>> ByDayAsync(UseChoice choice, CancellationToken cancellation)
    {
        var counts = (await uses.ByDayAsync(visit.BodyId, await FilterAsync(choice), cancellation)).ToLookup(c => c.Day);
        return [.. Enumerable.Range(0, choice.Until.DayNumber - choice.From.DayNumber + 1).Select(choice.From.AddDays).Select(day => UseDay.Of(day, counts[day]))];
    }

    private async Task<UseFilter> FilterAsync(UseChoice choice)
    {
        var organization = await visit.OrganizationAsync();
        return new UseFilter(choice.From, choice.Until)
        {
            Sight = UseSight.Of(organization, visit.PersonId, visit.Today),
            Divisions = choice.Division is { } division ? [.. organization.Within(division)] : null,
            ServiceId = choice.Service,
            PermitId = choice.Permit,
            Kind = choice.Outcome,
            Persons = string.IsNullOrWhiteSpace(choice.Person) ? null : [.. Named(organization, choice.Person.Trim())],
            Page = choice.Page,
        };
    }

    private static IEnumerable<Guid> Named(Organization organization, string text) =>
        organization.People.Values.Where(p => Holds(p.Name, text) || Holds(p.Kana, text)).Select(p => p.Id);

    /// <summary>A name is found with or without the space between its parts.</summary>
    private static bool Holds(string name, string text) =>
        name.Contains(text, StringComparison.OrdinalIgnoreCase) || Joined(name).Contains(Joined(text), StringComparison.OrdinalIgnoreCase);

    private static string Joined(string name) => name.Replace(" ", "", StringComparison.Ordinal).Replace("　", "", StringComparison.Ordinal);

    private async Task<IReadOnlyList<UseEntry>> DescribeAsync(IReadOnlyList<Use> found, CancellationToken cancellation)
    {
        var (organization, rules) = (await visit.OrganizationAsync(), await visit.RulesAsync());
        var names = (await services.ListAsync(visit.BodyId, cancellation)).ToDictionary(s => s.Id, s => s.Facts.Name);
        var numbers = (await permits.ListAsync(visit.BodyId, null, cancellation)).ToDictionary(p => p.Id, p => p.Number);
        return [.. found.Select(use => Describe(use, organization, rules, names, numbers))];
    }

    private static UseEntry Describe(Use use, Organization organization, RuleSet rules, Dictionary<Guid, string> names, Dictionary<Guid, string> numbers) => new(
        use.Intent,
        use.Outcome,
        organization.People.GetValueOrDefault(use.Intent.PersonId)?.Name ?? "（登録のない人）",
        use.Intent.DivisionId is { } division ? organization.Divisions.GetValueOrDefault(division)?.Name ?? "" : "",
        use.Intent.ServiceId is { } service ? names.GetValueOrDefault(service, "（登録のないサービス）") : "（許可なし）",
        use.Intent.PermitId is { } permit ? numbers.GetValueOrDefault(permit) : null,
        rules.ClassOf(use.Intent.Level).Code,
        string.Join('、', use.Intent.Findings.Select(UseWords.Of)));
}
