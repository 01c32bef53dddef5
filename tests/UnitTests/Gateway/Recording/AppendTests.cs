using Sekisho.Gateway.Recording;

namespace UnitTests.Gateway.Recording;

public sealed class AppendTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Records_are_there_in_order_after_the_journal_is_opened_again()
    {
        using var folder = new JournalFolder();
        Guid node;
        await using (var journal = folder.Open())
        {
            node = journal.NodeId;
            journal.LastSequence.ShouldBe(0);
            for (var i = 1; i <= 10; i++)
                (await journal.AppendAsync(JournalFolder.Payload(i), Cancellation)).ShouldBe(i);
        }

        await using var again = folder.Open();
        again.NodeId.ShouldBe(node);
        again.LastSequence.ShouldBe(10);
        again.Read(0, 100).Select(JournalFolder.Text).ShouldBe(Enumerable.Range(1, 10).Select(i => $"記録 {i}"));
        (await again.AppendAsync(JournalFolder.Payload(11), Cancellation)).ShouldBe(11);
    }

    [Fact]
    public async Task What_32_writers_append_at_once_is_durable_under_sequences_without_gaps()
    {
        using var folder = new JournalFolder { Options = new() { SegmentBytes = 65536 } };
        var written = new System.Collections.Concurrent.ConcurrentDictionary<long, string>();
        await using (var journal = folder.Open())
        {
            await Task.WhenAll(Enumerable.Range(0, 32).Select(writer => Task.Run(
                async () =>
                {
                    for (var i = 0; i < 100; i++)
                    {
                        var payload = JournalFolder.Payload((writer * 1000) + i);
                        var sequence = await journal.AppendAsync(payload, Cancellation);
                        journal.LastSequence.ShouldBeGreaterThanOrEqualTo(sequence);
                        written.TryAdd(sequence, $"記録 {(writer * 1000) + i}").ShouldBeTrue();
                    }
                },
                Cancellation)));
        }

        await using var again = folder.Open();
        var entries = again.Read(0, int.MaxValue).ToArray();
        entries.Select(e => e.Sequence).ShouldBe(Enumerable.Range(1, 3200).Select(i => (long)i));
        foreach (var entry in entries)
            JournalFolder.Text(entry).ShouldBe(written[entry.Sequence]);
    }

    [Fact]
    public async Task Those_who_wait_share_one_flush_and_are_told_only_after_it()
    {
        using var folder = new JournalFolder();
        await folder.WriteInTwoBatchesAsync([.. Enumerable.Range(1, 20).Select(JournalFolder.Payload)]);
        using var disk = new UnreliableDisk();
        await using var journal = folder.Open(disk);
        journal.LastSequence.ShouldBe(20);

        disk.Gate.Reset();
        var append = journal.AppendAsync(JournalFolder.Payload(21), Cancellation).AsTask();
        await Task.Delay(50, Cancellation);
        append.IsCompleted.ShouldBeFalse();
        journal.LastSequence.ShouldBe(20);
        journal.Read(20, 1).ShouldBeEmpty();
        disk.Gate.Set();
        (await append).ShouldBe(21);
    }

    [Fact]
    public async Task Empty_and_largest_payloads_come_back_whole_and_a_larger_one_is_refused()
    {
        using var folder = new JournalFolder();
        var largest = new byte[JournalFolder.SegmentBytes - SegmentHeader.Bytes - RecordFormat.HeadBytes];
        Random.Shared.NextBytes(largest);
        await folder.WriteAsync([], largest, [], largest);

        await using var journal = folder.Open();
        journal.Read(0, 10).Select(e => e.Payload.ToArray()).ShouldBe([[], largest, [], largest]);
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await journal.AppendAsync(new byte[largest.Length + 1], Cancellation));
        journal.LastSequence.ShouldBe(4);
    }

    [Fact]
    public async Task A_record_larger_than_the_chunks_that_are_read_comes_back_whole()
    {
        using var folder = new JournalFolder { Options = new() { SegmentBytes = 4 << 20 } };
        var large = new byte[1_000_003];
        Random.Shared.NextBytes(large);
        await folder.WriteAsync(JournalFolder.Payload(1), large, JournalFolder.Payload(3), large);

        await using var journal = folder.Open();
        journal.Read(1, 3).Select(e => e.Payload.ToArray()).ShouldBe([large, JournalFolder.Payload(3), large]);
    }

    [Fact]
    public async Task A_segment_whose_size_is_odd_is_filled_to_its_last_byte()
    {
        using var folder = new JournalFolder { Options = new() { SegmentBytes = 4099 } };
        var largest = new byte[4099 - SegmentHeader.Bytes - RecordFormat.HeadBytes];
        Array.Fill(largest, (byte)1);
        await folder.WriteAsync(largest, largest, largest);

        await using var journal = folder.Open();
        journal.Read(0, 10).Select(e => e.Payload.ToArray()).ShouldBe([largest, largest, largest]);
        (await journal.AppendAsync(largest, Cancellation)).ShouldBe(4);
    }

    [Fact]
    public async Task Cancelled_before_it_is_queued_nothing_is_recorded()
    {
        using var folder = new JournalFolder();
        await using var journal = folder.Open();
        await Should.ThrowAsync<OperationCanceledException>(async () => await journal.AppendAsync(JournalFolder.Payload(1), new CancellationToken(canceled: true)));
        (await journal.AppendAsync(JournalFolder.Payload(2), Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task A_closed_journal_has_served_who_waited_and_refuses_who_comes_after()
    {
        using var folder = new JournalFolder();
        var journal = folder.Open();
        var waiting = Enumerable.Range(1, 50).Select(i => journal.AppendAsync(JournalFolder.Payload(i), Cancellation).AsTask()).ToArray();
        await journal.DisposeAsync();
        (await Task.WhenAll(waiting)).ShouldBe(Enumerable.Range(1, 50).Select(i => (long)i));
        await Should.ThrowAsync<JournalUnavailableException>(async () => await journal.AppendAsync(JournalFolder.Payload(51), Cancellation));
        await Should.ThrowAsync<JournalUnavailableException>(() => journal.WaitForAsync(50, Cancellation));
        await journal.DisposeAsync();
    }

    [Fact]
    public async Task Who_waits_for_the_next_record_is_woken_by_it()
    {
        using var folder = new JournalFolder();
        await using var journal = folder.Open();
        var wait = journal.WaitForAsync(1, Cancellation);
        await journal.AppendAsync(JournalFolder.Payload(1), Cancellation);
        await journal.WaitForAsync(0, Cancellation);
        wait.IsCompleted.ShouldBeFalse();
        await journal.AppendAsync(JournalFolder.Payload(2), Cancellation);
        await wait.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);

        using var source = new CancellationTokenSource();
        var cancelled = journal.WaitForAsync(2, source.Token);
        await source.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(cancelled);
    }
}
