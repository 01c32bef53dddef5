using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Server.Catalog;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Rules;
using Sekisho.Storage.Services;
using Case = Sekisho.Governance.Cases.Case;

namespace Sekisho.Tests;

/// <summary>
/// The sample city with a long route: 所属長 (回議), 人事課長 (合議), 情報政策課長 (審査, not to be skipped), 総務部長 (決裁), 副市長 (回覧). What the city has not by
/// itself - rules, roles, deputies, absences - is brought in by the same commands as pages give.
/// </summary>
public sealed class RouteScene(SampleServer server)
{
    /// <summary>The role that is consulted.</summary>
    public static readonly Role Personnel = new("Personnel");

    /// <summary>The long route.</summary>
    public static readonly ImmutableArray<StepRule> LongRoute =
    [
        new(Role.DivisionHead, StepKind.Review, "所属長"),
        new(Personnel, StepKind.Consult, "人事担当"),
        new(Role.Examiner, StepKind.Examine, "情報システム担当", MustNotBeSkipped: true),
        new(Role.Decider, StepKind.Decide, "情報セキュリティ責任者"),
        new(Role.Chief, StepKind.Circulate, "統括情報セキュリティ責任者"),
    ];

    private IChanges Changes => server.Services.GetRequiredService<IChanges>();

    private DateOnly Today => JapanTime.DateAt(server.Time.GetUtcNow());

    /// <summary>The long route in force, its roles given, 情報政策課長 and then 人事課長 as deputies of 総務部長.</summary>
    public async Task PrepareAsync()
    {
        await PublishAsync(rules => rules with { Routes = [new RouteRule("long", "長い経路", LongRoute)] });
        await OrganizeAsync(o => o.GiveRole(Personnel, PostOf(o, "人事課長"), Today));

        // What the sample city has already is refused, and is as it should be.
        await OrganizeAsync(o => o.GiveRole(Role.Examiner, PostOf(o, "情報政策課長"), Today), evenIfRefused: true);
        await OrganizeAsync(o => o.SetDeputies(new DeputyOrder(PostOf(o, "総務部長"), [PostOf(o, "情報政策課長"), PostOf(o, "人事課長")], Today)), evenIfRefused: true);
    }

    /// <summary>Publishes a version of the rules in force from today, without questions, conditions and reports of their own but for what is brought in.</summary>
    public async Task PublishAsync(Func<RuleSet, RuleSet> change)
    {
        var sets = server.Services.GetRequiredService<RuleSetQueries>();
        var rules = await sets.InForceAsync(SampleServer.City, Today, default);
        var changed = change(rules with { Sheets = [], Conditions = [], Reports = [] }) with { Id = "route-scene", Version = rules.Id == "route-scene" ? rules.Version + 1 : 1, InForceFrom = Today, Roles = rules.Roles.Any(r => r.Role == Personnel) ? rules.Roles : rules.Roles.Add(new RoleRule(Personnel, "人事担当", "職員の研修を見ます。")) };
        await sets.PublishAsync(SampleServer.City, RuleSetReader.Write(changed), Actor.System, default);
    }

    /// <summary>Records that somebody is away, from today for some days.</summary>
    public Task AwayAsync(string name, int days = 5) => OrganizeAsync(o => o.RecordAbsence(new Absence(Guid.CreateVersion7(), PersonOf(o, name), Today, Today.AddDays(days)), PersonOf(o, name), Today));

    /// <summary>Takes the absences of somebody back.</summary>
    public async Task BackAsync(string name)
    {
        foreach (var absence in (await OrganizationAsync()).Absences.Where(a => a.Covers(Today)))
        {
            await OrganizeAsync(o => absence.PersonId == PersonOf(o, name) ? o.CancelAbsence(absence.Id, absence.PersonId, Today) : Refuse.StateIsSo(), evenIfRefused: true);
        }
    }

