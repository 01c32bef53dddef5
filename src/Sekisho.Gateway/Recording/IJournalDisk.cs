namespace Sekisho.Gateway.Recording;

/// <summary>The disk under the journal, replaced in tests by one that fails.</summary>
internal interface IJournalDisk
{
    /// <summary>Makes a durable file of zeros under this name, whole or not at all.</summary>
    void Allocate(string path, int bytes);

    /// <summary>Opens a segment for writing.</summary>
    ISegmentFile Open(string path);
}
