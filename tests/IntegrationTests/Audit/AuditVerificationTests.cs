using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Usage;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Storage;
using Sekisho.IntegrationTests.Usage;
using Sekisho.Storage.Audit;

namespace Sekisho.IntegrationTests.Audit;

public sealed class AuditVerificationTests
{
    private const string Other = "'90000000-0000-7000-8000-000000000009'";

    private static readonly Dictionary<string, string> Columns = new()
    {
        ["uses"] = "body_id, at, id, day, node_id, sequence, person_id, division_id, key_id, permit_id, service_id, model, level, findings, prompt_bytes, prompt_digest, streamed, snapshot_age_milliseconds",
        ["use_outcomes"] = "body_id, intent_at, use_id, node_id, sequence, at, kind, code, status, input_tokens, output_tokens, answer_bytes, milliseconds",
    };

    /// <summary>What somebody with a database tool could do, and what the verification must then say.</summary>
    public static TheoryData<TestDatabaseKind, string, string> Tampering
    {
        get
        {
            var data = new TheoryData<TestDatabaseKind, string, string>();
            foreach (var kind in Enum.GetValues<TestDatabaseKind>())
            {
                data.Add(kind, "UPDATE audit_entries SET json = replace(json, 'case.open', 'case.opem') WHERE action = 'case.open'", "書き換え");
                data.Add(kind, "UPDATE audit_entries SET action = 'case.answer' WHERE action = 'case.open'", "一覧用の項目");
                data.Add(kind, "UPDATE audit_entries SET hash = CASE WHEN substr(hash, 1, 1) = '0' THEN '1' ELSE '0' END || substr(hash, 2) WHERE sequence = 2", "第2号");
                data.Add(kind, "DELETE FROM audit_entries WHERE sequence = 2", "第2号があるべきところに第3号");
                data.Add(kind, "DELETE FROM audit_entries WHERE sequence = (SELECT max(sequence) FROM audit_entries)", "失われている");
                data.Add(kind, "UPDATE events SET json = replace(json, '庁内AI', '庁外AI') WHERE kind = 'service'", "service.register");
                data.Add(kind, "DELETE FROM events WHERE kind = 'case'", "case.open");
                data.Add(kind, "UPDATE cases SET state = 'Permitted'", "（State）");
                data.Add(kind, "UPDATE cases SET document = replace(document, 'Draft', 'Permitted')", "（Document）");
                data.Add(kind, "DELETE FROM cases", "状態がありません");
                data.Add(kind, "UPDATE role_holdings SET role = 'Chief' WHERE role = 'Decider'", "役割の一覧");
                data.Add(kind, "UPDATE rule_sets SET document = replace(document, 'permitMonths\\\": 12', 'permitMonths\\\": 60')", "rules ");
                data.Add(kind, "UPDATE uses SET level = 3", "uses.store");
                data.Add(kind, "DELETE FROM uses", "uses.store");
                data.Add(kind, "UPDATE use_outcomes SET status = 201", "uses.store");
                data.Add(kind, "UPDATE audit_identities SET person_id = '40000000-0000-7000-8000-000000000002'", "仮名と人との対応が1件");
                data.Add(kind, "UPDATE audit_identities SET reference = (SELECT hash FROM audit_entries WHERE sequence = 1)", "仮名と人との対応が1件");
                data.Add(kind, "UPDATE uses SET day = '2020-01-01'", "その日時と一致しません");
                data.Add(kind, "UPDATE nodes SET watermark = 1", "控えは第1号まで");
                data.Add(kind, "UPDATE rule_sets SET in_force_from = '2020-01-01'", "rules ");
                data.Add(kind, "UPDATE rule_sets SET published_at = '2020-01-01 00:00:00'", "rules ");
                data.Add(kind, Copy("uses", ("id", Other), ("node_id", Other)), $"監査証跡にないノード {Guid.Parse(Other.Trim('\''))} の利用記録");
                data.Add(kind, Copy("uses", ("id", Other), ("sequence", "3")), "第2号まで証明されていますが、第3号があります");
                data.Add(kind, Copy("uses", ("id", Other), ("sequence", "0")), "利用記録は2件ですが、3件あります");
                data.Add(kind, Copy("use_outcomes", ("use_id", Other), ("sequence", "3")), "第2号まで証明されていますが、第3号があります");
                data.Add(kind, "UPDATE uses SET findings = 'x'", "それが証明する記録を読み取れません");
                data.Add(kind, "UPDATE uses SET findings = 'null'", "それが証明する記録を読み取れません");
                data.Add(kind, "UPDATE use_outcomes SET kind = 'x'", "それが証明する記録を読み取れません");
            }

            // PostgreSQL keeps these columns from holding anything else than what they are for.
            data.Add(TestDatabaseKind.Sqlite, "UPDATE uses SET person_id = 'x'", "それが証明する記録を読み取れません");
            data.Add(TestDatabaseKind.Sqlite, "UPDATE uses SET at = 'X' || at", "それが証明する記録を読み取れません");
            data.Add(TestDatabaseKind.Sqlite, "UPDATE audit_entries SET at = 'X' || at WHERE sequence = 2", "第2号か、それが証明する記録を読み取れません");
            data.Add(TestDatabaseKind.Sqlite, "UPDATE events SET subject_id = 'x' WHERE kind = 'case'", "それが証明する記録を読み取れません");
            data.Add(TestDatabaseKind.Sqlite, "UPDATE cases SET applicant_id = 'x'", "状態の一部を読み取れません");
            data.Add(TestDatabaseKind.Sqlite, "UPDATE audit_identities SET person_id = 'x'", "状態の一部を読み取れません");
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_nobody_touched_is_whole(TestDatabaseKind kind)
    {
        await using var host = await LivedInAsync(kind);

        var report = await host.Get<AuditVerification>().VerifyAsync(StorageHost.Town, null, default);

        report.Faults.ShouldBeEmpty();
        report.Entries.ShouldBe(await host.CountAsync("audit_entries"));
        report.Events.ShouldBe(await host.CountAsync("events"));
        report.Uses.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Tampering))]
    public async Task A_change_behind_its_back_is_found_and_named(TestDatabaseKind kind, string statement, string named)
    {
        await using var host = await LivedInAsync(kind);
        (await host.ExecuteAsync(System.Runtime.CompilerServices.FormattableStringFactory.Create(statement.Replace("{", "{{").Replace("}", "}}")))).ShouldBeGreaterThan(0);

        var report = await host.Get<AuditVerification>().VerifyAsync(StorageHost.Town, null, default);

        report.IsWhole.ShouldBeFalse();
        string.Join('\n', report.Faults).ShouldContain(named);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_person_whose_data_is_deleted_leaves_a_chain_that_still_verifies(TestDatabaseKind kind)
    {
        await using var host = await LivedInAsync(kind);

        (await host.ExecuteAsync($"DELETE FROM audit_identities WHERE person_id = {StorageHost.Clerk}")).ShouldBe(1);

        (await host.Get<AuditVerification>().VerifyAsync(StorageHost.Town, null, default)).Faults.ShouldBeEmpty();
        var lines = (await host.Get<AuditQueries>().ListAsync(StorageHost.Town, new AuditFilter("case."), default)).Items;
        lines.ShouldHaveSingleItem().PersonId.ShouldBeNull();
    }

    [Fact]
    public async Task A_last_entry_that_is_none_though_its_hash_fits_is_named()
    {
        await using var host = await LivedInAsync(TestDatabaseKind.Sqlite);
        var last = await host.CountAsync("audit_entries");
        var line = (await host.Get<AuditQueries>().ListAsync(StorageHost.Town, new AuditFilter(), default)).Items[0];
        var before = new Governance.Audit.AuditHead(last - 1, await HashAsync(host, last - 1));
        var json = Governance.Audit.AuditChain.Append(StorageHost.Town, before, line.Content).Json.Replace("\"capacity\":\"System\"", "\"capacity\":\"King\"", StringComparison.Ordinal);
        json.ShouldContain("King");
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(json)));
        await host.ExecuteAsync($"UPDATE audit_entries SET json = {json}, hash = {hash} WHERE sequence = {last}");
        await host.ExecuteAsync($"UPDATE audit_heads SET hash = {hash}");

