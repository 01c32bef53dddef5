using System.Collections.Immutable;
using System.Text.Json;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Registers;
using Sekisho.IntegrationTests.Databases;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Registers;
using Sekisho.Storage.Rules;
using Sekisho.Storage.Services;

namespace Sekisho.IntegrationTests.Storage;

/// <summary>A register on its way into the stored one: kept until tomorrow, entered whole or not at all, never twice.</summary>
public sealed class RegisterImportStorageTests
{
    private static readonly Actor By = new(StorageHost.Decider);

    private static readonly RegisterLayout Layout = new(0, 1, 1, [RegisterField.Division, RegisterField.Service, RegisterField.Task, RegisterField.Purpose, RegisterField.Users, RegisterField.Level, RegisterField.Number], null, EndOfYear: true);

    private static readonly ImmutableArray<RegisterLine> Sheet =
    [
        new(1, ["担当課", "サービス", "業務の種類", "目的", "利用者", "格付", "番号"]),
        new(2, ["総務課", "庁内AI", "企画や催しの案出し", "催しの案", "課員", "機密性2", "総第1号"]),
        new(3, ["総務課", "庁内AI", "公表資料の要約", "通知の要約", "課員", "機密性1", "総第2号"]),
        new(4, ["総務課", "庁内AI", "庁内文書の下書き", "次第の案", "だれか", "機密性1", "総第3号"]),
    ];

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_breaks_off_leaves_nothing_and_what_is_entered_is_entered_once(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var (papers, rows) = await ReadAsync(host);
        var id = await BeginAsync(host);

        // The machine stops after the act was made and before it was stored.
        await Should.ThrowAsync<NotSupportedException>(() => host.Changes.ChangeAsync<RegisterImport>(StorageHost.Request(id, null, StorageHost.Decider), async (import, desk) =>
        {
            (await import.EnterAsync(rows, papers, [], desk, By)).Value.Founds.Length.ShouldBe(2);
            throw new NotSupportedException();
        }));
        (await PermitsAsync(host)).ShouldBeEmpty();

        (await EnterAsync(host, id, rows, papers)).Value.Entered.ShouldBe([2, 3]);
        (await EnterAsync(host, id, rows, papers)).Refusal!.Code.ShouldBe("SK1321");
        (await EnterAsync(host, await BeginAsync(host), rows, papers)).Refusal!.Code.ShouldBe("SK1321");

        var permits = await PermitsAsync(host);
        permits.Select(p => p.Migration!.Line).Order().ShouldBe([2, 3]);
        permits.Select(p => p.Number).ShouldBeUnique();
        var kept = (await host.Get<RegisterImportQueries>().FindAsync(StorageHost.Town, id, default))!;
        (kept.Version, kept.Entered.Length, kept.State).ShouldBe((3, 2, RegisterImportState.Open));
        (await host.Get<RegisterImportQueries>().FindAsync(Guid.NewGuid(), id, default)).ShouldBeNull();
        foreach (var permit in permits)
        {
            var history = await host.Get<PermitQueries>().HistoryAsync(StorageHost.Town, permit.Id, default);
            JsonSerializer.Serialize(history.Aggregate((Permit?)null, Permit.Fold)).ShouldBe(JsonSerializer.Serialize(permit));
        }

        (await host.Get<AuditVerification>().VerifyAsync(StorageHost.Town, null, default)).Faults.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Two_who_enter_the_same_register_at_once_enter_it_once(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var (papers, rows) = await ReadAsync(host);
        Guid[] imports = [await BeginAsync(host), await BeginAsync(host), await BeginAsync(host)];

        var entered = await Task.WhenAll(imports.Select(id => Task.Run(() => EnterAsync(host, id, rows, papers))));

        entered.Count(e => !e.Refused).ShouldBe(1);
        entered.Where(e => e.Refused).Select(e => e.Refusal!.Code).Distinct().ShouldBe(["SK1321"]);
        (await PermitsAsync(host)).Count.ShouldBe(2);
        (await host.Get<AuditVerification>().VerifyAsync(StorageHost.Town, null, default)).Faults.ShouldBeEmpty();
    }

    private static async Task<(RegisterPapers Papers, ImmutableArray<RegisterRow> Rows)> ReadAsync(StorageHost host)
    {
        var today = JapanTime.DateAt(TimeProvider.System.GetUtcNow());
        var papers = new RegisterPapers((await host.Get<OrganizationQueries>().FindAsync(StorageHost.Town, default))!, await host.Get<RuleSetQueries>().InForceAsync(StorageHost.Town, today, default), [.. await host.Get<ServiceQueries>().ListAsync(StorageHost.Town, default)], today);
        var rows = RegisterReader.Read(Sheet, Layout, ImmutableDictionary<string, Guid>.Empty, papers);
        rows.Select(r => r.IsOpen).ShouldBe([false, false, true], string.Join('\n', rows.SelectMany(r => r.Questions).Select(q => q.Sentence)));
        return (papers, rows);
    }

    private static async Task<Guid> BeginAsync(StorageHost host)
    {
        var id = Guid.CreateVersion7();
        var begun = await host.Changes.CreateAsync<RegisterImport>(StorageHost.Request(id, 0, StorageHost.Decider), async desk => RegisterImport.Begin(id, "台帳.xlsx", new string('a', 64), await desk.OrganizationAsync(), By, desk.At));
        begun.Refused.ShouldBeFalse(begun.Refusal?.Sentence);
        var arranged = await host.Changes.ChangeAsync<RegisterImport>(StorageHost.Request(id, null, StorageHost.Decider), async (import, desk) => import.Arrange(Layout, "台帳", await desk.OrganizationAsync(), By, desk.At));
        arranged.Refused.ShouldBeFalse(arranged.Refusal?.Sentence);
        return id;
    }

    private static Task<Result<RegisterImport>> EnterAsync(StorageHost host, Guid id, ImmutableArray<RegisterRow> rows, RegisterPapers papers) =>
        host.Changes.ChangeAsync<RegisterImport>(StorageHost.Request(id, null, StorageHost.Decider), (import, desk) => import.EnterAsync(rows, papers, [], desk, By));

    private static Task<IReadOnlyList<Permit>> PermitsAsync(StorageHost host) => host.Get<PermitQueries>().ListAsync(StorageHost.Town, null, default);
}
