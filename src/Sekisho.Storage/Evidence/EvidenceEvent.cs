using System.Text.Json.Serialization;
using Sekisho.Governance.Audit;

namespace Sekisho.Storage.Evidence;

/// <summary>
/// A line of an event file of an evidence package. Either the event itself, or in its place its leaf (<see cref="EventDigest.LeafOf"/>): of an event that was
/// disposed of with approval (<c>disposal</c>: the entry that tells of it), or that auditors are not given (<c>withheld</c>: keys, sealed credentials, drafts that nobody
/// has submitted).
/// </summary>
/// <param name="Sequence">The entry of the trail that vouches for it.</param>
/// <param name="Ordinal">Its place among the events of that act, from 0.</param>
internal sealed record EvidenceEvent(long Sequence, int Ordinal)
{
    /// <summary>Kind of subject.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; init; }

    /// <summary>The subject.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? Subject { get; init; }

    /// <summary>The subject's version after it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; init; }

    /// <summary>The event.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Json { get; init; }

    /// <summary>Its leaf, lower-case hex, where the event itself is not given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Leaf { get; init; }

    /// <summary>The entry that tells of its disposal, where it was disposed of.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Disposal { get; init; }

    /// <summary>Whether it is held back.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Withheld { get; init; }

    /// <summary>An event in full, or only its leaf.</summary>
    public static EvidenceEvent Of(long sequence, int ordinal, StoredEvent stored, bool withheld) => withheld
        ? new EvidenceEvent(sequence, ordinal) { Kind = stored.Kind, Leaf = Convert.ToHexStringLower(EventDigest.LeafOf(stored)), Withheld = true }
        : new EvidenceEvent(sequence, ordinal) { Kind = stored.Kind, Subject = stored.SubjectId, Version = stored.Version, Json = stored.Json };

    /// <summary>The leaf by which the trail vouches for it; null for a line that says neither.</summary>
    public byte[]? LeafOf()
    {
        if (Json is { } json) return Kind is { } kind && Subject is { } subject && Version is { } version && Leaf is null ? EventDigest.LeafOf(new StoredEvent(kind, subject, version, json)) : null;
        return Leaf is { Length: 64 } leaf && Disposal is null == Withheld && leaf.All(char.IsAsciiHexDigitLower) ? Convert.FromHexString(leaf) : null;
    }
}
