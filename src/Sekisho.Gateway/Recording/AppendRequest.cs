namespace Sekisho.Gateway.Recording;

/// <summary>A caller who waits for its record to be durable. Continuations never run on the writer's thread.</summary>
internal sealed class AppendRequest(ReadOnlyMemory<byte> payload)
    : TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public ReadOnlyMemory<byte> Payload { get; } = payload;

    public void Refuse(string reason, Exception? inner) => TrySetException(new JournalUnavailableException(reason, inner));
}
