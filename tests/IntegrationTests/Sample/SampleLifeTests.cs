using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Services;
using Sekisho.IntegrationTests.Databases;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Services;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Sample;

public sealed class SampleLifeTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Three_years_of_cases_are_what_their_events_and_the_audit_trail_say(TestDatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var server = await SampleServer.StartAsync(kind is TestDatabaseKind.PostgreSql ? database.ConnectionString : null, cases: 400);

        var report = await server.Services.GetRequiredService<AuditVerification>().VerifyAsync(SampleServer.City, null, default);
        var (cases, total) = await server.Services.GetRequiredService<CaseQueries>().ExportAsync(SampleServer.City, new CaseFilter(), 1000, default);

        report.Faults.ShouldBeEmpty();
        total.ShouldBeInRange(350, 410);
        new[] { CaseState.Draft, CaseState.Circulating, CaseState.AwaitingDecision, CaseState.Permitted, CaseState.PermittedWithConditions, CaseState.Rejected, CaseState.Withdrawn }
            .Except(cases.Select(c => c.State)).ShouldBeEmpty();
        new[] { CaseKind.New, CaseKind.Join, CaseKind.Change, CaseKind.Renew, CaseKind.Closure }.Except(cases.Select(c => c.CaseKind)).ShouldBeEmpty();
        cases.ShouldContain(c => c.AfterChecks.Length > 0);
        cases.ShouldContain(c => c.Revision > 1);
        await EveryStateIsThereAsync(server);
        (cases.Max(c => c.OpenedAt) - cases.Min(c => c.OpenedAt)).ShouldBeGreaterThan(TimeSpan.FromDays(3 * 360));
    }

    [Theory]
    [InlineData(36)]
    [InlineData(131)]
    [InlineData(250)]
    public async Task Services_and_permits_are_in_every_state_on_whatever_day_the_city_is_founded(int days)
    {
        await using var server = await SampleServer.StartAsync(cases: 400, shift: TimeSpan.FromDays(days));

        await EveryStateIsThereAsync(server);
    }

    [Fact]
    public async Task A_city_grows_to_the_staff_that_is_wanted()
    {
        await using var server = await SampleServer.StartAsync(cases: 30, staff: 500);

        var city = await server.Services.GetRequiredService<OrganizationQueries>().FindAsync(SampleServer.City, default);

        city!.Assignments.Where(a => a.Until is null).Select(a => a.PersonId).Distinct().Count().ShouldBe(500);
        (await server.Services.GetRequiredService<AuditVerification>().VerifyAsync(SampleServer.City, null, default)).Faults.ShouldBeEmpty();
    }

    private static async Task EveryStateIsThereAsync(SampleServer server)
    {
        var services = await server.Services.GetRequiredService<ServiceQueries>().ListAsync(SampleServer.City, default);
        services.Count.ShouldBe(25);
        Enum.GetValues<ServiceState>().Except(services.Select(s => s.State)).ShouldBeEmpty();
        services.Select(s => s.Facts.Kind).Distinct().Count().ShouldBeGreaterThanOrEqualTo(6);
        services.ShouldContain(s => s.Terms.Length > 1 && s.Answers.Any(a => a.IsReopened));
        services.ShouldContain(s => s.Contract != null);
        var kept = server.Services.GetRequiredService<AttachmentStore>();
        foreach (var terms in services.SelectMany(s => s.Terms).DistinctBy(t => t.TextSha256)) (await kept.ReadAsync(SampleServer.City, terms.TextSha256, default)).ShouldNotBeNull();
        var today = JapanTime.DateAt(server.Time.GetUtcNow());
        var permits = await server.Services.GetRequiredService<PermitQueries>().ListAsync(SampleServer.City, null, default);
        permits.Count.ShouldBeGreaterThanOrEqualTo(60);
        permits.CountBy(p => p.StateOn(today)).ToDictionary().ShouldSatisfyAllConditions([.. Enum.GetValues<PermitState>().Select(state => (Action<Dictionary<PermitState, int>>)(counts => counts.GetValueOrDefault(state).ShouldBeGreaterThanOrEqualTo(1, state.ToString())))]);
    }
}
