using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Sekisho.Documents.Texts;

/// <summary>The members of a ZIP file, unpacked one at a time within the limits.</summary>
internal sealed class Package : IDisposable
{
    /// <summary>Unpacked size from which the ratio counts, in bytes; small members of one letter pack well.</summary>
    private const int RatioFrom = 1024 * 1024;

    private readonly Reading reading;
    private readonly ZipArchive archive;
    private readonly Dictionary<string, Member> byName = new(StringComparer.OrdinalIgnoreCase);

    public Package(Reading reading, byte[] content)
    {
        this.reading = reading;
        try
        {
            // Latin-1 keeps the bytes of names that are not marked as UTF-8.
            archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read, leaveOpen: false, Encoding.Latin1);
            foreach (var entry in archive.Entries)
            {
                reading.CountMember();
                var name = Name(entry.FullName);
                if (name.EndsWith('/')) continue;
                if (entry.IsEncrypted) throw reading.Refusal(DocumentFault.Encrypted, $"ファイル『{name}』");

                // Two members of one name: programs differ in which they show.
                if (!byName.TryAdd(name, new Member(name, entry))) throw reading.Refusal(DocumentFault.Damaged, $"ファイル『{name}』");
            }
        }
        catch (InvalidDataException fault)
        {
            archive?.Dispose();
            throw reading.Refusal(DocumentFault.Damaged, inner: fault);
        }
    }

    public IEnumerable<Member> Members => byName.Values;

    public Member? Find(string name) => byName.GetValueOrDefault(name);

    public byte[] Bytes(Member member, string place)
    {
        reading.At(place);
        var packed = Math.Max(1, member.Entry.CompressedLength);
        var most = Math.Min(reading.ExpandedLeft, Math.Max(RatioFrom, packed * reading.Limits.Ratio));
        try
        {
            using var stream = member.Entry.Open();
            var bytes = BoundedStream.ToArray(stream, most, reading.Token) ?? throw reading.Refusal(DocumentFault.TooMuch, place);
            if (bytes.Length != member.Entry.Length) throw reading.Refusal(DocumentFault.Damaged, place);
            reading.CountExpanded(bytes.Length);
            return bytes;
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw reading.Refusal(DocumentFault.Damaged, place, fault);
        }
    }

    /// <summary>A member as XML: no document type, no entities, nothing fetched.</summary>
    public XmlReader Xml(Member member, string place) =>
        XmlReader.Create(new MemoryStream(Bytes(member, place), writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = false, CloseInput = true });

    public void Dispose() => archive.Dispose();

    /// <summary>Names without the mark of UTF-8 are in UTF-8 all the same (macOS) or in the code page of Japanese Windows.</summary>
    private string Name(string name)
    {
        name = name.Replace('\\', '/').TrimStart('/');
        return name.All(char.IsAscii) || name.Any(c => c > '\u00FF') ? name : EncodedText.Name(Encoding.Latin1.GetBytes(name)) ?? throw reading.Refusal(DocumentFault.UnknownEncoding);
    }

    public sealed record Member(string Name, ZipArchiveEntry Entry);
}
