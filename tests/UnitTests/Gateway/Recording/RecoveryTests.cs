using CsCheck;
using Sekisho.Gateway.Recording;

namespace UnitTests.Gateway.Recording;

public sealed class RecoveryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0x00)]
    [InlineData(0xFF)]
    public async Task A_last_record_torn_at_any_byte_is_cut_off_and_writing_goes_on(byte rest)
    {
        using var folder = new JournalFolder();
        await folder.WriteAsync(JournalFolder.Payload(1), JournalFolder.Payload(2));
        var segment = folder.Segments.Single();
        var whole = await File.ReadAllBytesAsync(segment, Cancellation);
        var length = JournalFolder.Payload(2).Length;
        var start = SegmentHeader.Bytes + RecordFormat.SizeOf(JournalFolder.Payload(1).Length);
        for (var cut = start; cut < start + RecordFormat.HeadBytes + length; cut++)
        {
            var torn = whole.ToArray();
            torn.AsSpan(cut, start + RecordFormat.HeadBytes + length - cut).Fill(rest);
            await File.WriteAllBytesAsync(segment, torn, Cancellation);
            await using (var journal = folder.Open())
            {
                journal.LastSequence.ShouldBe(1, $"cut at {cut}");
                (await File.ReadAllBytesAsync(segment, Cancellation)).AsSpan(start).ContainsAnyExcept((byte)0).ShouldBeFalse($"cut at {cut}");
                (await journal.AppendAsync(JournalFolder.Payload(3), Cancellation)).ShouldBe(2);
            }

            await using var again = folder.Open();
            again.Read(0, 10).Select(JournalFolder.Text).ShouldBe(["記録 1", "記録 3"]);
        }
    }

    [Fact]
    public async Task A_batch_that_was_being_written_may_have_reached_the_disk_in_any_parts()
    {
        using var folder = new JournalFolder();
        await folder.WriteInTwoBatchesAsync([.. Enumerable.Range(1, 12).Select(JournalFolder.Payload)]);
        var segment = folder.Segments.Single();
        var whole = await File.ReadAllBytesAsync(segment, Cancellation);
        var start = SegmentHeader.Bytes + RecordFormat.SizeOf(JournalFolder.Payload(1).Length);
        var end = whole.AsSpan().LastIndexOfAnyExcept((byte)0) + 1;
        const int part = 64;
        await Gen.Bool.Array[(end - start + part - 1) / part].SampleAsync(
            async arrived =>
            {
                var torn = whole.ToArray();
                for (var i = 0; i < arrived.Length; i++)
                {
                    if (!arrived[i])
                        torn.AsSpan(start + (i * part), part).Clear();
                }

                await File.WriteAllBytesAsync(segment, torn);
                await using var journal = folder.Open();
                var texts = journal.Read(0, 100).Select(JournalFolder.Text).ToArray();
                texts.ShouldBe(Enumerable.Range(1, texts.Length).Select(i => $"記録 {i}"));
                texts.Length.ShouldBeGreaterThanOrEqualTo(1);
                journal.LastSequence.ShouldBe(texts.Length);
            },
            iter: 40,
            threads: 1);
    }

    [Fact]
    public async Task A_flipped_byte_with_later_records_behind_it_is_damage_and_its_place_is_named()
    {
        using var folder = new JournalFolder();
        await folder.WriteAsync(JournalFolder.Payload(1), JournalFolder.Payload(2), JournalFolder.Payload(3));
        var segment = folder.Segments.Single();
        var whole = await File.ReadAllBytesAsync(segment, Cancellation);
        var size = RecordFormat.SizeOf(JournalFolder.Payload(1).Length);
        var second = SegmentHeader.Bytes + size;
        for (var at = second; at < second + RecordFormat.HeadBytes + JournalFolder.Payload(2).Length; at++)
        {
            var flipped = whole.ToArray();
            flipped[at] ^= 0x10;
            await File.WriteAllBytesAsync(segment, flipped, Cancellation);
            var damage = Should.Throw<JournalDamagedException>(folder.Open);
            damage.Segment.ShouldBe(Path.GetFileName(segment));
            damage.Offset.ShouldBe(second);
            damage.Message.ShouldContain($"at byte {second}");
            (await File.ReadAllBytesAsync(segment, Cancellation)).ShouldBe(flipped, "damage is evidence and stays as it is");
        }

        await File.WriteAllBytesAsync(segment, whole, Cancellation);
        await using var journal = folder.Open();
        journal.LastSequence.ShouldBe(3);
    }

    [Fact]
    public async Task A_record_that_was_replaced_with_a_right_checksum_breaks_the_chain()
    {
        using var folder = new JournalFolder();
        await folder.WriteAsync(JournalFolder.Payload(1), JournalFolder.Payload(2), JournalFolder.Payload(3));
        var size = RecordFormat.SizeOf(JournalFolder.Payload(1).Length);
        JournalFolder.Alter(folder.Segments.Single(), SegmentHeader.Bytes + size, record =>
        {
            var chain = RecordFormat.ChainBefore(record).ToArray();
            RecordFormat.Write(record, 2, 0, JournalFolder.Payload(9), chain);
        });
        var damage = Should.Throw<JournalDamagedException>(folder.Open);
        damage.Offset.ShouldBe(SegmentHeader.Bytes + (2 * size));
        damage.Message.ShouldContain("chain");
    }

    [Fact]
    public async Task A_chain_that_does_not_go_on_in_the_next_segment_is_damage()
    {
        using var folder = new JournalFolder();
        await folder.WriteAsync(new byte[3000], new byte[3000]);
        JournalFolder.Alter(folder.Segments[0], SegmentHeader.Bytes, record => RecordFormat.Write(record, 1, 0, Enumerable.Repeat((byte)1, 3000).ToArray(), new byte[32]));
        Should.Throw<JournalDamagedException>(folder.Open).Segment.ShouldBe(Path.GetFileName(folder.Segments[1]));
    }

    [Fact]
    public async Task A_bad_record_at_the_end_of_a_segment_that_another_one_follows_is_damage()
    {
        using var folder = new JournalFolder();
        await folder.WriteAsync(new byte[3000], new byte[3000]);
        JournalFolder.Alter(folder.Segments[0], SegmentHeader.Bytes + RecordFormat.HeadBytes, payload => payload[0] = 1);
        var damage = Should.Throw<JournalDamagedException>(folder.Open);
        damage.Segment.ShouldBe(Path.GetFileName(folder.Segments[0]));
        damage.Offset.ShouldBe(SegmentHeader.Bytes);
    }

    [Fact]
    public async Task A_missing_segment_in_the_middle_is_damage_and_a_missing_oldest_one_is_not()
    {
        using var folder = new JournalFolder();
        await folder.WriteAsync(new byte[3000], new byte[3000], new byte[3000]);
        File.Move(folder.Segments[1], folder.Path + ".aside");
        Should.Throw<JournalDamagedException>(folder.Open);
        File.Delete(folder.Segments[0]);
        await using var journal = folder.Open();
        journal.Read(0, 10).Select(e => e.Sequence).ShouldBe([3]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(127)]
    public async Task A_bad_header_is_damage(int at)
    {
        using var folder = new JournalFolder();
        await folder.WriteAsync(JournalFolder.Payload(1));
        JournalFolder.Alter(folder.Segments[0], at, bytes => bytes[0] ^= 1);
        Should.Throw<JournalDamagedException>(folder.Open).Offset.ShouldBe(0);
    }

    [Fact]
    public async Task A_segment_that_became_shorter_is_damage()
    {
        using var folder = new JournalFolder();
        await folder.WriteAsync(JournalFolder.Payload(1));
        var bytes = await File.ReadAllBytesAsync(folder.Segments[0], Cancellation);
        await File.WriteAllBytesAsync(folder.Segments[0], bytes[..^1], Cancellation);
        Should.Throw<JournalDamagedException>(folder.Open);
    }

    [Fact]
    public async Task Segments_of_another_node_or_none_at_all_are_damage()
    {
        using var folder = new JournalFolder();
        using var other = new JournalFolder();
        await folder.WriteAsync(JournalFolder.Payload(1));
        other.Time.Advance(TimeSpan.FromDays(1));
        await other.WriteAsync(JournalFolder.Payload(1));
        File.Copy(other.Segments[0], folder.Segments[0], overwrite: true);
        Should.Throw<JournalDamagedException>(folder.Open).Message.ShouldContain("another node");
        File.Delete(folder.Segments[0]);
        Should.Throw<JournalDamagedException>(folder.Open).Message.ShouldContain("no segment");
    }

    [Fact]
    public async Task A_journal_whose_making_was_cut_short_is_made_anew_but_one_with_records_needs_its_node_id()
    {
        using var folder = new JournalFolder();
        await folder.WriteAsync();
        File.Delete(Path.Combine(folder.Path, "node"));
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "spare.tmp"), new byte[10], Cancellation);
        await folder.WriteAsync(JournalFolder.Payload(1));
        folder.Segments.Length.ShouldBe(1);
        Directory.GetFiles(folder.Path, "*.tmp").ShouldBeEmpty();

        File.Delete(Path.Combine(folder.Path, "node"));
        Should.Throw<JournalDamagedException>(folder.Open).Message.ShouldContain("no node id");
    }
}
