using System.Collections.Immutable;
using System.Text;
using Sekisho.Documents.Terms;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Services;
using Sekisho.Storage.Cases;

namespace Sekisho.Server.Pages.Services.Terms;

/// <summary>The contents of terms, kept by their hashes beside the attachments of cases, and what is read out of them.</summary>
public sealed class TermsLibrary(AttachmentStore store)
{
    /// <summary>Keeps a document and what is read out of it. SK1436 where it cannot be read.</summary>
    public async Task<Result<(TermsReading Reading, string Sha256, string TextSha256)>> KeepAsync(Guid bodyId, byte[] content, string? declared, CancellationToken cancellation)
    {
        try
        {
            var reading = TermsReader.Read(content, declared);
            return (reading, await store.KeepAsync(bodyId, content, cancellation), await store.KeepAsync(bodyId, Encoding.UTF8.GetBytes(reading.Text), cancellation));
        }
        catch (UnreadableTermsException fault)
        {
            return Refuse.TermsUnreadable(fault.Message);
        }
    }

    /// <summary>The text of a version, or null where what is kept no longer fits its hash.</summary>
    public async Task<string?> TextAsync(Guid bodyId, TermsVersion version, CancellationToken cancellation) =>
        await store.ReadAsync(bodyId, version.TextSha256, cancellation) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>The original by its hash, or null.</summary>
    public Task<byte[]?> OriginalAsync(Guid bodyId, string hash, CancellationToken cancellation) => store.ReadAsync(bodyId, hash, cancellation);

    /// <summary>A new text beside each version that answers of the check list rest on, by number. A version whose text is gone is compared with nothing: all of it counts as changed.</summary>
    public async Task<ImmutableDictionary<int, TermsComparison>> AgainstAsync(Service service, string text, CancellationToken cancellation)
    {
        var found = ImmutableDictionary.CreateBuilder<int, TermsComparison>();
        foreach (var version in service.Terms.Where(t => service.Answers.Any(a => a.Terms == t.Number)))
        {
            found[version.Number] = TermsComparison.Of(await TextAsync(service.BodyId, version, cancellation) ?? "", text);
        }

        return found.ToImmutable();
    }

    /// <summary>Whether what an answer rests on reads otherwise in the new text; an answer given before there were terms is.</summary>
    public static bool Touched(ReviewAnswer answer, ImmutableDictionary<int, TermsComparison> against) =>
        !against.TryGetValue(answer.Terms, out var comparison) || comparison.Touches(answer.Clause);
}
