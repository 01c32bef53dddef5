using System.Collections.Immutable;

namespace Sekisho.Server.Attachments;

/// <summary>A kind of file that an application may carry.</summary>
/// <param name="Extension">How its names end, with the dot, in small letters.</param>
/// <param name="MediaType">Its media type.</param>
internal sealed record FileForm(string Extension, string MediaType)
{
    /// <summary>All kinds. Archives are none: what is in them could not be looked at.</summary>
    public static ImmutableArray<FileForm> All { get; } =
    [
        new(".pdf", "application/pdf"),
        new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        new(".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        new(".png", "image/png"),
        new(".jpg", "image/jpeg"),
        new(".jpeg", "image/jpeg"),
        new(".txt", "text/plain"),
        new(".csv", "text/csv"),
        new(".eml", "message/rfc822"),
    ];

    /// <summary>The kind that a name tells, or null.</summary>
    public static FileForm? Of(string name) => All.FirstOrDefault(f => name.EndsWith(f.Extension, StringComparison.OrdinalIgnoreCase) && name.Length > f.Extension.Length);
}
