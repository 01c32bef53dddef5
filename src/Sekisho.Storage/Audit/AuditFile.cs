using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Calendars;
using Sekisho.Storage.Changes;
using Sekisho.Storage.Secrets;

namespace Sekisho.Storage.Audit;

/// <summary>
/// A trail as a file: a line that says what it is, one line for each entry, a signed checkpoint. It is checked without database and
/// without network.
/// </summary>
public sealed class AuditFile(IDbContextFactory<SekishoContext> contexts, Vault vault, TimeProvider time)
{
    private const string Format = "sekisho-audit-1";

    /// <summary>A line of a file that somebody hands in says all that its kind says, or it is none.</summary>
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The fingerprint of the key with which this installation signs: SHA-256 of its public half, lower-case hex.</summary>
    public async Task<string> FingerprintAsync(CancellationToken cancellation)
    {
        using var key = await vault.SigningKeyAsync(cancellation);
        return Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
    }

    /// <summary>Writes a body's trail, UTF-8 with line feeds.</summary>
    /// <returns>The newest entry in it.</returns>
    public async Task<AuditHead> WriteAsync(Guid bodyId, Stream target, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var stored = await context.AuditHeads.AsNoTracking().FirstAsync(h => h.BodyId == bodyId, cancellation);
        await WriteAsync(new Header(Format, bodyId, await context.Bodies.Where(b => b.BodyId == bodyId).Select(b => b.Name).FirstAsync(cancellation)));
        await foreach (var e in context.AuditEntries.AsNoTracking().Where(e => e.BodyId == bodyId && e.Sequence <= stored.Sequence).OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            await WriteAsync(new Line(e.Sequence, e.Hash, e.Json));
        }

        using var key = await vault.SigningKeyAsync(cancellation);
        var at = JapanTime.Storable(time.GetUtcNow()).ToString("O");
        await WriteAsync(AuditCheckpoint.Sign(bodyId, stored.Sequence, stored.Hash, at, Convert.ToHexStringLower(hash.GetCurrentHash()), key));
        return new AuditHead(stored.Sequence, stored.Hash);

        async Task WriteAsync<T>(T line)
        {
            var bytes = Encoding.UTF8.GetBytes(EventFormat.Write(line) + "\n");
            hash.AppendData(bytes);
            await target.WriteAsync(bytes, cancellation);
        }
    }

    /// <summary>
    /// Checks a file. <paramref name="fingerprint"/> is the fingerprint of the public key that the reader trusts; without it only the
    /// file's own key is used, and the report names it. <paramref name="whole"/> is told of each entry that is whole, in order.
    /// </summary>
    public static async Task<AuditFileReport> VerifyAsync(Stream source, string? fingerprint, CancellationToken cancellation, Func<AuditEntry, ValueTask>? whole = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var reader = new StreamReader(source, new UTF8Encoding(false, throwOnInvalidBytes: false), detectEncodingFromByteOrderMarks: false);
        var head = AuditHead.Start;
        if (await reader.ReadLineAsync(cancellation) is not { } first || Read<Header>(first) is not { Format: Format } header) return new AuditFileReport(0, null, "1行目が監査証跡の書き出しの見出しではありません。");
        Add(first);

        while (await reader.ReadLineAsync(cancellation) is { } text)
        {
            if (Read<Line>(text) is { } line)
            {
                var entry = new AuditEntry(header.Body, line.Sequence, line.Json, line.Hash);
                if (AuditChain.Fault(head, entry) is { } fault) return new AuditFileReport(head.Sequence, null, fault);
                head = new AuditHead(line.Sequence, line.Hash);
                if (whole is not null) await whole(entry);
                Add(text);
                continue;
            }

            if (Read<AuditCheckpoint>(text) is not { } checkpoint) return new AuditFileReport(head.Sequence, null, $"第{head.Sequence}号の次の行を読み取れません。");
            return Judge(checkpoint, header, head, Convert.ToHexStringLower(hash.GetCurrentHash()), fingerprint, await reader.ReadLineAsync(cancellation) is not null);
        }

        return new AuditFileReport(head.Sequence, null, $"末尾の署名の行がありません（第{head.Sequence}号より後が失われています）。");

        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
    }

    private static AuditFileReport Judge(AuditCheckpoint checkpoint, Header header, AuditHead head, string fileHash, string? fingerprint, bool more) => new(
        head.Sequence,
        checkpoint.IsSigned() ? checkpoint.Fingerprint : null,
        !checkpoint.IsSigned() ? "末尾の署名の行が書き換えられています。"
        : checkpoint.Body != header.Body || checkpoint.Sequence != head.Sequence || checkpoint.Hash != head.Hash ? $"署名は第{checkpoint.Sequence}号までですが、記録は第{head.Sequence}号までです。"
        : checkpoint.FileHash != fileHash ? "見出しの行または改行が書き換えられています。"
        : more ? "署名の行の後に、別の行が加えられています。"
        : fingerprint is not null && !string.Equals(fingerprint, checkpoint.Fingerprint, StringComparison.OrdinalIgnoreCase) ? "署名した鍵が、指定された鍵と違います。"
        : null);

    private static T? Read<T>(string line)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Strict);
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    private sealed record Header(string Format, Guid Body, string Name);

    private sealed record Line(long Sequence, string Hash, string Json);
}
