using Sekisho.Governance.Calendars;
using Sekisho.Governance.Permits;
using Sekisho.Server.Exports;

namespace Sekisho.Server.Pages.Permits;

/// <summary>The register as XLSX.</summary>
internal static class PermitSheet
{
    private static readonly SheetColumn[] Columns =
    [
        new("番号", 20), new("サービス", 24), new("業務", 22), new("業務の内容", 36), new("利用者の範囲", 24), new("入力できる情報", 14), new("外部サービス管理者", 20),
        new("利用開始日", 16), new("利用終了日", 16), new("状態", 10), new("条件", 36), new("許可した日", 16), new("停止", 36), new("終了時の手続", 30),
    ];

    public static byte[] Write(string body, DateTimeOffset at, IEnumerable<PermitEntry> entries, DateOnly today) => SheetWriter.Write("台帳", body, at, Columns, entries.Select(e => (object?[])
    [
        e.Permit.Number, e.Service, e.Task, e.Permit.Purpose, e.Users, e.Class + "まで", e.Manager,
        e.Permit.From, e.Permit.Until, Titles.Of(e.State), string.Join('\n', e.Permit.Conditions.Select(Written)), JapanTime.DateAt(e.Permit.GrantedAt), Stopped(e.Permit.Suspension),
        string.Join('\n', e.Permit.Closings.Select(c => $"{Titles.Of(c.Kind)} 済：{Titles.Date(c.On)} {c.Evidence}").Concat(e.Permit.ClosingOwedOn(today).Select(k => $"{Titles.Of(k)} 未了"))),
    ]));

    /// <summary>What for, since when, confirmed or not.</summary>
    private static string? Stopped(Suspension? suspension) => suspension is null ? null
        : $"{Titles.Of(suspension.Cause)}：{suspension.Reason}（{Titles.Instant(suspension.At)}から）{(suspension.Ratified is { } ratified ? $" 追認：{Titles.Instant(ratified.At)}" : suspension.MustBeRatified ? " 追認待ち" : "")}";

    /// <summary>1 出典を確かめる（使う間ずっと守る）; with the day on which it was met and how that is known.</summary>
    private static string Written(Condition condition) =>
        $"{condition.Number} {condition.Text}（{Titles.Of(condition)}）{(condition.MetOn is { } met ? $" 済：{Titles.Date(met)} {condition.Evidence}" : condition.Kind is ConditionKind.Continuing ? "" : " 未了")}";
}
