using System.Buffers;

namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>Finds private keys in PEM (RFC 7468), OpenSSH, PGP and PuTTY form: the whole block, or what there is of it.</summary>
internal static class PrivateKeys
{
    private const string Begin = "-----BEGIN ";
    private const string Putty = "PuTTY-User-Key-File-";
    private const int LongestHead = 60;
    private const int LeastCutOff = 24;
    private const int LongestBlock = 16_384;

    private static readonly SearchValues<char> Body = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/=\r\n\\ ");

    /// <summary>Finds them in the order of the text.</summary>
    public static void Detect(string text, List<Finding> found)
    {
        for (var at = text.IndexOf(Begin, StringComparison.Ordinal); at >= 0;)
        {
            var end = End(text, at);
            if (end > at) found.Add(CredentialDetector.Found(at, end, Confidence.Confirmed, "秘密鍵のファイルの形式です。"));
            at = text.IndexOf(Begin, Math.Max(end, at + 1), StringComparison.Ordinal);
        }

        for (var at = text.IndexOf(Putty, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Putty, at + 1, StringComparison.Ordinal))
        {
            var block = text.AsSpan(at, Math.Min(LongestBlock, text.Length - at));
            var mac = block.IndexOf("Private-MAC:");
            if (mac < 0) continue;
            var line = block[mac..].IndexOf('\n');
            found.Add(CredentialDetector.Found(at, at + (line < 0 ? block.Length : mac + line), Confidence.Confirmed, "PuTTY の秘密鍵の形式です。"));
        }
    }

    private static int End(string text, int start)
    {
        var head = text.AsSpan(start, Math.Min(LongestHead, text.Length - start));
        var close = head[Begin.Length..].IndexOf("-----");
        if (close < 0 || !head.Slice(Begin.Length, close).Contains("PRIVATE KEY", StringComparison.Ordinal)) return -1;
        var title = head.Slice(Begin.Length, close).ToString();
        var block = text.AsSpan(start, Math.Min(LongestBlock, text.Length - start));
        var foot = $"-----END {title}-----";
        var body = Begin.Length + close + 5;
        var next = block[Math.Min(body, block.Length)..].IndexOf("-----");
        if (next >= 0 && block[(body + next)..].StartsWith(foot, StringComparison.Ordinal)) return next < LeastCutOff ? -1 : start + body + next + foot.Length;
        // Cut off: what looks like the key goes on until something else begins.
        var stop = block[body..].IndexOfAnyExcept(Body);
        if (stop < 0) return start + block.Length;
        return stop < LeastCutOff ? -1 : start + body + stop;
    }
}
