namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>Reads names of secrets in Japanese: パスワード, 暗証番号, 暗号化キー.</summary>
internal static class JapaneseNames
{
    private static readonly (string Name, SecretNameKind Kind)[] All =
    [
        ("パスワード", SecretNameKind.Password), ("パスワ-ド", SecretNameKind.Password), ("パスワド", SecretNameKind.Password), ("パスフレーズ", SecretNameKind.Password), ("パスコード", SecretNameKind.Pin),
        ("パス", SecretNameKind.Key), ("暗証番号", SecretNameKind.Pin), ("暗証コード", SecretNameKind.Pin), ("暗証", SecretNameKind.Pin), ("合言葉", SecretNameKind.Phrase), ("合い言葉", SecretNameKind.Phrase), ("秘密の質問の答え", SecretNameKind.Phrase), ("秘密の答え", SecretNameKind.Phrase),
        ("秘密鍵", SecretNameKind.Key), ("共有鍵", SecretNameKind.Password), ("暗号鍵", SecretNameKind.Key), ("暗号化鍵", SecretNameKind.Key), ("シークレットキー", SecretNameKind.Key), ("シークレットトークン", SecretNameKind.Key), ("シークレット", SecretNameKind.Key), ("トークン", SecretNameKind.Key),
        ("認証コード", SecretNameKind.Pin), ("確認コード", SecretNameKind.Pin), ("解除コード", SecretNameKind.Pin), ("解錠コード", SecretNameKind.Pin), ("ロック番号", SecretNameKind.Pin), ("解錠番号", SecretNameKind.Pin),
    ];

    private static readonly string[] Keys = ["暗号化", "暗号", "api", "apiの", "アクセス", "セキュリティ", "ネットワーク", "認証", "秘密", "共有", "接続", "lanの", "lan", "wi-fiの", "wi-fi", "wifiの", "wifi", "無線", "無線の", "wpa", "wpa2", "署名", "マスター", "ストレージ", "wep", "回復", "復旧"];

    /// <summary>Reads the name that begins at the place, or ends there for those with キー.</summary>
    public static SecretName? Read(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        if (rest.StartsWith("キー"))
        {
            var before = text[Math.Max(0, at - 8)..at];
            foreach (var key in Keys)
            {
                if (before.EndsWith(key)) return new(at - key.Length, at + 2, key is "api" or "apiの" or "アクセス" or "署名" or "ストレージ" ? SecretNameKind.Key : SecretNameKind.Password, IsJapanese: true);
            }

            return null;
        }

        // A name is looked up by a part that a vectorised search finds: 認証コード by コード.
        var back = rest.StartsWith("コード") ? 2 : rest.StartsWith("有鍵") ? 1 : 0;
        if (back > at) return null;
        foreach (var (name, kind) in All)
        {
            if (!text[(at - back)..].StartsWith(name)) continue;
            // パス alone also begins other words and ends バイパス.
            if (name is "パス" && (at + 2 >= text.Length || text[at + 2] is not ('は' or ':' or '「' or '=') || (at > 0 && text[at - 1] is >= 'ァ' and <= 'ー'))) return null;
            return new(at - back, at - back + name.Length, kind, IsJapanese: true);
        }

        return null;
    }
}
