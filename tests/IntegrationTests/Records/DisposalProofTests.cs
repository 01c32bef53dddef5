using Sekisho.IntegrationTests.Databases;

namespace Sekisho.IntegrationTests.Records;

/// <summary>What somebody with a database tool could do around a disposal, and what the verification then says.</summary>
public sealed class DisposalProofTests
{
    public static TheoryData<TestDatabaseKind, string, string> Tampering
    {
        get
        {
            var data = new TheoryData<TestDatabaseKind, string, string>();
            foreach (var kind in Enum.GetValues<TestDatabaseKind>())
            {
                data.Add(kind, "DELETE FROM events WHERE kind = 'case'", "case.");
                data.Add(kind, "DELETE FROM uses", "uses.store");
                data.Add(kind, "DELETE FROM disposed_records", "失われています");
                data.Add(kind, "UPDATE disposed_records SET leaf = '0000000000000000000000000000000000000000000000000000000000000000'", "失われています");
                data.Add(kind, "UPDATE disposed_records SET disposal_sequence = disposal_sequence - 1", "承認された廃棄の記録にない廃棄");
                data.Add(kind, "UPDATE disposed_records SET disposal_sequence = 999999", "承認された廃棄の記録にない廃棄");
                data.Add(kind, "UPDATE disposals SET state = 'Withdrawn'", "disposal ");
                data.Add(kind, "DELETE FROM events WHERE kind = 'disposal' AND json LIKE '%\"approved\"%'", "records.approve");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Tampering))]
    public async Task A_change_behind_its_back_is_found_and_named(TestDatabaseKind kind, string statement, string named)
    {
        await using var town = await DisposedAsync(kind);

        (await town.Host.ExecuteAsync(System.Runtime.CompilerServices.FormattableStringFactory.Create(statement))).ShouldBeGreaterThan(0);

        var report = await town.VerifyAsync();
        report.IsWhole.ShouldBeFalse();
        string.Join('\n', report.Faults).ShouldContain(named);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Hashes_put_in_place_of_deleted_events_do_not_pass_for_a_disposal(TestDatabaseKind kind)
    {
        await using var town = await DisposedAsync(kind);
        var entry = await town.NumberAsync($"SELECT max(audit_sequence) AS \"Value\" FROM events WHERE kind = 'case'");
        foreach (var (ordinal, leaf) in await town.LeavesAsync(entry))
        {
            await town.Host.ExecuteAsync($"INSERT INTO disposed_records (body_id, audit_sequence, ordinal, leaf, disposal_sequence) SELECT body_id, {entry}, {ordinal}, {leaf}, max(disposal_sequence) FROM disposed_records GROUP BY body_id");
        }

        await town.Host.ExecuteAsync($"DELETE FROM events WHERE audit_sequence = {entry}");

        var report = await town.VerifyAsync();

        report.IsWhole.ShouldBeFalse();
        string.Join('\n', report.Faults).ShouldContain("廃棄の跡が一致しません");
    }

    private static async Task<RecordTown> DisposedAsync(TestDatabaseKind kind)
    {
        var town = await RecordTown.CreateAsync(kind);
        await town.UseAsync(2, (await town.DecidedAsync()).PermitId);
        town.Years(14);
        await town.UseAsync(2, (await town.DecidedAsync()).PermitId);
        var plan = (await town.DraftAsync()).ShouldNotBeNull();
        await town.ApproveAndStartAsync(plan.Id);
        await town.CarryOutAsync(plan.Id);
        (await town.VerifyAsync()).Faults.ShouldBeEmpty();
        return town;
    }
}
