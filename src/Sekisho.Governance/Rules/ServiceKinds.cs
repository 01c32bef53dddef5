using System.Collections.Immutable;

namespace Sekisho.Governance.Rules;

/// <summary>The kinds of service that a rule set may tell apart: a register of external services holds more than generative AI.</summary>
public static class ServiceKinds
{
    /// <summary>Codes and what they are called.</summary>
    public static ImmutableArray<(string Code, string Title)> All { get; } =
    [
        ("GenerativeAi", "生成AI"), ("WebMeeting", "ウェブ会議"), ("SocialMedia", "SNS"), ("FileTransfer", "ファイルの受渡し"),
        ("Forms", "申込み・アンケートのフォーム"), ("Translation", "翻訳"), ("Other", "その他"),
    ];

    /// <summary>What a kind is called; its code where nobody has named it.</summary>
    public static string Title(string code) => All.FirstOrDefault(k => k.Code == code) is { Title: { } title } ? title : code;
}
