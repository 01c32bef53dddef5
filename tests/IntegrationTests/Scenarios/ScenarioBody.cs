using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Services;
using Sekisho.Governance.Upstreams;
using Sekisho.IntegrationTests.Pages.SignIn;
using Sekisho.IntegrationTests.Servers;
using Sekisho.IntegrationTests.Storage;
using Sekisho.Server.Catalog;
using Sekisho.Server.Enrolments;
using Sekisho.Storage.Accounts;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Services;
using Sekisho.Tests;
using Case = Sekisho.Governance.Cases.Case;

namespace Sekisho.IntegrationTests.Scenarios;

/// <summary>
/// A body of its own on a server of its own, set up as an installation is: organisation, posts, roles, accounts. Its 統括情報セキュリティ責任者 takes a
/// rule-set file in and publishes it through the pages; whatever happens then, people do through pages.
/// </summary>
internal sealed class ScenarioBody : IAsyncDisposable
{
    private readonly Dictionary<string, Visitor> visitors = [];
    private readonly Dictionary<string, string> keys = [];

    private ScenarioBody(SampleServer server, Guid id) => (Server, Id) = (server, id);

    public SampleServer Server { get; }

    public Guid Id { get; }

    public DateOnly Today => JapanTime.DateAt(Server.Time.GetUtcNow());

    /// <summary>A body with a file of tests/Scenarios in force.</summary>
    public static async Task<ScenarioBody> FoundAsync(string file, string name, BodyKind kind, params Seat[] seats) =>
        await FoundByAsync(await File.ReadAllTextAsync(StorageHost.RepositoryFile($"tests/Scenarios/{file}.json"), Encoding.UTF8), name, kind, seats);

    /// <summary>A body with a rule set in force.</summary>
    public static async Task<ScenarioBody> FoundByAsync(string rules, string name, BodyKind kind, params Seat[] seats)
    {
        var server = await SampleServer.StartEmptyAsync();
        var body = new ScenarioBody(server, Guid.CreateVersion7());
        await using (var scope = server.Services.CreateAsyncScope())
        {
            var set = scope.ServiceProvider.GetRequiredService<FirstBody>();
            var seat = seats.First(s => s.Roles.Contains("Administrator"));
            Done(await set.EnterAsync(new FirstEntries(body.Id, name, kind, null, seat.Division.Split('/')[0], seat.Post, seat.IsHead && !seat.Division.Contains('/'), seat.Name, "", MailOf(seat.Mail)), default));
            await set.FurnishAsync(body.Id, default);
        }

        await server.Services.GetRequiredService<ServiceRegistrar>().EnsureAsync(body.Id, Catalogue.Entries.Where(e => e.Id is "azure-openai" or "claude-api"), default);

        await body.EmployAsync(seats);
        await body.OpenAccountsAsync();
        await body.PublishAsync(seats.First(s => s.Roles.Contains("Chief")).Mail, rules);
        return body;
    }

    /// <summary>Somebody of the body with a browser, signed in.</summary>
    public async Task<Visitor> AsAsync(string mail)
    {
        if (visitors.TryGetValue(mail, out var known)) return known;
        var visitor = new Visitor(Server);
        visitors[mail] = visitor;
        (await visitor.SignInAsync(MailOf(mail))).Address.AbsolutePath.ShouldBe("/");
        return visitor;
    }

    /// <summary>The draft is made from a file and published, as the 統括情報セキュリティ責任者 does it; in force from today.</summary>
    public async Task PublishAsync(string chief, string rules)
    {
        var visitor = await AsAsync(chief);
        var draft = await visitor.UploadAsync(await visitor.GetAsync("/rules/drafts/new"), "案を作る", "File", [("rules.json", Encoding.UTF8.GetBytes(rules))], ("Name", "この団体のきまり"), ("From", "file"));
        draft.Faults.ShouldBeEmpty();
        var publish = await visitor.GetAsync($"{draft.Address.AbsolutePath}/publish?From={Day()}");
        var done = await visitor.PressAsync(publish, "第1版を公表する", ("Confirmed", "true"));
        done.Text.ShouldContain("きまりの第1版を公表しました");
    }

    /// <summary>A command about the organisation, where a scenario needs what no page of it is about.</summary>
    public async Task OrganizeAsync(Func<Organization, Result<Act>> command) =>
        Done(await Server.Services.GetRequiredService<IChanges>().ChangeAsync<Organization>(new ChangeRequest(Id, Id, null, Actor.System, Guid.CreateVersion7()), (o, _) => Task.FromResult(command(o))));

    public async Task<Organization> OrganizationAsync() => (await Server.Services.GetRequiredService<OrganizationQueries>().FindAsync(Id, default))!;

    public async Task<Guid> PersonAsync(string mail) => (await OrganizationAsync()).People.Values.Single(p => p.Mail == MailOf(mail)).Id;

    public async Task<Guid> PostAsync(string title) => (await OrganizationAsync()).PostNamed(title);

    public async Task<Case> CaseAsync(Guid id) => (await Server.Services.GetRequiredService<CaseQueries>().FindAsync(Id, id, default))!;

