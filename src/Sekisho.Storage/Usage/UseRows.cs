using Sekisho.Governance.Calendars;
using Sekisho.Governance.Usage;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Usage;

/// <summary>Records to rows and back again, to the same bytes: the Merkle root of the audit trail is checked against them.</summary>
internal static class UseRows
{
    public static UseRow RowOf(Guid nodeId, long sequence, UseIntent i) => new()
    {
        BodyId = i.BodyId,
        At = i.At,
        Id = i.Id,
        Day = JapanTime.DateAt(i.At),
        NodeId = nodeId,
        Sequence = sequence,
        PersonId = i.PersonId,
        DivisionId = i.DivisionId,
        KeyId = i.KeyId,
        PermitId = i.PermitId,
        ServiceId = i.ServiceId,
        Model = i.Model,
        Level = i.Level,
        Findings = EventFormat.Write(i.Findings),
        PromptBytes = i.PromptBytes,
        PromptDigest = i.PromptDigest,
        Streamed = i.Streamed,
        SnapshotAgeMilliseconds = i.SnapshotAgeMilliseconds,
    };

    public static UseOutcomeRow RowOf(Guid nodeId, long sequence, UseOutcome o) => new()
    {
        BodyId = o.BodyId,
        IntentAt = o.IntentAt,
        UseId = o.UseId,
        NodeId = nodeId,
        Sequence = sequence,
        At = o.At,
        Kind = o.Kind,
        Code = o.Code,
        Status = o.Status,
        InputTokens = o.InputTokens,
        OutputTokens = o.OutputTokens,
        AnswerBytes = o.AnswerBytes,
        Milliseconds = o.Milliseconds,
    };

    public static UseIntent IntentOf(UseRow r) => new(
        r.Id,
        r.BodyId,
        r.At,
        r.PersonId,
        r.DivisionId,
        r.KeyId,
        r.PermitId,
        r.ServiceId,
        r.Model,
        r.Level,
        EventFormat.Read<System.Collections.Immutable.ImmutableArray<FindingCount>>(r.Findings),
        r.PromptBytes,
        r.PromptDigest,
        r.Streamed,
        r.SnapshotAgeMilliseconds);

    public static UseOutcome OutcomeOf(UseOutcomeRow r) => new(r.UseId, r.BodyId, r.IntentAt, r.At, r.Kind, r.Code, r.Status, r.InputTokens, r.OutputTokens, r.AnswerBytes, r.Milliseconds);
}
