namespace Sekisho.ArchitectureTests;

/// <summary>A file of the tree: its path from the root, with slashes, and its text.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>The text line by line, without the empty one after the last line end.</summary>
    public IReadOnlyList<string> Lines => Text.TrimEnd('\n').Split('\n');
}