    public async Task<Permit> PermitAsync(Guid caseId) => (await Server.Services.GetRequiredService<PermitQueries>().FindAsync(Id, (await CaseAsync(caseId)).PermitId!.Value, default))!;

    /// <summary>Connects a service that the catalogue names with the practice AI, under a model's name of its own: nothing leaves the machine.</summary>
    public async Task ConnectAsync(string service, string model)
    {
        var all = await Server.Services.GetRequiredService<ServiceQueries>().ListAsync(Id, default);
        var practice = all.Single(s => s.Facts.Id == Catalogue.PracticeId).Upstream!;
        var upstream = practice with { Models = [new Model(model, practice.Models[0].UpstreamName)] };
        Done(await Server.Services.GetRequiredService<IChanges>().ChangeAsync<Service>(
            new ChangeRequest(Id, all.Single(s => s.Facts.Name == service).Id, null, Actor.System, Guid.CreateVersion7()),
            async (found, desk) => found.Connect(upstream, await desk.OrganizationAsync(), Actor.System, Today)));
    }

    /// <summary>Somebody says something to a model with a key of their own, made on the page for it.</summary>
    /// <returns>The answer as text, or the refusal.</returns>
    public async Task<string> PromptAsync(string mail, string text, string model = "renshu-1")
    {
        if (!keys.TryGetValue(mail, out var secret))
        {
            var visitor = await AsAsync(mail);
            var made = await visitor.PressAsync(await visitor.GetAsync("/keys/new"), "鍵を作る", ("Name", $"{mail}の鍵"), ("Days", "30"));
            keys[mail] = secret = made.Document.QuerySelector("#secret")!.TextContent.Trim();
            await UntilAsync(_ => Server.Services.GetRequiredService<ISnapshotSource>().Current.Keys.Values.Any(k => k.Name == $"{mail}の鍵"));
        }

        using var prompter = Prompter.WithKey(Server, secret);
        using var answer = await prompter.SendAsync(text, model);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Waits until the gateway's picture of the body fits.</summary>
    public async Task UntilAsync(Func<BodyRegister, bool> fits)
    {
        var source = Server.Services.GetRequiredService<ISnapshotSource>();
        var since = TimeProvider.System.GetTimestamp();
        while (!source.Current.Bodies.TryGetValue(Id, out var register) || !fits(register))
        {
            TimeProvider.System.GetElapsedTime(since).ShouldBeLessThan(TimeSpan.FromSeconds(10), "The gateway did not learn of the change.");
            await Task.Delay(20);
        }
    }

    /// <summary>Time passes; whoever was signed in signs in again.</summary>
    public void Pass(TimeSpan time)
    {
        foreach (var visitor in visitors.Values) visitor.Dispose();
        visitors.Clear();
        Server.Time.Advance(time);
    }

    /// <summary>A day from today, as a field of a page takes it.</summary>
    public string Day(int days = 0) => Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors.Values) visitor.Dispose();
        await Server.DisposeAsync();
    }

    private static string MailOf(string name) => name + "@body.example";

    private static void Done<T>(Result<T> result) => result.Refused.ShouldBeFalse(result.Refusal?.Sentence);

    private async Task EmployAsync(Seat[] seats)
    {
        foreach (var seat in seats)
        {
            var division = await DivisionAsync(seat.Division);
            if ((await OrganizationAsync()).Posts.Values.All(p => p.Title != seat.Post)) await OrganizeAsync(o => o.CreatePost(new Post(Guid.CreateVersion7(), division, seat.Post, seat.IsHead)));
            var post = await PostAsync(seat.Post);
            var person = (await OrganizationAsync()).People.Values.SingleOrDefault(p => p.Mail == MailOf(seat.Mail));
            if (person is null) await OrganizeAsync(o => o.RegisterPerson(new Person(Guid.CreateVersion7(), seat.Name, "", MailOf(seat.Mail)), post, Today));
            else if (!(await OrganizationAsync()).Holds(person.Id, post, Today)) await OrganizeAsync(o => o.Assign(person.Id, post, Today, keepOthers: true));
            foreach (var role in seat.Roles.Where(r => r != "Administrator")) await OrganizeAsync(o => o.GiveRole(new Role(role), post, Today));
        }
    }

    private async Task<Guid> DivisionAsync(string path)
    {
        Guid? above = null;
        foreach (var name in path.Split('/'))
        {
            if ((await OrganizationAsync()).Divisions.Values.SingleOrDefault(d => d.Name == name) is not { } known)
            {
                known = new Division(Guid.CreateVersion7(), name, above);
                await OrganizeAsync(o => o.OpenDivision(known));
            }

            above = known.Id;
        }

        return above!.Value;
    }

    private async Task OpenAccountsAsync()
    {
        await using var scope = Server.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var hash = accounts.PasswordHasher.HashPassword(new Account(), SignInSteps.Password);
        foreach (var person in (await OrganizationAsync()).People.Values)
        {
            var made = await accounts.CreateAsync(new Account { BodyId = Id, PersonId = person.Id, UserName = person.Mail, Email = person.Mail, EmailConfirmed = true, PasswordHash = hash });
            made.Succeeded.ShouldBeTrue();
        }
    }
}
