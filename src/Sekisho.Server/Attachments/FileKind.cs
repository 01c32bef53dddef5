namespace Sekisho.Server.Attachments;

/// <summary>Kinds of files that may lie beside a case: known by name and by their first bytes, which must agree.</summary>
internal static class FileKind
{
    private static readonly (string Extension, string MediaType, byte[] Start)[] Kinds =
    [
        (".pdf", "application/pdf", "%PDF-"u8.ToArray()),
        (".png", "image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        (".jpg", "image/jpeg", [0xFF, 0xD8, 0xFF]),
        (".jpeg", "image/jpeg", [0xFF, 0xD8, 0xFF]),
        (".tif", "image/tiff", "II*\0"u8.ToArray()),
        (".tiff", "image/tiff", "II*\0"u8.ToArray()),
    ];

    /// <summary>What a form offers to choose from.</summary>
    public static string Accept => string.Join(',', Kinds.Select(k => k.Extension));

    /// <summary>The media type of a scan, or null where name and content do not tell the same known kind.</summary>
    public static string? Of(string name, ReadOnlySpan<byte> content)
    {
        foreach (var (extension, mediaType, start) in Kinds)
        {
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase) && content.StartsWith(start)) return mediaType;
        }

        return null;
    }
}
