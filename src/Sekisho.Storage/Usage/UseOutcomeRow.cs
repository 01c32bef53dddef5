using Sekisho.Governance.Usage;

namespace Sekisho.Storage.Usage;

/// <summary>How a use ended; exactly one for each intent, in the intent's partition.</summary>
internal sealed class UseOutcomeRow
{
    public Guid BodyId { get; set; }

    public DateTimeOffset IntentAt { get; set; }

    public Guid UseId { get; set; }

    public Guid NodeId { get; set; }

    public long Sequence { get; set; }

    public DateTimeOffset At { get; set; }

    public OutcomeKind Kind { get; set; }

    public string? Code { get; set; }

    public int Status { get; set; }

    public long? InputTokens { get; set; }

    public long? OutputTokens { get; set; }

    public long AnswerBytes { get; set; }

    public long Milliseconds { get; set; }
}
