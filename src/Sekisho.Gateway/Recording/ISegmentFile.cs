namespace Sekisho.Gateway.Recording;

/// <summary>A segment that is written to.</summary>
internal interface ISegmentFile : IDisposable
{
    /// <summary>Writes all bytes at the offset.</summary>
    void Write(ReadOnlySpan<byte> bytes, long offset);

    /// <summary>Returns once everything written is durable.</summary>
    void Flush();
}
