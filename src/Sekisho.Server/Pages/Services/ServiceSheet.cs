using Sekisho.Governance.Calendars;
using Sekisho.Governance.Rules;
using Sekisho.Server.Exports;

namespace Sekisho.Server.Pages.Services;

/// <summary>The register of services as XLSX.</summary>
internal static class ServiceSheet
{
    private static readonly SheetColumn[] Columns =
    [
        new("名前", 30), new("提供元", 22), new("提供元の国", 16), new("種類", 18), new("契約の形", 24), new("適用除外", 10), new("入力できる情報", 14), new("状態", 10), new("条件", 36),
        new("審査した日", 16), new("有効な許可", 10), new("約款", 28), new("約款の場所", 36), new("約款を登録した日", 16), new("使われるアドレス", 30), new("関所との接続", 12), new("知っておくこと", 40), new("内容を確かめた日", 16),
    ];

    public static byte[] Write(string body, DateTimeOffset at, IEnumerable<ServiceEntry> entries) => SheetWriter.Write("サービス", body, at, Columns, entries.Select(e => (object?[])
    [
        e.Service.Facts.Name, e.Service.Facts.Provider, e.Service.Facts.Country, ServiceKinds.Title(e.Service.Facts.Kind), ServiceWords.Of(e.Service.Facts.Form),
        e.Service.Facts.Exemption is { } exemption ? ServiceWords.Of(exemption) : "", e.Ceiling is { } most ? most + "まで" : "使えません", Titles.Of(e.Service.State), string.Join('\n', e.Service.Conditions),
        e.Service.Review is { } review ? JapanTime.DateAt(review.At) : null, e.InForce, e.Service.Facts.TermsTitle, e.Service.Facts.TermsUrl?.OriginalString, e.TermsOn, string.Join('\n', e.Service.Facts.Domains),
        e.Service.Upstream is null ? "なし" : "あり", e.Service.Facts.Note, e.Service.Facts.KnownAsOf,
    ]));
}
