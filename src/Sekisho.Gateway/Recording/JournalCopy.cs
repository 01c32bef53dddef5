namespace Sekisho.Gateway.Recording;

/// <summary>
/// Copies a journal that is being written: what is in it up to the moment of copying, each segment cut off behind its last valid record, so that the copy
/// reads like the journal of a server that was stopped then.
/// </summary>
public static class JournalCopy
{
    /// <summary>The node whose journal it is, and its first record; null where there is no journal yet.</summary>
    /// <exception cref="JournalDamagedException">The journal cannot be read.</exception>
    public static (Guid Node, long First)? Write(string folder, string target)
    {
        if (!Directory.Exists(folder) || NodeIdentity.Read(folder) is not { } node)
            return null;
        Directory.CreateDirectory(target);
        long? first = null;
        foreach (var path in SegmentFiles.In(folder))
        {
            byte[] content;
            try
            {
                content = File.ReadAllBytes(path);
            }
            catch (FileNotFoundException)
            {
                // Drained and removed since the folder was listed: only the oldest go, and none stands before it in the copy.
                continue;
            }

            var name = Path.GetFileName(path);
            var header = SegmentHeader.TryRead(content) ?? throw new JournalDamagedException(name, 0, "its header is bad.");
            var scan = new SegmentScan(new Segment(path, header.FirstSequence, header.SegmentBytes), header, content);
            scan.Run();
            content.AsSpan(scan.End).Clear();
            File.WriteAllBytes(Path.Combine(target, name), content);
            first ??= header.FirstSequence;
        }

        NodeIdentity.Write(target, node);
        return first is { } sequence ? (node, sequence) : throw new JournalDamagedException("The journal is damaged: the folder has a node id, but no segment.");
    }
}
