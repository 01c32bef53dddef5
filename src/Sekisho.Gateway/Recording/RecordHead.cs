namespace Sekisho.Gateway.Recording;

/// <summary>What stands in front of a payload.</summary>
/// <param name="Sequence">Its sequence.</param>
/// <param name="Place">Its place in the batch that it was written with, from 0.</param>
/// <param name="PayloadLength">Bytes of payload.</param>
internal readonly record struct RecordHead(long Sequence, int Place, int PayloadLength)
{
    /// <summary>First sequence of its batch. Everything before that was durable when this record was written.</summary>
    public long BatchStart => Sequence - Place;

    public int Size => RecordFormat.SizeOf(PayloadLength);
}
