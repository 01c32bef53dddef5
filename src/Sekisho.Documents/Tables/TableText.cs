using System.Text;

namespace Sekisho.Documents.Tables;

/// <summary>The text of a CSV file. Tried in order: a byte order mark, UTF-8, UTF-16 by its zeros, CP932 (Shift_JIS as Windows has it).</summary>
internal static class TableText
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding ShiftJis = CodePagesEncodingProvider.Instance.GetEncoding(932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new InvalidOperationException("The runtime has no code page 932.");

    public static string Decode(byte[] content)
    {
        if (content is [0xEF, 0xBB, 0xBF, ..]) return Strict(Utf8, content.AsSpan(3));
        if (content is [0xFF, 0xFE, ..]) return Strict(Utf16(bigEndian: false), content.AsSpan(2));
        if (content is [0xFE, 0xFF, ..]) return Strict(Utf16(bigEndian: true), content.AsSpan(2));

        // ASCII letters, commas and line ends are in every such table; in UTF-16 each has a zero beside it, in the others no zero ever stands.
        var zeros = content.AsSpan(0, Math.Min(content.Length, 4096)).IndexOf((byte)0);
        if (zeros >= 0) return Strict(Utf16(bigEndian: zeros % 2 == 0), content);
        try
        {
            return Utf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return Strict(ShiftJis, content);
        }
    }

    private static UnicodeEncoding Utf16(bool bigEndian) => new(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true);

    private static string Strict(Encoding encoding, ReadOnlySpan<byte> content)
    {
        try
        {
            return encoding.GetString(content);
        }
        catch (DecoderFallbackException fault)
        {
            throw new UnreadableTableException(TableFault.NotATable, fault);
        }
    }
}
