using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Catalog;
using Sekisho.Storage;
using Sekisho.Storage.Accounts;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Sample;

/// <summary>
/// Sets the sample city 見本市 up on the first start in sample mode: organisation, accounts, rule set, services. A start that was cut off
/// goes on where it stopped; a second start finds everything and changes nothing.
/// </summary>
internal sealed class SampleCity(IChanges changes, DatabaseSetup database, RuleSetQueries rules, ServiceRegistrar services, IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>Password of every sample account; the accounts exist in sample mode only.</summary>
    public const string Password = "mihon-sekisho-2026";

    /// <summary>The sample city's id.</summary>
    public static Guid BodyId { get; } = new("5ea15b0d-0000-7000-8000-000000000001");

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The people, as the sign-in list shows them.</summary>
    public static SampleCityData Data { get; } = JsonSerializer.Deserialize<SampleCityData>(Resources.Read("samples/mihon.json"), Format)!;

    public async Task EnsureAsync(CancellationToken cancellation)
    {
        if (!await database.HasBodyAsync(cancellation))
        {
            var founded = await changes.CreateAsync<Organization>(
                new ChangeRequest(BodyId, BodyId, 0, Actor.System, Guid.CreateVersion7()),
                _ => Task.FromResult<Result<Act>>(WholeOrganization(JapaneseEra.FiscalYear(JapanTime.DateAt(time.GetUtcNow())))),
                cancellation);
            if (founded.Refused) throw new InvalidOperationException($"The sample city could not be set up: {founded.Refusal.Code}");
        }

        await rules.EnsurePublishedAsync(BodyId, Resources.Text("rules/local-2023.json"), cancellation);
        await services.EnsureAsync(BodyId, Catalogue.Entries, cancellation);
        await AccountsAsync();
    }

    /// <summary>Every event of the organisation in one act, so that a cut-off start leaves no half of a city.</summary>
    private static Act WholeOrganization(int fiscalYear)
    {
        var from = new DateOnly(fiscalYear, 4, 1);
        var (divisions, posts) = (Data.Divisions.ToDictionary(d => d.Key, d => Id("division/" + d.Key)), Data.Posts.ToDictionary(p => p.Key, p => Id("post/" + p.Key)));
        var first = Organization.Found(new Body(BodyId, Data.Name, BodyKind.Municipality, Data.Code));
        var events = first.Events.ToList();
        var city = Organization.Fold(null, events[0]);
        foreach (var d in Data.Divisions) Add(city.OpenDivision(new Division(divisions[d.Key], d.Name, d.Parent is null ? null : divisions[d.Parent])));
        foreach (var p in Data.Posts) Add(city.CreatePost(new Post(posts[p.Key], divisions[p.Division], p.Title, p.Head)));
        foreach (var p in Data.People) Add(city.RegisterPerson(new Person(Id("person/" + p.Mail), p.Name, p.Kana, p.Mail), posts[p.Post], from));
        foreach (var p in Data.Posts)
        {
            foreach (var role in p.Roles ?? []) Add(city.GiveRole(role, posts[p.Key], from));
        }

        Add(city.PublishContacts(Data.Contacts));
        return new Act(first.Name, [.. events]);

        void Add(Result<Act> act)
        {
            foreach (var e in act.Value.Events)
            {
                events.Add(e);
                city = Organization.Fold(city, e);
            }
        }
    }

    private async Task AccountsAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();

        // One hash for all: thirty of them would make the first start wait for seconds, and the password is public anyway.
        string? hash = null;
        foreach (var person in Data.People)
        {
            if (await accounts.FindByNameAsync(person.Mail) is not null) continue;
            hash ??= accounts.PasswordHasher.HashPassword(new Account(), Password);
            var account = new Account { BodyId = BodyId, PersonId = Id("person/" + person.Mail), UserName = person.Mail, Email = person.Mail, EmailConfirmed = true, PasswordHash = hash };
            var made = await accounts.CreateAsync(account);
            if (!made.Succeeded) throw new InvalidOperationException($"A sample account could not be made: {string.Join(", ", made.Errors.Select(e => e.Code))}");
        }
    }

    /// <summary>The same name gives the same id in every installation.</summary>
    private static Guid Id(string name) => new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes("mihon/" + name)).AsSpan(0, 16), bigEndian: true);
}
