using System.Text;

namespace Sekisho.Documents.Texts;

/// <summary>Tells what a file is by its first bytes and gives it to the reader of its kind. The name decides nothing that the content says.</summary>
internal static class KindReader
{
    /// <summary>The compound file of .doc, .xls, .ppt, .msg, and of encrypted Office files (MS-CFB 2.2).</summary>
    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static DocumentKind Read(Reading reading, byte[] content, string name)
    {
        reading.At("");
        if (content.AsSpan().StartsWith("PK\x03\x04"u8) || content.AsSpan().StartsWith("PK\x05\x06"u8)) return PackageReader.Read(reading, content);
        if (content.AsSpan(0, Math.Min(content.Length, 1024)).IndexOf("%PDF-"u8) >= 0) return PdfText.Read(reading, content);
        if (content.AsSpan().StartsWith(Compound)) throw reading.Refusal(Holds(content, "EncryptedPackage") ? DocumentFault.Encrypted : DocumentFault.OldFormat);
        if (content.AsSpan().StartsWith(@"{\rtf"u8)) throw reading.Refusal(DocumentFault.OldFormat);
        if (IsPicture(content)) throw reading.Refusal(DocumentFault.Picture);
        if (IsOtherArchive(content)) throw reading.Refusal(DocumentFault.Unsupported);
        if (MailText.IsMail(content, name)) return MailText.Read(reading, content);
        var text = EncodedText.Decode(reading, content);
        if (HtmlText.IsHtml(text)) return HtmlText.Read(reading, EncodedText.DecodeHtml(content, text));
        PlainText.Read(reading, text, name);
        return DocumentKind.Text;
    }

    /// <summary>Whether a directory entry of a compound file has this name (UTF-16).</summary>
    private static bool Holds(byte[] content, string name) => content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;

    public static bool IsPicture(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || content.StartsWith("GIF8"u8)
        || content.StartsWith("II*\0"u8) || content.StartsWith("MM\0*"u8) || (content.StartsWith("BM"u8) && content.Length > 10 && content[6..10].IndexOfAnyExcept((byte)0) < 0)
        || (content.StartsWith("RIFF"u8) && content.Length > 12) || (content.Length > 12 && content[4..8].SequenceEqual("ftyp"u8)) || content.StartsWith("ID3"u8) || content.StartsWith("8BPS"u8)
        || content.StartsWith((ReadOnlySpan<byte>)[0xD7, 0xCD, 0xC6, 0x9A]) || (content.Length > 44 && content[40..44].SequenceEqual(" EMF"u8));

    private static bool IsOtherArchive(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || content.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF]) || content.StartsWith("Rar!"u8)
        || content.StartsWith("BZh"u8) || content.StartsWith((ReadOnlySpan<byte>)[0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z']) || (content.Length > 262 && content[257..262].SequenceEqual("ustar"u8))
        || (content.Length > 7 && content[2..5].SequenceEqual("-lh"u8) && content[6] == '-');
}
