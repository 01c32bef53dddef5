using System.Collections.Immutable;
using CsCheck;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Registers;

namespace UnitTests.Governance.Registers;

/// <summary>Whatever stands in a register and however often it is brought: each row becomes at most one permit, and nothing that the rules forbid is in force.</summary>
public sealed class RegisterImportPropertyTests
{
    private static readonly Gen<RegisterLine> Line = Gen.Select(
        Gen.OneOf("一般向けAI", "庁内AI", "ｶﾝｹｲﾅｲ", "〃", ""),
        Gen.OneOf("総務課", "福祉課", "ない課", "〃"),
        Gen.OneOf("催しの案", "要約", "翻訳", ""),
        Gen.OneOf("全員", "山田", "福祉課", "だれか", "課長を除く全員"),
        Gen.OneOf("機密性1", "機密性2", "機密性3", "不明"),
        Gen.OneOf("令和9年3月31日", "R7.3.31", "年度末", "無期限", "R30.3.31"),
        Gen.OneOf("1", "2", "1-1"),
        (service, division, purpose, users, level, until, mark) => RegisterTown.Line(0, service, division, purpose, users, level, until, mark));

    private static readonly Gen<RegisterLine[]> Sheet = Line.Array[0, 30].Select(lines => (RegisterLine[])[.. lines.Select((l, i) => l with { Number = i + 2 })]);

    [Fact]
    public async Task The_same_file_again_changes_nothing() => await Sheet.SampleAsync(async sheet =>
    {
        var rows = RegisterTown.Read(sheet);
        var (_, first) = await RegisterTown.EnterAsync(RegisterTown.Begun(), rows, RegisterTown.Papers);
        Holds(first);

        var (_, again) = await RegisterTown.EnterAsync(RegisterTown.Begun(Town.New(91)), rows, RegisterTown.Papers, first);

        again.ShouldBeEmpty();
    }, iter: 500);

    [Fact]
    public async Task A_register_with_more_rows_adds_only_what_is_new() => await Gen.Select(Sheet, Sheet).SampleAsync(async (before, more) =>
    {
        var (_, first) = await RegisterTown.EnterAsync(RegisterTown.Begun(), RegisterTown.Read(before), RegisterTown.Papers);

        // The new rows stand above; the old ones have other numbers now.
        RegisterLine[] together = [.. more.Concat(before.Select(l => l with { Number = l.Number + more.Length }))];
        var (_, second) = await RegisterTown.EnterAsync(RegisterTown.Begun(Town.New(91)), RegisterTown.Read(together), RegisterTown.Papers, first);

        second.Select(p => p.Id).Intersect(first.Select(p => p.Id)).ShouldBeEmpty();
        Holds([.. first, .. second]);
    }, iter: 500);

    /// <summary>No permit twice, no two for one service, division and task, none longer than may be, none in force above what its service may receive.</summary>
    private static void Holds(ImmutableArray<Permit> register)
    {
        register.Select(p => p.Id).ShouldBeUnique();
        register.Select(p => (p.ServiceId, p.DivisionId, p.TaskCode)).ShouldBeUnique();
        foreach (var permit in register)
        {
            permit.Migration.ShouldNotBeNull();
            permit.Until.ShouldBeInRange(Town.Today, Town.Today.AddMonths(Town.Rules.PermitMonths));
            permit.Users.IsEmpty.ShouldBeFalse();
            var most = permit.ServiceId == Town.Chat.Id ? 1 : 2;
            if (permit.MaximumLevel > most) permit.StateOn(Town.Today).ShouldBe(PermitState.Suspended);
        }
    }
}
