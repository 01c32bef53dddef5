using System.Collections.Immutable;

namespace Sekisho.Governance.Usage;

/// <summary>
/// A prompt that somebody wants to send, recorded before anything leaves. Never holds the text.
/// </summary>
/// <param name="Id">Id (UUIDv7).</param>
/// <param name="BodyId">The body.</param>
/// <param name="At">When it came.</param>
/// <param name="PersonId">Who.</param>
/// <param name="DivisionId">Their division on that day.</param>
/// <param name="KeyId">By which key.</param>
/// <param name="PermitId">Under which permit; null where none was found.</param>
/// <param name="ServiceId">To which service; null where none was found.</param>
/// <param name="Model">The model that the caller named.</param>
/// <param name="Level">Information class that the findings mean.</param>
/// <param name="Findings">Findings by kind and count.</param>
/// <param name="PromptBytes">Size of the request body.</param>
/// <param name="PromptDigest">HMAC-SHA-256 of the request body under a key of the installation (hex): a plain hash of a short prompt could be guessed.</param>
/// <param name="Streamed">Whether the answer is streamed.</param>
/// <param name="SnapshotAgeMilliseconds">Age of the permit snapshot that was asked.</param>
public sealed record UseIntent(
    Guid Id,
    Guid BodyId,
    DateTimeOffset At,
    Guid PersonId,
    Guid? DivisionId,
    Guid KeyId,
    Guid? PermitId,
    Guid? ServiceId,
    string Model,
    int Level,
    ImmutableArray<FindingCount> Findings,
    int PromptBytes,
    string PromptDigest,
    bool Streamed,
    int SnapshotAgeMilliseconds);
