using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Services;
using Sekisho.Storage.Rules;
using Sekisho.Storage.Services;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Servers;

/// <summary>A service of the sample city on its way through the examination, without pages: 中村 answers, 高橋 concludes.</summary>
internal sealed class Examination(SampleServer server, Guid serviceId)
{
    private IChanges Changes => server.Services.GetRequiredService<IChanges>();

    /// <summary>The service.</summary>
    public Guid Id => serviceId;

    /// <summary>Enters a 約款型 service of its own, or one of another contract.</summary>
    public static async Task<Examination> OfNewAsync(SampleServer server, string name, Contract contract = Contract.TermsOnly)
    {
        var id = Guid.CreateVersion7();
        var facts = new CatalogEntry($"own-{id:N}", name, "例示社", "日本", "GenerativeAi", contract, Delivery.Internet, [], "利用規約", null, [], "", new DateOnly(2026, 4, 1));
        Done(await server.Services.GetRequiredService<IChanges>().CreateAsync<Service>(Request(id, Actor.System), desk => Task.FromResult<Result<Act>>(Service.Register(id, SampleServer.City, facts, desk.At))));
        return new Examination(server, id);
    }

    /// <summary>Keeps a version of the terms in which the clauses of some items changed.</summary>
    public Task KeepTermsAsync(string text, params string[] touched) => ChangeAsync(null, async (service, desk) => service.KeepTerms(
        new TermsVersion(0, "利用規約", null, "ja", TermsSource.Entered, null, "text/plain", text.Length, text, text, 3, default, null), a => touched.Contains(a.Item), [], await desk.OrganizationAsync(), Actor.System, desk.At));

    /// <summary>Answers all items, some of them as is said.</summary>
    public Task AnswerAllAsync(params (string Item, ReviewVerdict Verdict, string Mitigation)[] but) => ChangeAsync("nakamura", async (service, desk) => service.Examine(
        [.. service.Items(await desk.RulesAsync()).Select(i => but.FirstOrDefault(b => b.Item == i.Code) is { Item: not null } said
            ? new ReviewAnswer(i.Code, said.Verdict, "第5条", "", said.Mitigation, 0, Guid.Empty, Guid.Empty, default)
            : new ReviewAnswer(i.Code, ReviewVerdict.Acceptable, "第1条", "", "", 0, Guid.Empty, Guid.Empty, default))],
        await desk.RulesAsync(), await desk.OrganizationAsync(), await ActorAsync("nakamura"), desk.At));

    /// <summary>Concludes.</summary>
    public Task ConcludeAsync(ServiceState outcome, params string[] conditions) => ChangeAsync("takahashi", async (service, desk) =>
        service.Conclude(outcome, "約款を読み、学習に使われないことを確かめました。", [.. conditions], null, await desk.RulesAsync(), await desk.OrganizationAsync(), await ActorAsync("takahashi"), desk.At));

    /// <summary>Terms kept, all items answered (where there are any), concluded.</summary>
    public async Task<Examination> FinishAsync(ServiceState outcome = ServiceState.Usable, params string[] conditions)
    {
        await KeepTermsAsync("初めの約款");
        if ((await NowAsync()).Items(await RulesAsync()).Any()) await AnswerAllAsync();
        await ConcludeAsync(outcome, conditions);
        return this;
    }

    /// <summary>The service as it is now.</summary>
    public async Task<Service> NowAsync() => (await server.Services.GetRequiredService<ServiceQueries>().FindAsync(SampleServer.City, serviceId, default))!;

    /// <summary>The rules in force.</summary>
    public Task<Governance.Rules.RuleSet> RulesAsync() => server.Services.GetRequiredService<RuleSetQueries>().InForceAsync(SampleServer.City, JapanTime.DateAt(server.Time.GetUtcNow()), default);

    private async Task ChangeAsync(string? by, Func<Service, IDesk, Task<Result<Act>>> command) =>
        Done(await Changes.ChangeAsync(Request(serviceId, by is null ? Actor.System : await ActorAsync(by)), command));

    private async Task<Actor> ActorAsync(string name) => new((await server.OrganizationAsync()).PersonOf(name));

    private static ChangeRequest Request(Guid id, Actor by) => new(SampleServer.City, id, null, by, Guid.CreateVersion7());

    private static void Done<T>(Result<T> result) => result.Refused.ShouldBeFalse(result.Refusal?.Sentence);
}
