using System.Security.Cryptography;

namespace Sekisho.Gateway.Recording;

/// <summary>Opens a journal's folder: checks every record, cuts off a torn last batch, makes a new journal where there is none.</summary>
internal sealed class Recovery(string folder, JournalOptions options, TimeProvider time, IJournalDisk disk)
{
    private byte[] _buffer = [];

    /// <exception cref="JournalDamagedException">Durable records are gone or altered.</exception>
    public RecoveredJournal Run()
    {
        SegmentFiles.RemoveLeftovers(folder);
        var paths = SegmentFiles.In(folder);
        if (NodeIdentity.Read(folder) is not { } nodeId)
            return Start(paths);
        if (paths.Length == 0)
            throw new JournalDamagedException("The journal is damaged: the folder has a node id, but no segment.");

        var segments = new List<Segment>(paths.Length);
        SegmentScan? before = null;
        foreach (var path in paths)
        {
            var (segment, header, content) = Load(path);
            if (header.NodeId != nodeId)
                throw new JournalDamagedException(segment.Name, 0, "it belongs to another node.");
            before?.MustEndBefore(header);
            if (before is not null && !header.ChainBefore.Span.SequenceEqual(before.Chain))
                throw new JournalDamagedException(segment.Name, 0, "its chain does not go on from the segment before it.");
            before = new SegmentScan(segment, header, content);
            before.Run();
            segments.Add(segment);
            if (segments.Count == paths.Length)
                return new RecoveredJournal(nodeId, segments, OpenTail(segment, before, content));
        }

        throw new InvalidOperationException("A journal with segments has a last one.");
    }

    /// <summary>The node id is written last: without it, the folder may hold no more than a first segment without a record.</summary>
    private RecoveredJournal Start(string[] leftovers)
    {
        foreach (var path in leftovers)
        {
            var (segment, header, content) = Load(path);
            if (header.FirstSequence != 1 || content.Span[SegmentHeader.Bytes..].ContainsAnyExcept((byte)0))
                throw new JournalDamagedException(segment.Name, 0, "it holds records, but the folder has no node id.");
            File.Delete(path);
        }

        var nodeId = Guid.CreateVersion7(time.GetUtcNow());
        var chain = new byte[SHA256.HashSizeInBytes];
        disk.Allocate(SegmentFiles.SparePath(folder), options.SegmentBytes);
        var (first, file) = SegmentFiles.Place(disk, folder, new SegmentHeader(nodeId, 1, options.SegmentBytes, chain));
        try
        {
            NodeIdentity.Write(folder, nodeId);
        }
        catch
        {
            file.Dispose();
            throw;
        }

        return new RecoveredJournal(nodeId, [first], new JournalTail(first, file, SegmentHeader.Bytes, 1, chain));
    }

    /// <summary>Reads a segment into the one buffer that all of them share: the content holds until the next is loaded.</summary>
    private (Segment Segment, SegmentHeader Header, ReadOnlyMemory<byte> Content) Load(string path)
    {
        var name = Path.GetFileName(path);
        using var file = File.OpenRead(path);
        if (file.Length > Array.MaxLength)
            throw new JournalDamagedException(name, 0, "it is larger than any segment.");
        if (_buffer.Length < file.Length)
            _buffer = new byte[file.Length];
        var content = _buffer.AsMemory(0, (int)file.Length);
        file.ReadExactly(content.Span);
        var header = SegmentHeader.TryRead(content.Span) ?? throw new JournalDamagedException(name, 0, "its header is bad.");
        if (header.SegmentBytes != content.Length)
            throw new JournalDamagedException(name, content.Length, $"it was made with {header.SegmentBytes} bytes and has {content.Length}.");
        if (header.FirstSequence != SegmentFiles.FirstSequenceOf(path))
            throw new JournalDamagedException(name, 0, $"its name does not fit its first sequence, {header.FirstSequence}.");
        return (new Segment(path, header.FirstSequence, header.SegmentBytes), header, content);
    }

    /// <summary>
    /// The last batch is written once more and flushed. After a kill it may stand in the page cache alone, and after a failed flush the cache
    /// calls it clean although the disk never got it: only a new write makes the flush mean something.
    /// </summary>
    private JournalTail OpenTail(Segment segment, SegmentScan scan, ReadOnlyMemory<byte> content)
    {
        if (scan.HasTail)
            scan.TailMustBeOneTornBatch();
        var file = disk.Open(segment.Path);
        try
        {
            file.Write(content.Span[scan.LastBatch..scan.End], scan.LastBatch);
            if (scan.HasTail)
                file.Write(new byte[content.Length - scan.End], scan.End);
            file.Flush();
            return new JournalTail(segment, file, scan.End, scan.NextSequence, scan.Chain);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
