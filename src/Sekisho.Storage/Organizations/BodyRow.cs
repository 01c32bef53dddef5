using Sekisho.Governance.Organizations;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Organizations;

/// <summary>A body, with the version of its organisation.</summary>
internal sealed class BodyRow
{
    public Guid BodyId { get; set; }

    public required string Name { get; set; }

    public BodyKind Kind { get; set; }

    public string? Code { get; set; }

    public int Version { get; set; }

    /// <summary>The published contacts as JSON.</summary>
    public required string Contacts { get; set; }

    /// <summary>The body's own words as JSON.</summary>
    public string Words { get; set; } = EventFormat.Write(WordList.Empty);
}
