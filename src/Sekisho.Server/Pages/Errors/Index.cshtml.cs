using Microsoft.AspNetCore.Mvc;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Errors;

/// <summary>What a person sees where no other page can answer: what happened and what to do. Says nothing about the inside.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class IndexModel(Visit visit) : SekishoPage(visit)
{
    /// <summary>What happened.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What to do.</summary>
    public string Advice { get; private set; } = "";

    /// <summary>Chooses the words; the status stays that of the request that failed.</summary>
    public Task OnGetAsync(int status) => ChooseAsync(status);

    /// <summary>Likewise after a form.</summary>
    public Task OnPostAsync(int status) => ChooseAsync(status);

    private async Task ChooseAsync(int status) => (Title, Advice) = status == StatusCodes.Status403Forbidden && Visit.IsSignedIn && (await Visit.PostsAsync()).Count == 0
        ? ("今日の時点で職に就いていません", "職に就いている間だけ利用できます。異動や発令の登録がまだのときは、システム管理者に登録を依頼してください。")
        : Choose(status);

    private static (string Title, string Advice) Choose(int status) => status switch
    {
        StatusCodes.Status400BadRequest => ("送信を受け付けられませんでした", "ページを長く開いたままにしたか、別の画面でサインインし直した可能性があります。前のページに戻って再読み込みし、もう一度送信してください。"),
        StatusCodes.Status403Forbidden => ("このページを開く権限がありません", "必要なときは、その職の人か、システム管理者に相談してください。"),
        StatusCodes.Status404NotFound => ("ページが見つかりません", "アドレスが正しいか確かめてください。リンクから来たときは、すでに無くなったか、あなたには表示できないページです。"),
        StatusCodes.Status413PayloadTooLarge => ("送信した内容が大きすぎます", "内容を減らして、もう一度送信してください。"),
        StatusCodes.Status429TooManyRequests => ("短い時間に操作が多すぎます", "1分ほど待ってから、もう一度お試しください。"),
        StatusCodes.Status503ServiceUnavailable => ("いまはご利用になれません", "しばらくしてからもう一度お試しください。続くときはシステム管理者に連絡してください。"),
        _ => ("処理の途中で問題が起きました", "何も変わっていません。しばらくしてからもう一度お試しください。続くときは、時刻を添えてシステム管理者に連絡してください。"),
    };
}
