using System.Text;
using MimeKit;
using MimeKit.Cryptography;
using MimeKit.Tnef;

namespace Sekisho.Documents.Texts;

/// <summary>A mail: its headers, its bodies in every form that they are sent in, its attachments each as a file of its own.</summary>
internal static class MailText
{
    private const int MostHeaders = 2_000;

    /// <summary>Longest header block, in bytes (1 MB); the parser takes long over lists of millions of addresses.</summary>
    private const int LongestHeader = 1024 * 1024;

    private static readonly string[] Heads = ["From:", "To:", "Subject:", "Date:", "Received:", "MIME-Version:", "Message-ID:", "Return-Path:", "Delivered-To:", "Content-Type:", "X-"];

    /// <summary>Whether the text begins with a header block that has at least two fields of mails, or one where the name says that it is one.</summary>
    public static bool IsMail(byte[] content, string name)
    {
        var known = 0;
        foreach (var line in Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, 4096)).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Length == 0) break;
            if (line[0] is ' ' or '\t') continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line.AsSpan(0, colon).ContainsAnyExceptInRange('!', '~')) break;
            if (Heads.Any(h => line.StartsWith(h, StringComparison.OrdinalIgnoreCase))) known++;
        }

        return known >= (Path.GetExtension(name).ToUpperInvariant() is ".EML" or ".MHT" or ".MHTML" ? 1 : 2);
    }

    public static DocumentKind Read(Reading reading, byte[] content)
    {
        var options = ParserOptions.Default.Clone();
        options.CharsetEncoding = Encoding.UTF8;
        options.MaxMimeDepth = 64;
        using var stream = new MemoryStream(content, writable: false);
        if (content.Length > LongestHeader && content.AsSpan(0, LongestHeader).IndexOf("\n\n"u8) < 0 && content.AsSpan(0, LongestHeader).IndexOf("\r\n\r\n"u8) < 0) throw reading.Refusal(DocumentFault.TooMuch, "ヘッダー");
        using var message = MimeMessage.Load(options, stream, reading.Token);
        ReadMessage(reading, message);
        return DocumentKind.Mail;
    }

    private static void ReadMessage(Reading reading, MimeMessage message)
    {
        if (message.Headers.Count > MostHeaders) throw reading.Refusal(DocumentFault.TooMuch, "ヘッダー");
        reading.Add("ヘッダー", string.Join('\n', message.Headers.Select(h => $"{h.Field}: {h.Value}")));
        if (message.Body is { } body) ReadEntity(reading, body, 0);
    }

    private static void ReadEntity(Reading reading, MimeEntity entity, int depth)
    {
        reading.CountMember();
        if (depth > reading.Limits.Elements) throw reading.Refusal(DocumentFault.TooDeep);
        switch (entity)
        {
            case MultipartEncrypted or ApplicationPkcs7Mime { SecureMimeType: SecureMimeType.EnvelopedData }:
                throw reading.Refusal(DocumentFault.Encrypted);
            case Multipart parts:
                reading.Add("区切りの前後", $"{parts.Preamble}\n{parts.Epilogue}");
                foreach (var part in parts) ReadEntity(reading, part, depth + 1);
                break;
            case MessagePart { Message: { } inner } part:
                ReadMessage(reading.Within(Named(part, "転送されたメール")), inner);
                break;
            case TnefPart or ApplicationPkcs7Mime or MessagePartial:
                throw reading.Refusal(DocumentFault.EmbeddedObject, Named(entity, "添付"));
            case MimePart part:
                ReadPart(reading, part);
                break;
            default:
                throw reading.Refusal(DocumentFault.Damaged, Named(entity, "添付"));
        }
    }

    private static void ReadPart(Reading reading, MimePart part)
    {
        var name = part.FileName ?? "";
        var bytes = Bytes(reading, part);

        // What a part calls itself is believed only where its bytes bear it out.
        if (part is ApplicationPkcs7Signature && bytes is [0x30, >= 0x80 and < 0x84, ..]) return;
        reading.Add("添付ファイルの名前", name);
        var shown = part.ContentId is not null && !part.IsAttachment && KindReader.IsPicture(bytes);
        if (shown)
        {
            // A picture that the body shows is part of how it looks; one that is attached is a file.
            reading.Note(DocumentNotice.Pictures);
        }
        else if (name.Length > 0 || part.IsAttachment)
        {
            KindReader.Read(reading.Within($"添付『{name}』"), bytes, name);
        }
        else if (part is TextPart text)
        {
            var said = Said(reading, part, bytes);
            if (text.IsHtml) HtmlText.ReadInto(reading, said, "本文（HTML）");
            else reading.Add("本文", said);
        }
        else if (bytes.Length > 0)
        {
            KindReader.Read(reading.Within("添付"), bytes, "");
        }
    }

    /// <summary>The text in the encoding that the part names, where that fits.</summary>
    private static string Said(Reading reading, MimePart part, byte[] bytes)
    {
        var charset = part.ContentType.Charset;
        if (charset is null || charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)) return EncodedText.Decode(reading, bytes);
        return EncodedText.DecodeAs(bytes, charset) ?? EncodedText.Decode(reading, bytes);
    }

    private static byte[] Bytes(Reading reading, MimePart part)
    {
        if (part.Content is null) return [];
        using var stream = part.Content.Open();
        var bytes = BoundedStream.ToArray(stream, reading.ExpandedLeft, reading.Token) ?? throw reading.Refusal(DocumentFault.TooMuch);
        reading.CountExpanded(bytes.Length);
        return bytes;
    }

    private static string Named(MimeEntity entity, string otherwise) => (entity.ContentDisposition?.FileName ?? entity.ContentType.Name) is { Length: > 0 } name ? $"添付『{name}』" : otherwise;
}
