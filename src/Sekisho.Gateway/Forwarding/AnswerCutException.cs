namespace Sekisho.Gateway.Forwarding;

/// <summary>
/// Ends the connection after everything that was written, but without the mark of a complete answer (RFC 9112, 7.1: the last chunk).
/// Aborting would also throw away what is still on its way, the error event among it.
/// </summary>
internal sealed class AnswerCutException() : Exception("A provider's answer was cut off; the caller's connection ends here, so that nobody takes it for a whole one.")
{
    /// <summary>The server logs it; where it was thrown says nothing.</summary>
    public override string ToString() => Message;
}
