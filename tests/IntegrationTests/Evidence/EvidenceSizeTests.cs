using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Storage;
using Sekisho.Server.Evidence;
using Sekisho.Storage;
using Sekisho.Storage.Evidence;

namespace Sekisho.IntegrationTests.Evidence;

public sealed class EvidenceSizeTests
{
    private const int Acts = 20_000;

    private const long Room = 24 << 20;

    [Fact]
    public async Task A_large_trail_is_packed_and_checked_in_little_memory()
    {
        await using var host = await StorageHost.CreateAsync(TestDatabaseKind.Sqlite);
        await FillAsync(host);
        var path = Path.GetTempFileName();
        try
        {
            await using var target = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var peak = 0L;
            var progress = new Watch(() => peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before));
            await PackedFile.Packer(host).WriteAsync(new EvidenceOrder(StorageHost.Town, new EvidencePeriod(null, null), true, "大きい町", "監査 花子"), target, progress, default);
            progress.Count.ShouldBeGreaterThan(3);
            peak.ShouldBeLessThan(Room);

            target.Position = 0;
            var watched = new WatchedStream(target, () => peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before));
            var report = await EvidenceVerification.VerifyAsync(watched, null, default);

            (report.Fault, report.Events > Acts).ShouldBe((null, true));
            peak.ShouldBeLessThan(Room);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Acts with an event of two kilobytes each, as the executor would store them: 40 MB of events and 10 MB of trail.</summary>
    private static async Task FillAsync(StorageHost host)
    {
        await using var context = await host.Get<IDbContextFactory<SekishoContext>>().CreateDbContextAsync();
        var stored = (await context.Database.SqlQuery<string>($"SELECT sequence || ' ' || hash AS \"Value\" FROM audit_heads").ToListAsync())[0].Split(' ');
        var head = new AuditHead(long.Parse(stored[0], CultureInfo.InvariantCulture), stored[1]);
        var (at, sample) = (JapanTime.Storable(DateTimeOffset.UtcNow), (await context.Database.SqlQuery<string>($"SELECT at AS \"Value\" FROM audit_entries").ToListAsync())[0]);
        await using var transaction = await context.Database.BeginTransactionAsync();
        for (var i = 0; i < Acts; i++)
        {
            var e = new StoredEvent("reading", Guid.CreateVersion7(), 1, $"{{\"text\":\"{new string('あ', 650)}{i}\"}}");
            var entry = AuditChain.Append(StorageHost.Town, head, new AuditContent(at, null, null, Capacity.System, "case.read", e.Kind, e.SubjectId, 1, 1, EventDigest.Of([e]), ""));
            await context.Database.ExecuteSqlAsync($"INSERT INTO audit_entries (body_id, sequence, json, hash, at, action, subject_id) VALUES ({StorageHost.Town}, {entry.Sequence}, {entry.Json}, {entry.Hash}, {sample}, 'case.read', {e.SubjectId})");
            await context.Database.ExecuteSqlAsync($"INSERT INTO events (body_id, subject_id, version, kind, json, at, audit_sequence, ordinal) VALUES ({StorageHost.Town}, {e.SubjectId}, 1, {e.Kind}, {e.Json}, {sample}, {entry.Sequence}, 0)");
            head = new AuditHead(entry.Sequence, entry.Hash);
        }

        await context.Database.ExecuteSqlAsync($"UPDATE audit_heads SET sequence = {head.Sequence}, hash = {head.Hash}");
        await transaction.CommitAsync();
    }

    private sealed class Watch(Action look) : IProgress<string>
    {
        public int Count { get; private set; }

        public void Report(string value)
        {
            Count++;
            look();
        }
    }

    /// <summary>Looks whenever another few megabytes were read.</summary>
    private sealed class WatchedStream(FileStream inner, Action look) : Stream
    {
        private int reads;

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position
        {
            get => inner.Position;
            set => inner.Position = value;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (reads++ % 100 == 0) look();
            return inner.Read(buffer, offset, count);
        }

        public override void Flush() => inner.Flush();

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
