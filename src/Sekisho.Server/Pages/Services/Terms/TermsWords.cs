using Sekisho.Governance.Services;

namespace Sekisho.Server.Pages.Services.Terms;

/// <summary>Words about terms.</summary>
internal static class TermsWords
{
    /// <summary>How a version came here.</summary>
    public static string Of(TermsSource source) => source switch
    {
        TermsSource.Fetched => "アドレスから取得",
        TermsSource.Uploaded => "ファイルで登録",
        TermsSource.Entered => "貼り付けて登録",
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    /// <summary>A media type.</summary>
    public static string Of(string mediaType) => mediaType switch
    {
        "text/html" => "HTML",
        "application/pdf" => "PDF",
        _ => "テキスト",
    };

    /// <summary>What became of a clause.</summary>
    public static string Of(ClauseChangeKind kind) => kind switch
    {
        ClauseChangeKind.Same => "同じ",
        ClauseChangeKind.Moved => "移動",
        ClauseChangeKind.Changed => "変更",
        ClauseChangeKind.Added => "追加",
        ClauseChangeKind.Removed => "削除",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>A size.</summary>
    public static string Size(long bytes) => bytes < 1024 * 1024 ? $"{Math.Max(1, bytes / 1024)}KB" : $"{bytes / 1024 / 1024}MB";
}
