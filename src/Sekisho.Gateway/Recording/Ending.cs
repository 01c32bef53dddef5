using Sekisho.Gateway.Protocols;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Usage;

namespace Sekisho.Gateway.Recording;

/// <summary>How a use ended, as the pipeline saw it.</summary>
internal sealed record Ending(OutcomeKind Kind, string? Code, int Status, TokenUsage Usage = default, long AnswerBytes = 0)
{
    /// <summary>Whether the answer stops in its midst: then the connection must end so that no client takes it for a whole one.</summary>
    public bool BreaksOff { get; init; }

    /// <summary>Refused; nothing left.</summary>
    public static Ending Blocked(Refusal refusal, int status) => new(OutcomeKind.Blocked, refusal.Code, status);

    /// <summary>The provider failed.</summary>
    public static Ending Failed(Refusal refusal, int status, long answerBytes = 0) => new(OutcomeKind.Failed, refusal.Code, status, default, answerBytes);
}
