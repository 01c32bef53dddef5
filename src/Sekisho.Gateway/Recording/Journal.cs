namespace Sekisho.Gateway.Recording;

/// <summary>
/// A node's write-ahead journal: what was appended is durable before anything is forwarded. Format and guarantees: docs/journal.md.
/// All members may be called from any thread.
/// </summary>
public sealed class Journal : IAsyncDisposable
{
    private readonly FolderLock _lock;
    private readonly JournalOptions _options;
    private readonly AppendQueue _queue = new();
    private readonly DurableMark _mark;
    private readonly SegmentList _segments;
    private readonly GroupCommit _writer;

    private Journal(string folder, JournalOptions options, TimeProvider time, IJournalDisk disk, FolderLock folderLock, RecoveredJournal found)
    {
        _lock = folderLock;
        _options = options;
        NodeId = found.NodeId;
        _mark = new DurableMark(found.Tail.NextSequence - 1);
        _segments = new SegmentList(folder, found.Segments, options.KeepDrained, time);
        var spare = new SpareSegment(disk, folder, options.SegmentBytes, time);
        _writer = new GroupCommit(
            _queue, new BatchWriter(found.Tail), _segments, spare, _mark, header => SegmentFiles.Place(disk, folder, header), NodeId, options);
        spare.Prepare();
        _writer.Start();
    }

    /// <summary>The node's id, made with the journal.</summary>
    public Guid NodeId { get; }

    /// <summary>The last durable sequence; 0 when nothing was ever appended.</summary>
    public long LastSequence => _mark.Last;

    /// <summary>False after a failed write or flush, until the process is started anew: what the disk holds is not known any more.</summary>
    public bool IsHealthy => _writer.IsHealthy;

    /// <summary>Opens the journal in a folder, or makes one there, and checks every record.</summary>
    /// <exception cref="JournalUnavailableException">Somebody else has it open, or the folder cannot be used.</exception>
    /// <exception cref="JournalDamagedException">Durable records are gone or altered.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The options cannot be met.</exception>
    public static Journal Open(string folder, JournalOptions options, TimeProvider time) => Open(folder, options, time, LocalDisk.Instance);

    /// <summary>Appends a record and completes when it is durable.</summary>
    /// <param name="payload">The record; must stay as it is until the call completes.</param>
    /// <param name="cancellation">Counts only before the record is queued: what may be on the disk is not given up.</param>
    /// <returns>Its sequence, from 1, without gaps.</returns>
    /// <exception cref="JournalUnavailableException">Full, out of disk space, poisoned or closed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It does not fit into a segment.</exception>
    public ValueTask<long> AppendAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(payload.Length, _options.MaximumPayloadBytes, nameof(payload));
        if (cancellation.IsCancellationRequested)
            return ValueTask.FromCanceled<long>(cancellation);
        var request = new AppendRequest(payload);
        _queue.Add(request);
        return new ValueTask<long>(request.Task);
    }

    /// <summary>Durable records after a sequence, in order. Begins with the oldest that is left where older ones were deleted.</summary>
    /// <exception cref="JournalDamagedException">A record is not what was written.</exception>
    public IEnumerable<JournalEntry> Read(long afterSequence, int maximum)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterSequence);
        ArgumentOutOfRangeException.ThrowIfNegative(maximum);
        var entries = new List<JournalEntry>();
        var last = LastSequence;
        var segments = _segments.Above(afterSequence, last);
        for (var i = 0; i < segments.Length && entries.Count < maximum; i++)
        {
            var from = Math.Max(afterSequence + 1, segments[i].FirstSequence);
            var end = i + 1 < segments.Length ? Math.Min(last, segments[i + 1].FirstSequence - 1) : last;
            var through = Math.Min(end, from + maximum - entries.Count - 1);
            try
            {
                if (from <= through)
                    SegmentReader.Read(segments[i], from, through, entries);
            }
            catch (FileNotFoundException) when (!_segments.Has(segments[i]))
            {
                // Drained and deleted between the two lines above.
            }
        }

        return entries;
    }

    /// <summary>Returns once the last durable sequence is greater than this one.</summary>
    /// <exception cref="JournalUnavailableException">Poisoned or closed, and nothing after that sequence is durable.</exception>
    public Task WaitForAsync(long afterSequence, CancellationToken cancellation) => _mark.WaitForAsync(afterSequence, cancellation);

    /// <summary>
    /// Everything through this sequence is in the database: segments wholly at or below it count no longer against
    /// <see cref="JournalOptions.MaximumBytes"/> and are deleted, by a later call, after <see cref="JournalOptions.KeepDrained"/>.
    /// </summary>
    /// <exception cref="IOException">A segment could not be deleted; the next call tries again.</exception>
    public void Release(long throughSequence) => _segments.Release(Math.Min(throughSequence, LastSequence));

    /// <summary>Serves those who wait, refuses whoever comes after, and gives the folder back.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writer.StopAsync("The journal is closed.");
        _lock.Dispose();
    }

    internal static Journal Open(string folder, JournalOptions options, TimeProvider time, IJournalDisk disk)
    {
        if (!options.IsUsable)
            throw new ArgumentOutOfRangeException(nameof(options), options, "A segment needs 4096 bytes, the journal room for one segment, and no time is negative.");
        FolderLock? folderLock = null;
        try
        {
            PrivateFiles.MakeFolder(folder);
            folderLock = FolderLock.Take(folder);
            return new Journal(folder, options, time, disk, folderLock, new Recovery(folder, options, time, disk).Run());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            folderLock?.Dispose();
            throw new JournalUnavailableException($"The journal folder {folder} cannot be used.", e);
        }
        catch
        {
            folderLock?.Dispose();
            throw;
        }
    }
}
