using System.Text;
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
using Sekisho.Storage.Cases;
using Sekisho.Storage.Changes;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Sample;

/// <summary>
/// Sets the sample city 見本市 up on the first start in sample mode: organisation, accounts, rule set, services, years of cases. A start that was cut off
/// goes on where it stopped; a second start finds everything and changes nothing.
/// </summary>
internal sealed class SampleCity(IChanges changes, DatabaseSetup database, RuleSetQueries rules, ServiceRegistrar services, HistoryLoader loader, AttachmentStore attachments, IServiceScopeFactory scopes, SampleClock clock, TimeProvider time)
{
    /// <summary>Password of every sample account; the accounts exist in sample mode only.</summary>
    public const string Password = "mihon-sekisho-2026";

    /// <summary>The sample city's id.</summary>
    public static Guid BodyId { get; } = new("5ea15b0d-0000-7000-8000-000000000001");

    /// <summary>Cases of the sample city's three years.</summary>
    public const int Cases = 400;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The people, as the sign-in list shows them.</summary>
    public static SampleCityData Data { get; } = JsonSerializer.Deserialize<SampleCityData>(Resources.Read("samples/mihon.json"), Format)!;

    private static SampleNames Names => JsonSerializer.Deserialize<SampleNames>(Resources.Read("samples/names.json"), Format)!;

    private static SampleTexts Texts => JsonSerializer.Deserialize<SampleTexts>(Resources.Read("samples/life.json"), Format)!;

    /// <summary>Sets the city up as far as it is not, with three years of so many cases.</summary>
    public Task EnsureAsync(int cases, CancellationToken cancellation) => EnsureAsync(Data.People.Length, cases, null, cancellation);

    /// <summary>The same with so many staff; only those of samples/mihon.json can sign in.</summary>
    public async Task EnsureAsync(int staff, int cases, IProgress<double>? progress, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var year = JapaneseEra.FiscalYear(JapanTime.DateAt(now));
        var plan = JsonSerializer.Deserialize<SampleServicesData>(Resources.Read("samples/services.json"), Format)!;
        var first = JapanTime.StartOf(new DateOnly(year - SampleOrganization.Years, 4, 3)).AddHours(9);
        await clock.AtAsync(first, async () =>
        {
            if (!await database.HasBodyAsync(cancellation))
            {
                var founded = await changes.CreateAsync<Organization>(
                    new ChangeRequest(BodyId, BodyId, 0, Actor.System, Guid.CreateVersion7()),
                    _ => Task.FromResult<Result<Act>>(SampleOrganization.Found(SampleGrowth.To(Data, Names, staff), year, JapanTime.DateAt(now))),
                    cancellation);
                if (founded.Refused) throw new InvalidOperationException($"The sample city could not be set up: {founded.Refusal.Code}");
            }

            await rules.EnsurePublishedAsync(BodyId, Resources.Text("rules/local-2023.json"), cancellation);
            await services.EnsureAsync(BodyId, [Catalogue.Practice, .. Catalogue.Entries.Where(e => plan.Registered.Contains(e.Id))], cancellation);
        });
        await AccountsAsync();
        if (cases == 0) return;
        foreach (var text in (string[])[plan.FirstText, plan.NewerText]) await attachments.KeepAsync(BodyId, Encoding.UTF8.GetBytes(text), cancellation);
        await loader.FillAsync(BodyId, now, history => new SampleLife(history, Texts, new SampleServices(history, plan, first, now), first.AddDays(60), now, cases, progress).RunAsync(), cancellation);
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
            var account = new Account { BodyId = BodyId, PersonId = SampleOrganization.PersonId(person.Mail), UserName = person.Mail, Email = person.Mail, EmailConfirmed = true, PasswordHash = hash };
            var made = await accounts.CreateAsync(account);
            if (!made.Succeeded) throw new InvalidOperationException($"A sample account could not be made: {string.Join(", ", made.Errors.Select(e => e.Code))}");
        }
    }
}
