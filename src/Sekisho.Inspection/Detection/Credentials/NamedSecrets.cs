using System.Buffers;
using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>Finds values after names of secrets: in code, settings, connection strings and headers, in Japanese prose and forms, under heads of columns.</summary>
internal static class NamedSecrets
{
    // Few and ASCII only, or single words: only these have a vectorised search.
    private static readonly SearchValues<string>[] Latin =
        [SearchValues.Create(["pass", "pwd", "secret", "token", "key", "credential", "psk", "authorization", "bearer ", "identified by", "securestring", "sig="], StringComparison.Ordinal), Single("pw"), Single("pin")];

    private static readonly SearchValues<string>[] Japanese = [Single("パス"), Single("暗証"), Single("合言葉"), Single("合い言葉"), Single("秘密"), Single("有鍵"), Single("暗号"), Single("シークレ"), Single("トークン"), Single("キー"), Single("コード"), Single("解錠番"), Single("ロック番")];

    /// <summary>Finds them, by name.</summary>
    public static void Detect(string original, FoldedText folded, List<Finding> found)
    {
        foreach (var names in Latin) DetectLatin(original, folded, names, found);
        if (!folded.Text.ContainsAnyInRange('ぁ', '鿿')) return;
        foreach (var names in Japanese) DetectJapanese(original, folded, names, found);
    }

    private static void DetectLatin(string original, FoldedText folded, SearchValues<string> names, List<Finding> found)
    {
        var text = folded.Text;
        for (var at = 0; Next(text, at, names) is >= 0 and var hit; at = Math.Max(at, hit + 1))
        {
            if (HeaderSecrets.Reads(text[hit..])) at = Report(original, folded, HeaderSecrets.Read(text, hit), SecretNameKind.Key, found);
            else if (CodeNames.Read(text, hit) is { } name) at = Follow(original, folded, name, found);
        }
    }

    private static void DetectJapanese(string original, FoldedText folded, SearchValues<string> names, List<Finding> found)
    {
        var text = folded.Text;
        for (var at = 0; Next(text, at, names) is >= 0 and var hit; at = Math.Max(at, hit + 1))
        {
            if (JapaneseNames.Read(text, hit) is { } name) at = Follow(original, folded, name, found);
        }
    }

    private static SearchValues<string> Single(string name) => SearchValues.Create([name], StringComparison.Ordinal);

    private static int Next(ReadOnlySpan<char> text, int at, SearchValues<string> names)
    {
        if (at >= text.Length) return -1;
        var next = text[at..].IndexOfAny(names);
        return next < 0 ? -1 : at + next;
    }

    private static int Follow(string original, FoldedText folded, SecretName name, List<Finding> found)
    {
        var text = folded.Text;
        if (SecretColumns.IsHead(text, name)) return SecretColumns.Detect(original, folded, name, found);
        var value = name.IsJapanese || SaidValue.Follows(text, name.End) || SaidValue.IsPair(text, name) ? SaidValue.Read(text, name) : AssignedValue.Read(text, name);
        var end = Report(original, folded, value, name.Kind, found);
        return Math.Max(end, name.End);
    }

    private static int Report(string original, FoldedText folded, SecretValue value, SecretNameKind kind, List<Finding> found)
    {
        if (value.End <= value.Start) return 0;
        if (SecretStrength.Judge(original, folded, value, kind) is not { } confidence) return 0;
        var (start, end) = folded.Origin(value.Start, value.End);
        found.Add(CredentialDetector.Found(start, end, confidence, Reason(kind, value)));
        return value.End;
    }

    private static string Reason(SecretNameKind kind, SecretValue value) => (kind, value.Place) switch
    {
        (_, SecretPlace.Column) => "パスワードや鍵の列にある値です。",
        (SecretNameKind.Pin, _) => "暗証番号や確認コードの表示に続く値です。",
        (SecretNameKind.Phrase, _) => "合言葉の表示に続く値です。",
        (SecretNameKind.Key, SecretPlace.Header) => "認証のヘッダーに書かれた値です。",
        (SecretNameKind.Key, _) => "鍵やトークンの表示に続く値です。",
        _ => "パスワードの表示に続く値です。",
    };
}
