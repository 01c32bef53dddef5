namespace Sekisho.Gateway.Recording;

/// <summary>
/// The one writer: whatever waits becomes one write and one flush, and then each caller is told of its own record.
/// It has its own thread, for it spends its life waiting for the disk.
/// </summary>
internal sealed class GroupCommit(
    AppendQueue queue,
    BatchWriter writer,
    SegmentList segments,
    SpareSegment spare,
    DurableMark mark,
    Func<SegmentHeader, (Segment Segment, ISegmentFile File)> place,
    Guid nodeId,
    JournalOptions options)
{
    private const string PoisonedReason = "A write to the journal failed. Nothing is recorded until the process has been started anew.";
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<AppendRequest> _staged = [];
    private volatile bool _isHealthy = true;
    private Exception? _cause;

    public bool IsHealthy => _isHealthy;

    public void Start() => new Thread(Run) { IsBackground = true, Name = "journal" }.Start();

    /// <summary>Lets nobody in any more and completes when those who wait are served.</summary>
    public async Task StopAsync(string reason)
    {
        queue.Close(reason);
#pragma warning disable VSTHRD003 // The writer has a thread of its own, which waits for nobody here.
        await _stopped.Task;
#pragma warning restore VSTHRD003
        mark.End(reason);
    }

    private void Run()
    {
        var taken = new List<AppendRequest>();
        while (queue.Take(taken) is { } next)
        {
            taken = next;
            if (_isHealthy)
                ServeOrPoison(taken);
            else
                Refuse(taken);
            taken.Clear();
        }

        spare.Settle();
        writer.Dispose();
        _stopped.SetResult();
    }

    private void ServeOrPoison(List<AppendRequest> requests)
    {
        try
        {
            Serve(requests);
        }
#pragma warning disable CA1031 // Whatever happened, it is not known what is on the disk.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _cause = e;
            _isHealthy = false;
            queue.Close(PoisonedReason, e);
            mark.End(PoisonedReason);
            Refuse(requests);
        }
    }

    private void Serve(List<AppendRequest> requests)
    {
        JournalUnavailableException? refusal = null;
        foreach (var request in requests)
        {
            if (!writer.Fits(request.Payload.Length))
            {
                Commit();
                refusal ??= GoOnInNextSegment();
                if (refusal is not null)
                {
                    request.Refuse(refusal.Message, refusal.InnerException);
                    continue;
                }
            }

            writer.Stage(request.Payload.Span);
            _staged.Add(request);
        }

        Commit();
    }

    private void Commit()
    {
        if (_staged.Count == 0)
            return;
        var sequence = writer.NextSequence - _staged.Count;
        writer.Commit();
        mark.Advance(writer.NextSequence - 1);
        foreach (var request in _staged)
            request.SetResult(sequence++);
        _staged.Clear();
    }

    /// <summary>Returns why there is none; throws only when the disk failed.</summary>
    private JournalUnavailableException? GoOnInNextSegment()
    {
        if (segments.UndrainedBytes(mark.Last) + options.SegmentBytes > options.MaximumBytes)
            return new JournalUnavailableException($"The journal is full: {options.MaximumBytes} bytes wait to be drained into the database.");
        try
        {
            spare.Take();
        }
        catch (JournalUnavailableException e)
        {
            return e;
        }

        var (segment, file) = place(new SegmentHeader(nodeId, writer.NextSequence, options.SegmentBytes, writer.Chain));
        writer.GoOnIn(segment, file);
        segments.Add(segment);
        spare.Prepare();
        return null;
    }

    /// <summary>Refuses all but those whose records were durable before.</summary>
    private void Refuse(List<AppendRequest> requests)
    {
        foreach (var request in requests)
            request.Refuse(PoisonedReason, _cause);
    }
}
