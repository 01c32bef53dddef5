using System.Collections.Immutable;

namespace Sekisho.Storage.Evidence;

/// <summary>The list (目録) of an evidence package: of whom, of when, by which choice, and every file with its hash. It is what is signed.</summary>
/// <param name="Format">Always <see cref="Current"/>.</param>
/// <param name="Body">The body.</param>
/// <param name="BodyName">Its name.</param>
/// <param name="From">First day whose acts the package holds events of; null: from the beginning.</param>
/// <param name="Until">Last day likewise; null: to the newest.</param>
/// <param name="Choice">What was chosen, in words.</param>
/// <param name="Purpose">What for, as it was given.</param>
/// <param name="Program">Version of the program that made it.</param>
/// <param name="At">When it was made, in ISO 8601.</param>
/// <param name="LastEntry">The newest entry of the trail in it.</param>
/// <param name="LastHash">That entry's hash.</param>
/// <param name="Files">Every file but the list itself and its signature.</param>
public sealed record EvidenceManifest(
    string Format,
    Guid Body,
    string BodyName,
    DateOnly? From,
    DateOnly? Until,
    string Choice,
    string Purpose,
    string Program,
    string At,
    long LastEntry,
    string LastHash,
    ImmutableArray<EvidenceFile> Files)
{
    /// <summary>The format that this program writes and reads.</summary>
    public const string Current = "sekisho-evidence-1";

    /// <summary>Name of the list in the package.</summary>
    public const string Name = "manifest.json";

    /// <summary>Name of its signature in the package.</summary>
    public const string SignatureName = "manifest.sig.json";

    /// <summary>Name of the trail in the package.</summary>
    public const string TrailName = "audit/trail.jsonl";

    /// <summary>Name of the list of hashes that stand in place of what was disposed of.</summary>
    public const string DisposedName = "audit/disposed.jsonl";

    /// <summary>Folder of the events.</summary>
    public const string EventFolder = "events/";

    /// <summary>Folder of the attachments.</summary>
    public const string AttachmentFolder = "attachments/";

    /// <summary>The days whose acts it holds events of.</summary>
    public EvidencePeriod Period => new(From, Until);
}
