namespace Sekisho.Documents.Texts;

/// <summary>Everything that a file says, section by section, and as one text for the inspection.</summary>
public sealed class DocumentText
{
    internal DocumentText(DocumentKind kind, IReadOnlyList<(string Place, string Text)> parts, IReadOnlyCollection<DocumentNotice> notices)
    {
        Kind = kind;
        Notices = notices;
        Text = string.Join('\n', parts.Select(p => p.Text));
        var sections = new List<DocumentSection>(parts.Count);
        var start = 0;
        foreach (var (place, text) in parts)
        {
            sections.Add(new DocumentSection(place, start, text));
            start += text.Length + 1;
        }

        Sections = sections;
    }

    /// <summary>What the file is by its content.</summary>
    public DocumentKind Kind { get; }

    /// <summary>The parts in reading order, none of them empty. No sections: an empty file.</summary>
    public IReadOnlyList<DocumentSection> Sections { get; }

    /// <summary>The sections one after another, a line feed between them.</summary>
    public string Text { get; }

    /// <summary>What else is in the file.</summary>
    public IReadOnlyCollection<DocumentNotice> Notices { get; }

    /// <summary>The section in which a place of <see cref="Text"/> lies, for a finding's offset.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not in the text.</exception>
    public DocumentSection SectionAt(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(offset, Text.Length);
        var (low, high) = (0, Sections.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Sections[middle].Start <= offset) low = middle;
            else high = middle - 1;
        }

        return Sections[low];
    }
}
