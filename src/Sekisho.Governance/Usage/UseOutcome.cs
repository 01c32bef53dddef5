namespace Sekisho.Governance.Usage;

/// <summary>How a use ended; exactly one for each intent.</summary>
/// <param name="UseId">The intent.</param>
/// <param name="BodyId">The body.</param>
/// <param name="IntentAt">When the intent came; leads to its partition.</param>
/// <param name="At">When it ended.</param>
/// <param name="Kind">How.</param>
/// <param name="Code">SK code of the refusal or fault; null when completed.</param>
/// <param name="Status">HTTP status that the caller got; 0 where none.</param>
/// <param name="InputTokens">Tokens of the prompt, as the provider counted; null where it did not.</param>
/// <param name="OutputTokens">Tokens of the answer, likewise.</param>
/// <param name="AnswerBytes">Bytes of the answer that went to the caller.</param>
/// <param name="Milliseconds">Time from the intent to the end.</param>
public sealed record UseOutcome(
    Guid UseId,
    Guid BodyId,
    DateTimeOffset IntentAt,
    DateTimeOffset At,
    OutcomeKind Kind,
    string? Code,
    int Status,
    long? InputTokens,
    long? OutputTokens,
    long AnswerBytes,
    long Milliseconds);