        (await host.Get<AuditVerification>().VerifyAsync(StorageHost.Town, null, default)).Faults.ShouldBe([$"第{last}号を読み取れません。"]);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Beside_a_server_that_goes_on_writing_all_is_whole(TestDatabaseKind kind)
    {
        await using var host = await LivedInAsync(kind);
        var writing = WriteAsync();

        do
        {
            (await host.Get<AuditVerification>().VerifyAsync(StorageHost.Town, null, default)).Faults.ShouldBeEmpty();
        }
        while (!writing.IsCompleted);

        await writing;

        async Task WriteAsync()
        {
            var node = Guid.NewGuid();
            for (var sequence = 1; sequence <= 40; sequence++)
            {
                await host.Get<IUseStore>().StoreAsync(node, UseStoreTests.Batch(sequence, UseStoreTests.Intent(Governance.Calendars.JapanTime.Storable(DateTimeOffset.UtcNow))), default);
            }
        }
    }

    /// <summary>A row beside one that is there, which differs in some columns.</summary>
    private static string Copy(string table, params (string Column, string Value)[] changed)
    {
        var values = Columns[table].Split(", ").Select(c => changed.FirstOrDefault(x => x.Column == c) is { Column: not null } x ? x.Value : c);
        return $"INSERT INTO {table} ({Columns[table]}) SELECT {string.Join(", ", values)} FROM {table}";
    }

    internal static async Task<StorageHost> LivedInAsync(TestDatabaseKind kind)
    {
        var host = await StorageHost.CreateAsync(kind);
        (await ChangeExecutorTests.OpenAsync(host, Guid.NewGuid())).Refused.ShouldBeFalse();
        var intent = UseStoreTests.Intent(Governance.Calendars.JapanTime.Storable(DateTimeOffset.UtcNow));
        await host.Get<IUseStore>().StoreAsync(Guid.NewGuid(), [.. UseStoreTests.Batch(1, intent), new SequencedRecord(2, new UseRecord(null, UseStoreTests.Outcome(intent)))], default);
        return host;
    }

    private static async Task<string> HashAsync(StorageHost host, long sequence)
    {
        await using var context = await host.Get<IDbContextFactory<Sekisho.Storage.SekishoContext>>().CreateDbContextAsync();
        return (await context.Database.SqlQuery<string>($"SELECT hash AS \"Value\" FROM audit_entries WHERE sequence = {sequence}").ToListAsync())[0];
    }
}
