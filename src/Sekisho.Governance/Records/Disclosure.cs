using System.Collections.Immutable;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Records;

/// <summary>A case as it was given out for a request of disclosure (開示請求), with passages blacked out; never changed. Another request makes another one.</summary>
public sealed record Disclosure : ISubject<Disclosure>
{
    /// <summary>Longest number of a request, in characters.</summary>
    public const int LongestNumber = 100;

    /// <summary>Kind of subject, as events and the audit trail name it.</summary>
    public static string Kind => "disclosure";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid BodyId { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Version of the case that was looked at.</summary>
    public required int CaseVersion { get; init; }

    /// <summary>Number of the request (請求の受付番号).</summary>
    public required string RequestNumber { get; init; }

    /// <summary>What is disclosed.</summary>
    public required ImmutableArray<DisclosedPassage> Passages { get; init; }

    /// <summary>Files that are given out too.</summary>
    public required ImmutableArray<Attachment> Included { get; init; }

    /// <summary>Who made it.</summary>
    public required Guid MadeBy { get; init; }

    /// <summary>By which post.</summary>
    public required Guid MadeByPost { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>
    /// Makes it: 審査担当, 許可権限者 or 統括情報セキュリティ責任者. SK1822 for a draft, SK1002 where the case has changed since it was looked at, SK1005 without the request's number.
    /// </summary>
    public static Result<Act> Make(Guid id, Case about, int seenVersion, string? requestNumber, ImmutableArray<DisclosedPassage> passages, ImmutableArray<Attachment> included, Organization organization, Actor by, DateTimeOffset at)
    {
        if (RecordKeeping.PostOf(organization, by, at, RecordKeeping.Disclosers) is not { } post) return Refuse.RoleNeeded(RecordKeeping.DiscloserTitles);
        if (about.Revision == 0) return Refuse.DraftNotDisclosed();
        if (about.Version != seenVersion) return Refuse.Overtaken();
        if (string.IsNullOrWhiteSpace(requestNumber)) return Refuse.FieldMissing("request", "請求の受付番号");
        if (requestNumber.Trim().Length > LongestNumber) return Refuse.TooLong("request", "請求の受付番号", LongestNumber);
        return new Act("records.disclose", new DisclosureEvent.Made(id, about.BodyId, about.Id, about.Version, requestNumber.Trim(), passages, included, by.PersonId.GetValueOrDefault(), post.Id, at)) { PostId = post.Id };
    }

    /// <inheritdoc/>
    public static Disclosure Fold(Disclosure? current, DomainEvent happened) => happened is DisclosureEvent.Made e && current is null
        ? new Disclosure { Id = e.DisclosureId, BodyId = e.BodyId, Version = 1, CaseId = e.CaseId, CaseVersion = e.CaseVersion, RequestNumber = e.RequestNumber, Passages = e.Passages, Included = e.Included, MadeBy = e.ByPersonId, MadeByPost = e.ByPostId, MadeAt = e.At }
        : throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "A disclosure does not know this event.");
}
