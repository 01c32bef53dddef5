using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Catalog;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Rules;
using Sekisho.Tests;
using Case = Sekisho.Governance.Cases.Case;

namespace Sekisho.IntegrationTests.Servers;

/// <summary>
/// A permit of the sample city, made as people make it: 山田 applies, 鈴木 approves, 田中 decides, all through the executor.
/// What a test does not say is the practice AI for the applicant's division, from today for three months.
/// </summary>
internal sealed record PermitBuilder(SampleServer Server)
{
    /// <summary>Catalogue id of the service.</summary>
    public string Service { get; init; } = Catalogue.PracticeId;

    /// <summary>Mail names of those who apply, approve and decide.</summary>
    public (string Applicant, string Head, string Decider) People { get; init; } = ("yamada", "suzuki", "tanaka");

    /// <summary>Code of the task; without one the first for which the division has no permit yet, for two must not overlap.</summary>
    public string? Task { get; init; }

    /// <summary>Purpose in words.</summary>
    public string Purpose { get; init; } = "催しの案を出す。";

    /// <summary>Names of the divisions whose people may use; the applicant's where none is named.</summary>
    public ImmutableArray<string> Divisions { get; init; } = [];

    /// <summary>Highest class.</summary>
    public int Level { get; init; } = 1;

    /// <summary>First day, counted from today.</summary>
    public int FromDay { get; init; }

    /// <summary>Last day, counted from today.</summary>
    public int UntilDay { get; init; } = 90;

    /// <summary>Title of the post that becomes 外部サービス管理者.</summary>
    public string Manager { get; init; } = "情報政策課長";

    /// <summary>Conditions; with one it is a 条件付き許可.</summary>
    public ImmutableArray<string> Conditions { get; init; } = [];

    /// <summary>Makes it, and waits until the gateway knows it.</summary>
    public async Task<Permit> MakeAsync()
    {
        var organization = await Server.OrganizationAsync();
        var rules = await Server.Services.GetRequiredService<RuleSetQueries>().InForceAsync(SampleServer.City, Today, default);
        var service = await Server.ServiceAsync(Service);
        var (applicant, head, decider) = (organization.PersonOf(People.Applicant), organization.PersonOf(People.Head), organization.PersonOf(People.Decider));
        var divisions = Divisions.IsEmpty ? [organization.DivisionOf(applicant, Today)!.Id] : Divisions.Select(organization.DivisionNamed).ToImmutableArray();
        var permits = await Server.Services.GetRequiredService<PermitQueries>().ListAsync(SampleServer.City, service.Id, default);
        var taken = permits.Where(p => p.DivisionId == organization.DivisionOf(applicant, Today)!.Id).Select(p => p.TaskCode).ToHashSet();
        var answers = Answers.None with
        {
            ServiceId = service.Id,
            TaskCode = Task ?? rules.Tasks.Where(t => t.Allowed && (t.MaximumLevel ?? Level) >= Level).Select(t => t.Code).OrderByDescending(code => code == "ideas").First(code => !taken.Contains(code)),
            Purpose = Purpose,
            Users = new UserScope(divisions, [], []),
            Level = Level,
            From = Today.AddDays(FromDay),
            Until = Today.AddDays(UntilDay),
            Confirmed = [.. rules.Confirmations.Select(c => c.Code)],
            Terms = service.NewestTerms,
            RiskAccepted = true,
            More = Answers.None.More.SetItem("network", "internet"),
        };
        var decision = new Decision(Conditions.IsEmpty ? Verdict.Permit : Verdict.PermitWithConditions, "きまりの範囲の利用であるため。", organization.PostNamed(Manager), [.. Conditions.Select((text, i) => new Condition(i + 1, text))]);

        var (id, permitId) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        Done(await Changes.CreateAsync<Case>(Request(id, applicant), async desk => Case.Open(id, CaseKind.New, applicant, await CasePapers.ReadAsync(desk, Answers.None), new Actor(applicant), desk.At)));
        await ChangeAsync(id, applicant, (c, desk) => System.Threading.Tasks.Task.FromResult(c.Answer(answers, new Actor(applicant), desk.At)));
        await ChangeAsync(id, applicant, async (c, desk) => c.Submit(await Numbering.NextCaseNumberAsync(desk), await CasePapers.ReadAsync(desk, c), new Actor(applicant), desk.At));
        await ChangeAsync(id, head, async (c, desk) => c.Respond(StepOutcome.Approved, null, null, await CasePapers.ReadAsync(desk, c), new Actor(head), desk.At));
        await ChangeAsync(id, decider, async (c, desk) => c.Decide(decision, await Numbering.NextPermitNumberAsync(desk), permitId, await CasePapers.ReadAsync(desk, c), new Actor(decider), desk.At));
        await Server.UntilGatewayKnowsAsync(register => register.Permits.Any(p => p.Id == permitId));
        return (await Server.Services.GetRequiredService<PermitQueries>().FindAsync(SampleServer.City, permitId, default))!;
    }

    private IChanges Changes => Server.Services.GetRequiredService<IChanges>();

    private DateOnly Today => JapanTime.DateAt(Server.Time.GetUtcNow());

    private async Task ChangeAsync(Guid id, Guid by, Func<Case, IDesk, Task<Result<Act>>> command) => Done(await Changes.ChangeAsync(Request(id, by), command));

    private static ChangeRequest Request(Guid id, Guid by) => new(SampleServer.City, id, null, new Actor(by), Guid.CreateVersion7());

    private static void Done<T>(Result<T> result) => result.Refused.ShouldBeFalse(result.Refusal?.Sentence);
}
