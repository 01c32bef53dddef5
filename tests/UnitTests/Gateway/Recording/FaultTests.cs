using Sekisho.Gateway.Recording;

namespace UnitTests.Gateway.Recording;

public sealed class FaultTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failed_flush_or_write_poisons_the_journal_for_good(bool flush)
    {
        using var folder = new JournalFolder();
        using var disk = new UnreliableDisk();
        await using (var journal = folder.Open(disk))
        {
            await journal.AppendAsync(JournalFolder.Payload(1), Cancellation);
            var wait = journal.WaitForAsync(1, Cancellation);
            (disk.FailFlush, disk.FailWrite) = (flush, !flush);
            var failure = await Should.ThrowAsync<JournalUnavailableException>(async () => await journal.AppendAsync(JournalFolder.Payload(2), Cancellation));
            failure.InnerException.ShouldBeOfType<IOException>();
            journal.IsHealthy.ShouldBeFalse();
            await Should.ThrowAsync<JournalUnavailableException>(wait);

            (disk.FailFlush, disk.FailWrite) = (false, false);
            await Should.ThrowAsync<JournalUnavailableException>(async () => await journal.AppendAsync(JournalFolder.Payload(3), Cancellation));
            journal.IsHealthy.ShouldBeFalse();
            journal.LastSequence.ShouldBe(1);
            journal.Read(0, 10).Select(JournalFolder.Text).ShouldBe(["記録 1"]);
        }

        await using var again = folder.Open();
        again.IsHealthy.ShouldBeTrue();
        again.LastSequence.ShouldBe(flush ? 2 : 1);
    }

    [Fact]
    public async Task Everybody_in_and_behind_a_batch_that_failed_is_refused()
    {
        using var folder = new JournalFolder();
        using var disk = new UnreliableDisk();
        await using var journal = folder.Open(disk);
        disk.FailFlush = true;
        disk.Gate.Reset();
        var appends = Enumerable.Range(1, 20).Select(i => journal.AppendAsync(JournalFolder.Payload(i), Cancellation).AsTask()).ToArray();
        disk.Gate.Set();
        foreach (var append in appends)
            await Should.ThrowAsync<JournalUnavailableException>(append);
        journal.LastSequence.ShouldBe(0);
    }

    [Fact]
    public async Task A_full_disk_refuses_records_and_poisons_nothing()
    {
        using var folder = new JournalFolder();
        using var disk = new UnreliableDisk { FailAllocate = false };
        await using var journal = folder.Open(disk);
        await journal.AppendAsync(new byte[3000], Cancellation);
        await journal.AppendAsync(new byte[3000], Cancellation);
        disk.FailAllocate = true;
        var appended = 2;
        var refusal = await Should.ThrowAsync<JournalUnavailableException>(async () =>
        {
            for (; appended < 5; appended++)
                await journal.AppendAsync(new byte[3000], Cancellation);
        });
        refusal.Message.ShouldContain("room");
        journal.IsHealthy.ShouldBeTrue();
        (await journal.AppendAsync(new byte[100], Cancellation)).ShouldBe(appended + 1);

        disk.FailAllocate = false;
        folder.Time.Advance(TimeSpan.FromSeconds(1));
        (await journal.AppendAsync(new byte[3000], Cancellation)).ShouldBe(appended + 2);
    }

    [Fact]
    public void A_disk_that_has_no_room_for_a_first_segment_makes_no_journal()
    {
        using var folder = new JournalFolder();
        using var disk = new UnreliableDisk { FailAllocate = true };
        Should.Throw<JournalUnavailableException>(() => folder.Open(disk)).InnerException.ShouldBeOfType<IOException>();
        folder.Segments.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failed_flush_on_the_way_to_the_next_segment_poisons_too()
    {
        using var folder = new JournalFolder();
        using var disk = new UnreliableDisk();
        await using (var journal = folder.Open(disk))
        {
            await journal.AppendAsync(new byte[3000], Cancellation);
            disk.FailFlush = true;
            await Should.ThrowAsync<JournalUnavailableException>(async () => await journal.AppendAsync(new byte[3000], Cancellation));
            journal.IsHealthy.ShouldBeFalse();
        }

        await using var again = folder.Open();
        again.LastSequence.ShouldBe(1);
    }

    [Fact]
    public async Task A_second_opener_is_refused_and_the_folder_is_free_again_after_closing()
    {
        using var folder = new JournalFolder();
        await using (folder.Open())
            Should.Throw<JournalUnavailableException>(folder.Open).Message.ShouldContain("in use");
        await using var again = folder.Open();
        again.LastSequence.ShouldBe(0);
    }

    [Fact]
    public async Task Damage_gives_the_folder_back()
    {
        using var folder = new JournalFolder();
        await folder.WriteAsync(JournalFolder.Payload(1));
        JournalFolder.Alter(folder.Segments[0], 0, bytes => bytes[0] ^= 1);
        Should.Throw<JournalDamagedException>(folder.Open);
        JournalFolder.Alter(folder.Segments[0], 0, bytes => bytes[0] ^= 1);
        await using var journal = folder.Open();
        journal.LastSequence.ShouldBe(1);
    }

    [Fact]
    public async Task Folder_and_files_are_for_the_service_account_alone()
    {
        using var folder = new JournalFolder();
        await folder.WriteAsync(new byte[3000], new byte[3000]);
        const UnixFileMode readWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;
#pragma warning disable CA1416 // The journal runs on Unix only.
        File.GetUnixFileMode(folder.Path).ShouldBe(readWrite | UnixFileMode.UserExecute);
        Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(["00000000000000000001.journal", "00000000000000000002.journal", "lock", "node", "spare"]);
        Directory.GetFiles(folder.Path).ShouldAllBe(f => File.GetUnixFileMode(f) == readWrite);
#pragma warning restore CA1416
    }

    [Fact]
    public void Options_that_cannot_be_met_are_refused()
    {
        foreach (var options in new JournalOptions[] { new() { SegmentBytes = 4095 }, new() { MaximumBytes = 4096 }, new() { KeepDrained = TimeSpan.FromSeconds(-1) } })
        {
            using var folder = new JournalFolder { Options = options };
            Should.Throw<ArgumentOutOfRangeException>(folder.Open);
        }
    }
}
