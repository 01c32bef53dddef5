using Sekisho.Governance.Calendars;
using Sekisho.Server.Exports;

namespace Sekisho.Server.Pages.Uses;

/// <summary>Use records as XLSX.</summary>
internal static class UseSheet
{
    private static readonly SheetColumn[] Columns =
    [
        new("日時", 22), new("利用者", 16), new("部署", 18), new("サービス", 22), new("モデル", 18), new("許可", 20), new("情報の格付", 12), new("見つかったもの", 32),
        new("送った大きさ（バイト）", 14), new("結果", 14), new("コード", 10), new("入力トークン", 12), new("出力トークン", 12), new("時間（ミリ秒）", 12),
    ];

    public static byte[] Write(string body, DateTimeOffset at, IEnumerable<UseEntry> entries) => SheetWriter.Write("利用記録", body, at, Columns, entries.Select(e => (object?[])
    [
        JapanTime.At(e.Intent.At).DateTime, e.Person, e.Division, e.Service, e.Intent.Model, e.Permit, e.Class, e.Findings,
        e.Intent.PromptBytes, Titles.Of(e.Outcome?.Kind), e.Outcome?.Code, e.Outcome?.InputTokens, e.Outcome?.OutputTokens, e.Outcome?.Milliseconds,
    ]));
}
