using System.Security.Cryptography;
using System.Text;
using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Cases;

/// <summary>
/// That somebody for whom a case waits has opened it in that step (閲覧). A subject of its own, so that looking changes no version that others have
/// before them; 引戻し is refused once it is there.
/// </summary>
public sealed record CaseReading(Guid Id, Guid BodyId, int Version, Guid CaseId, Guid PersonId, DateTimeOffset At) : ISubject<CaseReading>
{
    /// <summary>Kind of subject, as events and the audit trail name it.</summary>
    public static string Kind => "reading";

    /// <summary>The id of the reading of a case in the step that it waits in: the same for everybody, so that there is one.</summary>
    public static Guid IdOf(Case about) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{about.Id}/{about.EnteredVersion}")).AsSpan(0, 16));

    /// <summary>Records that somebody opened it.</summary>
    public static Act Open(Case about, Guid personId, Guid postId, DateTimeOffset at) =>
        new("case.read", new CaseReadingEvent.Opened(IdOf(about), about.BodyId, about.Id, personId, at)) { PostId = postId };

    /// <inheritdoc/>
    public static CaseReading Fold(CaseReading? current, DomainEvent happened) => happened is CaseReadingEvent.Opened e && current is null
        ? new CaseReading(e.ReadingId, e.BodyId, 1, e.CaseId, e.PersonId, e.At)
        : throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "A reading does not know this event.");
}
