using System.Text.Json;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Services;
using Sekisho.IntegrationTests.Databases;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Services;

namespace Sekisho.IntegrationTests.Storage;

public sealed class ServiceStorageTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_examination_is_kept_event_by_event_and_reads_as_it_was(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        (await host.Changes.ChangeAsync<Organization>(StorageHost.Request(StorageHost.Town, null), (town, desk) => Task.FromResult(town.GiveRole(Role.Chief, StorageHost.DeciderPost, JapanTime.DateAt(desk.At).AddDays(-1))))).Refused.ShouldBeFalse();
        var by = new Actor(StorageHost.Decider);

        await DoAsync(async (service, desk) => service.Correct(StorageHost.Facts with { Contract = Contract.TermsOnly, Delivery = Delivery.Internet }, [], await desk.OrganizationAsync(), by, desk.At));
        await DoAsync(async (service, desk) => service.KeepTerms(Version("a"), _ => false, [], await desk.OrganizationAsync(), by, desk.At));
        await DoAsync(async (service, desk) => service.Examine([.. service.Items(await desk.RulesAsync()).Select(i => new ReviewAnswer(i.Code, ReviewVerdict.Acceptable, "第1条", "読んだ。", "", 0, Guid.Empty, Guid.Empty, default))], await desk.RulesAsync(), await desk.OrganizationAsync(), by, desk.At));
        await DoAsync(async (service, desk) => service.Conclude(ServiceState.Designated, "使えます。", ["守る"], new Designation([StorageHost.Office], ["ideas"]), await desk.RulesAsync(), await desk.OrganizationAsync(), by, desk.At));
        await DoAsync(async (service, desk) => service.Change(ServiceState.Suspended, "事故", await desk.OrganizationAsync(), by, JapanTime.DateAt(desk.At)));
        await DoAsync(async (service, desk) => service.KeepTerms(Version("b"), a => a.Item.EndsWith("/law", StringComparison.Ordinal), [], await desk.OrganizationAsync(), by, desk.At));
        var stopped = await NowAsync();
        (stopped.State, stopped.StateBefore, stopped.NewestTerms, stopped.Answers.Count(a => a.IsReopened)).ShouldBe((ServiceState.Suspended, ServiceState.ReviewDue, 2, 1));
        await DoAsync(async (service, desk) => service.Change(ServiceState.ReviewDue, "原因が除かれた", await desk.OrganizationAsync(), by, JapanTime.DateAt(desk.At)));
        await DoAsync(async (service, desk) => service.WatchTerms(true, await desk.OrganizationAsync(), by, desk.At), "SK1412");

        var (kept, history) = (await NowAsync(), await host.Get<ServiceQueries>().HistoryAsync(StorageHost.Town, StorageHost.ServiceId, default));
        kept.Version.ShouldBe(history.Count);
        JsonSerializer.Serialize(history.Aggregate((Service?)null, Service.Fold)).ShouldBe(JsonSerializer.Serialize(kept));
        (kept.State, kept.DueReason, kept.Designation).ShouldBe((ServiceState.ReviewDue, "約款の第2版で、点検した条項が変わりました。", new Designation([StorageHost.Office], ["ideas"])));
        (await host.Get<ServiceQueries>().HistoryAsync(Guid.NewGuid(), StorageHost.ServiceId, default)).ShouldBeEmpty();
        (await host.Get<AuditVerification>().VerifyAsync(StorageHost.Town, null, default)).Faults.ShouldBeEmpty();

        async Task DoAsync(Func<Service, IDesk, Task<Result<Act>>> command, string? refusal = null) =>
            (await host.Changes.ChangeAsync(StorageHost.Request(StorageHost.ServiceId, null, StorageHost.Decider), command)).Refusal?.Code.ShouldBe(refusal);

        async Task<Service> NowAsync() => (await host.Get<ServiceQueries>().FindAsync(StorageHost.Town, StorageHost.ServiceId, default))!;
    }

    private static TermsVersion Version(string text) => new(0, "約款", new DateOnly(2026, 4, 1), "ja", TermsSource.Uploaded, new Uri("https://ai.example.jp/terms"), "text/html", 1, text, text, 3, default, null);
}