    /// <summary>Submits an application for the practice AI, as 広報課 makes it.</summary>
    public async Task<Guid> SubmitAsync(string applicant, string task = "draft-public", string purpose = "広報紙の記事を読みやすく言い換える。")
    {
        var organization = await OrganizationAsync();
        var person = PersonOf(organization, applicant);
        var rules = await server.Services.GetRequiredService<RuleSetQueries>().InForceAsync(SampleServer.City, Today, default);
        var service = (await server.Services.GetRequiredService<ServiceQueries>().ListAsync(SampleServer.City, default)).Single(s => s.Facts.Id == Catalogue.PracticeId);
        var answers = Answers.None with
        {
            ServiceId = service.Id,
            TaskCode = task,
            Purpose = purpose,
            Users = UserScope.OfPersons(person),
            Level = 1,
            From = Today,
            Until = Today.AddDays(60),
            Confirmed = [.. rules.Confirmations.Select(c => c.Code)],
            Terms = service.NewestTerms,
            RiskAccepted = true,
        };
        var id = Guid.CreateVersion7();
        Done(await Changes.CreateAsync<Case>(Request(id, person), async desk => Case.Open(id, CaseKind.New, person, await CasePapers.ReadAsync(desk, Answers.None), new Actor(person), desk.At)));
        await ActAsync(id, applicant, (c, _, by, at) => c.Answer(answers, by, at));
        await SubmitAgainAsync(id, applicant);
        return id;
    }

    /// <summary>Submits a case that was sent back.</summary>
    public async Task SubmitAgainAsync(Guid id, string applicant)
    {
        var person = PersonOf(await OrganizationAsync(), applicant);
        Done(await Changes.ChangeAsync<Case>(Request(id, person), async (c, desk) => c.Submit(c.Number ?? await Numbering.NextCaseNumberAsync(desk), await CasePapers.ReadAsync(desk, c), new Actor(person), desk.At)));
    }

    /// <summary>Somebody gives a command.</summary>
    public async Task ActAsync(Guid id, string name, Func<Case, CasePapers, Actor, DateTimeOffset, Result<Act>> command)
    {
        var person = PersonOf(await OrganizationAsync(), name);
        Done(await Changes.ChangeAsync<Case>(Request(id, person), async (c, desk) => command(c, await CasePapers.ReadAsync(desk, c), new Actor(person), desk.At)));
    }

    /// <summary>Somebody says something in the step that it waits in.</summary>
    public Task SayAsync(Guid id, string name, StepOutcome outcome, string? opinion = null) => ActAsync(id, name, (c, papers, by, at) => c.Respond(outcome, opinion, null, papers, by, at));

    /// <summary>An application that has come to the decider.</summary>
    public async Task<Guid> ReadyAsync(string applicant, string task = "draft-public")
    {
        var id = await SubmitAsync(applicant, task);
        await SayAsync(id, "suzuki", StepOutcome.Approved);
        await SayAsync(id, "yoshida", StepOutcome.Agreed);
        await SayAsync(id, "nakamura", StepOutcome.Suitable);
        return id;
    }

    /// <summary>The case as it stands.</summary>
    public async Task<Case> FindAsync(Guid id) => (await server.Services.GetRequiredService<CaseQueries>().FindAsync(SampleServer.City, id, default))!;

    /// <summary>The organisation as it stands.</summary>
    public async Task<Organization> OrganizationAsync() => (await server.Services.GetRequiredService<OrganizationQueries>().FindAsync(SampleServer.City, default))!;

    private async Task OrganizeAsync(Func<Organization, Result<Act>> command, bool evenIfRefused = false)
    {
        var done = await Changes.ChangeAsync<Organization>(new ChangeRequest(SampleServer.City, SampleServer.City, null, Actor.System, Guid.CreateVersion7()), (o, _) => Task.FromResult(command(o)));
        if (!evenIfRefused) Done(done);
    }

    private static Guid PersonOf(Organization organization, string name) => organization.People.Values.Single(p => p.Mail == name + "@mihon.example").Id;

    private static Guid PostOf(Organization organization, string title) => organization.Posts.Values.Single(p => p.Title == title).Id;

    private static ChangeRequest Request(Guid id, Guid by) => new(SampleServer.City, id, null, new Actor(by), Guid.CreateVersion7());

    private static void Done<T>(Result<T> result) => result.Refused.ShouldBeFalse(result.Refusal?.Sentence);
}
