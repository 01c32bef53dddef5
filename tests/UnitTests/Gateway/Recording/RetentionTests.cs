using Sekisho.Gateway.Recording;

namespace UnitTests.Gateway.Recording;

public sealed class RetentionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Records_are_read_across_many_segments_from_anywhere()
    {
        using var folder = new JournalFolder();
        await folder.WriteAsync([.. Enumerable.Range(1, 500).Select(JournalFolder.Payload)]);
        folder.Segments.Length.ShouldBeGreaterThan(8);

        await using var journal = folder.Open();
        for (var after = 0; after < 500; after++)
        {
            var entries = journal.Read(after, 70).ToArray();
            entries.Select(e => e.Sequence).ShouldBe(Enumerable.Range(after + 1, Math.Min(70, 500 - after)).Select(i => (long)i));
            JournalFolder.Text(entries[^1]).ShouldBe($"記録 {entries[^1].Sequence}");
        }

        journal.Read(500, 70).ShouldBeEmpty();
        journal.Read(0, 0).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_full_journal_refuses_until_something_is_drained_and_stays_healthy()
    {
        using var folder = new JournalFolder { Options = new() { SegmentBytes = 4096, MaximumBytes = 2 * 4096 } };
        await using var journal = folder.Open();
        await journal.AppendAsync(new byte[3000], Cancellation);
        await journal.AppendAsync(new byte[3000], Cancellation);
        var refused = await Should.ThrowAsync<JournalUnavailableException>(async () => await journal.AppendAsync(new byte[3000], Cancellation));
        refused.Message.ShouldContain("full");
        journal.IsHealthy.ShouldBeTrue();
        (await journal.AppendAsync(new byte[100], Cancellation)).ShouldBe(3);

        journal.Release(1);
        (await journal.AppendAsync(new byte[3000], Cancellation)).ShouldBe(4);
        journal.Read(0, 10).Select(e => e.Sequence).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public async Task What_waits_to_be_drained_counts_again_after_the_journal_is_opened()
    {
        using var folder = new JournalFolder { Options = new() { SegmentBytes = 4096, MaximumBytes = 4096 } };
        await folder.WriteAsync(new byte[3000]);
        await using var journal = folder.Open();
        await Should.ThrowAsync<JournalUnavailableException>(async () => await journal.AppendAsync(new byte[3000], Cancellation));
        journal.Release(1);
        (await journal.AppendAsync(new byte[3000], Cancellation)).ShouldBe(2);
    }

    [Fact]
    public async Task Drained_segments_are_deleted_after_the_time_that_they_are_kept()
    {
        using var folder = new JournalFolder();
        await using var journal = folder.Open();
        for (var i = 0; i < 4; i++)
            await journal.AppendAsync(new byte[3000], Cancellation);
        journal.Release(2);
        folder.Segments.Length.ShouldBe(4);

        folder.Time.Advance(TimeSpan.FromMinutes(59));
        journal.Release(4);
        journal.Read(0, 10).Select(e => e.Sequence).ShouldBe([1, 2, 3, 4]);

        folder.Time.Advance(TimeSpan.FromMinutes(1));
        journal.Release(4);
        folder.Segments.Length.ShouldBe(2);
        journal.Read(0, 10).Select(e => e.Sequence).ShouldBe([3, 4]);

        folder.Time.Advance(TimeSpan.FromHours(1));
        journal.Release(4);
        folder.Segments.Length.ShouldBe(1);
        (await journal.AppendAsync(JournalFolder.Payload(5), Cancellation)).ShouldBe(5);
    }

    [Fact]
    public async Task Sequences_and_chain_go_on_after_everything_was_drained()
    {
        using var folder = new JournalFolder { Options = new() { SegmentBytes = 4096, KeepDrained = TimeSpan.Zero } };
        await using (var journal = folder.Open())
        {
            await journal.AppendAsync(new byte[3000], Cancellation);
            await journal.AppendAsync(new byte[3000], Cancellation);
            journal.Release(long.MaxValue);
            folder.Segments.Length.ShouldBe(1);
        }

        await using var again = folder.Open();
        again.LastSequence.ShouldBe(2);
        (await again.AppendAsync(new byte[3000], Cancellation)).ShouldBe(3);
        again.Read(0, 10).Select(e => e.Sequence).ShouldBe([2, 3]);
    }
}
