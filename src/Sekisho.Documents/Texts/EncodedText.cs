using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Text;

namespace Sekisho.Documents.Texts;

/// <summary>Text out of bytes whose encoding nobody names: UTF-8, UTF-16, ISO-2022-JP, Shift_JIS (CP932) or EUC-JP. Bytes that fit none of them are refused, never replaced.</summary>
internal static partial class EncodedText
{
    /// <summary>What no text holds; tabs, line ends, form feeds and the escapes of coloured logs may stand in one.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019");

    private static readonly SearchValues<char> Nothing = SearchValues.Create("\u0080\u00A0\uF8F0\uF8F1\uF8F2\uF8F3");

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding ShiftJis = Strict(932);
    private static readonly Encoding EucJp = Strict(51932);
    private static readonly Encoding Iso2022Jp = Strict(50220);

    public static string Decode(Reading reading, byte[] content)
    {
        var text = ByMark(content) ?? (content.Contains((byte)0) ? Utf16WithoutMark(content) : WithoutMark(content)) ?? throw reading.Refusal(content.Contains((byte)0) ? DocumentFault.Unsupported : DocumentFault.UnknownEncoding);
        if (text.AsSpan().ContainsAny(Controls)) throw reading.Refusal(DocumentFault.Unsupported);
        return text;
    }

    /// <summary>The name of a file in UTF-8 or Shift_JIS.</summary>
    public static string? Name(byte[] name) => Try(Utf8, name) ?? Try(ShiftJis, name);

    /// <summary>A page may name its encoding; where that fits, it goes first.</summary>
    public static string DecodeHtml(byte[] content, string guessed)
    {
        var start = guessed[..Math.Min(guessed.Length, 2048)];
        var named = Charset().Match(start) is { Success: true } match ? match.Groups["name"].Value : null;
        return named is null || content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0xEF, 0xBB, 0xBF, ..] || content.Contains((byte)0) ? guessed
            : DecodeAs(content, named) ?? guessed;
    }

    /// <summary>The text in a named encoding, or null where it is none or does not fit.</summary>
    public static string? DecodeAs(byte[] content, string charset) => TextEncoding.Resolve(charset) is { } named ? Try(StrictOf(named), content) : null;

    private static string? ByMark(byte[] content) => content switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Try(Utf8, content.AsSpan(3)) ?? "\0",
        [0xFF, 0xFE, 0, 0, ..] => Try(new UTF32Encoding(false, false, true), content.AsSpan(4)) ?? "\0",
        [0xFF, 0xFE, ..] => Try(new UnicodeEncoding(false, false, true), content.AsSpan(2)) ?? "\0",
        [0xFE, 0xFF, ..] => Try(new UnicodeEncoding(true, false, true), content.AsSpan(2)) ?? "\0",
        _ => null,
    };

    /// <summary>UTF-16 without a mark shows by zero bytes of its line ends and Latin letters, all on one side.</summary>
    private static string? Utf16WithoutMark(byte[] content)
    {
        var zeros = new int[2];
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == 0) zeros[i % 2]++;
        }

        return (zeros[0], zeros[1]) switch
        {
            (0, > 0) => Try(new UnicodeEncoding(false, false, true), content),
            ( > 0, 0) => Try(new UnicodeEncoding(true, false, true), content),
            _ => null,
        };
    }

    private static string? WithoutMark(byte[] content)
    {
        if (content.Contains((byte)0x1B) && !content.AsSpan().ContainsAnyInRange((byte)0x80, (byte)0xFF) && content.AsSpan().IndexOf("\x1B$"u8) >= 0) return Try(Iso2022Jp, content);
        if (Try(Utf8, content) is { } utf8) return utf8;
        var (shift, euc) = (Try(ShiftJis, content), Try(EucJp, content));

        // Bytes that stand for nothing in CP932 are decoded all the same, to these.
        if (shift is not null && shift.AsSpan().ContainsAny(Nothing)) shift = null;
        return shift is null || euc is null ? shift ?? euc : Oddness(euc) < Oddness(shift) ? euc : shift;
    }

    /// <summary>EUC-JP read as Shift_JIS is full of half-width katakana; Shift_JIS read as EUC-JP of rare kanji and signs.</summary>
    private static double Oddness(string text)
    {
        var odd = text.Count(c => c is (>= '\uFF61' and <= '\uFF9F') or (>= '\uE000' and <= '\uF8FF') or (>= '\u0080' and <= '\u009F'));
        var usual = text.Count(c => c is >= '\u3040' and <= '\u30FF');
        return (odd - usual) / (double)Math.Max(1, text.Length);
    }

    private static string? Try(Encoding encoding, ReadOnlySpan<byte> content)
    {
        try
        {
            return encoding.GetString(content);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding StrictOf(Encoding named)
    {
        var strict = (Encoding)named.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }

    private static Encoding Strict(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    [GeneratedRegex("<meta[^>]{0,200}charset\\s*=\\s*[\"']?(?<name>[A-Za-z0-9_-]{2,40})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Charset();
}
