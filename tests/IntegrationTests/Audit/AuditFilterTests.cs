using Sekisho.Governance.Calendars;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Storage;
using Sekisho.Storage.Audit;

namespace Sekisho.IntegrationTests.Audit;

public sealed class AuditFilterTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Entries_are_found_by_act_and_by_days_in_japan(TestDatabaseKind kind)
    {
        await using var host = await AuditVerificationTests.LivedInAsync(kind);
        var today = JapanTime.DateAt(DateTimeOffset.UtcNow);
        var all = await CountAsync(new AuditFilter());

        (await CountAsync(new AuditFilter("case."))).ShouldBe(1);
        (await CountAsync(new AuditFilter("dance."))).ShouldBe(0);
        (await CountAsync(new AuditFilter(From: today.AddDays(-1), Until: today.AddDays(1)))).ShouldBe(all);
        (await CountAsync(new AuditFilter(From: today.AddDays(2)))).ShouldBe(0);
        (await CountAsync(new AuditFilter(Until: today.AddDays(-2)))).ShouldBe(0);

        async Task<int> CountAsync(AuditFilter filter) => (await host.Get<AuditQueries>().ListAsync(StorageHost.Town, filter, default)).Total;
    }
}
