using System.IO.Compression;
using System.Text;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Refusals;

namespace Sekisho.Server.Attachments;

/// <summary>
/// Looks at a file before it is kept: its kind by its name, that its first bytes agree, that nothing in it would run when it is opened. No virus scanner:
/// a body that has one scans what comes in before.
/// </summary>
internal static class FileInspection
{
    /// <summary>Most parts of an Office file; a real one has some hundreds.</summary>
    private const int MostParts = 10_000;

    /// <summary>The file that every virus scanner takes for a virus on purpose (EICAR); here it shows that content is looked at.</summary>
    private static readonly byte[] Eicar = Encoding.ASCII.GetBytes("EICAR-STANDARD-ANTIVIRUS-" + "TEST-FILE");

    /// <summary>Signatures of programs: Windows, Linux, macOS, Java, scripts, shortcuts, old Office files (they can hold macros).</summary>
    private static readonly byte[][] Programs =
    [
        "MZ"u8.ToArray(), [0x7F, (byte)'E', (byte)'L', (byte)'F'], [0xFE, 0xED, 0xFA], [0xCE, 0xFA, 0xED, 0xFE], [0xCF, 0xFA, 0xED, 0xFE], [0xCA, 0xFE, 0xBA, 0xBE],
        "#!"u8.ToArray(), [0x4C, 0, 0, 0, 1, 0x14, 2, 0], [0xD0, 0xCF, 0x11, 0xE0],
    ];

    /// <summary>What a case may carry of a file; SK1270 to SK1274 otherwise. <paramref name="sent"/> is the name as it was sent.</summary>
    public static Result<(string Name, string MediaType)> Inspect(string sent, ReadOnlySpan<byte> content)
    {
        var name = FileNames.Clean(sent);
        if (FileForm.Of(name) is not { } form) return Refuse.FileKindNotAccepted(name.Length > 0 ? name : "名前のないファイル");
        if (content.Length == 0) return Refuse.FileMissing();
        if (content.Length > Attachment.Largest) return Refuse.FileTooLarge(name, Attachment.Largest / 1024 / 1024);
        foreach (var program in Programs)
        {
            if (content.StartsWith(program)) return Refuse.FileMayRun(name);
        }

        if (content.IndexOf(Eicar) >= 0) return Refuse.FileMayRun(name);
        return Look(form, content) switch
        {
            Sight.Fits => (name, form.MediaType),
            Sight.Runs => Refuse.FileMayRun(name),
            _ => Refuse.FileContradictsName(name),
        };
    }

    private static Sight Look(FileForm form, ReadOnlySpan<byte> content) => form.Extension switch
    {
        ".pdf" => OfPdf(content),
        ".docx" => OfOffice(content, "word/document.xml"),
        ".xlsx" => OfOffice(content, "xl/workbook.xml"),
        ".pptx" => OfOffice(content, "ppt/presentation.xml"),
        ".png" => content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? Sight.Fits : Sight.Differs,
        ".jpg" or ".jpeg" => content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Sight.Fits : Sight.Differs,
        _ => OfText(content),
    };

    private static Sight OfPdf(ReadOnlySpan<byte> content) =>
        !content.StartsWith("%PDF-"u8) ? Sight.Differs
        : content.IndexOf("/Launch"u8) >= 0 || content.IndexOf("/JavaScript"u8) >= 0 ? Sight.Runs
        : Sight.Fits;

    private static Sight OfOffice(ReadOnlySpan<byte> content, string main)
    {
        if (!content.StartsWith("PK\u0003\u0004"u8)) return Sight.Differs;
        try
        {
            // Only the directory is read, nothing is unpacked: a bomb stays folded.
            using var archive = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostParts) return Sight.Differs;
            var names = archive.Entries.Select(e => e.FullName.Replace('\\', '/')).ToList();
            if (names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || n.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) && n.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) || n.Contains("/activeX/", StringComparison.OrdinalIgnoreCase))) return Sight.Runs;
            return names.Contains("[Content_Types].xml") && names.Contains(main) ? Sight.Fits : Sight.Differs;
        }
        catch (InvalidDataException)
        {
            return Sight.Differs;
        }
    }

    /// <summary>Text in any encoding in use (UTF-8, Shift_JIS, ISO-2022-JP, EUC-JP): no control characters but those of text. UTF-16 tells itself by its mark.</summary>
    private static Sight OfText(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Sight.Fits;
        foreach (var one in content)
        {
            if (one < 0x20 && one is not ((byte)'\t' or (byte)'\r' or (byte)'\n' or 0x0C or 0x1B)) return Sight.Differs;
        }

        return content.StartsWith("%PDF-"u8) || content.StartsWith("PK"u8) && content.Length > 3 && content[2] < 0x20 ? Sight.Differs : Sight.Fits;
    }

    private enum Sight
    {
        Fits,
        Differs,
        Runs,
    }
}
