namespace Sekisho.Documents.Texts;

/// <summary>A part of a file's text.</summary>
/// <param name="Place">Where it stands, in words that a clerk knows: 本文, シート『名簿』, 3ページ, 添付『a.docx』 › 本文.</param>
/// <param name="Start">Where it begins in <see cref="DocumentText.Text"/>, in UTF-16 units.</param>
/// <param name="Text">The text; lines end with a line feed, cells of a table are set apart by tabs.</param>
public sealed record DocumentSection(string Place, int Start, string Text);
