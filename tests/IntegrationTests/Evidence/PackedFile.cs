using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.IntegrationTests.Storage;
using Sekisho.Server.Evidence;
using Sekisho.Storage.Evidence;

namespace Sekisho.IntegrationTests.Evidence;

/// <summary>An evidence package as tests read it and tamper with it.</summary>
internal sealed class PackedFile
{
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public PackedFile(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            using var source = entry.Open();
            using var target = new MemoryStream();
            source.CopyTo(target);
            files.Add(entry.FullName, target.ToArray());
        }
    }

    public IReadOnlyCollection<string> Names => files.Keys;

    /// <summary>The first file of events.</summary>
    public string Events => files.Keys.First(n => n.StartsWith(EvidenceManifest.EventFolder, StringComparison.Ordinal));

    public byte[] this[string name]
    {
        get => files[name];
        set => files[name] = value;
    }

    /// <summary>Everything in it as text, to look for what must not be there.</summary>
    public string AllText => string.Join('\n', files.Values.Select(Encoding.UTF8.GetString));

    public static async Task<byte[]> PackAsync(StorageHost host, EvidencePeriod? period = null, bool attachments = true)
    {
        using var target = new MemoryStream();
        await Packer(host).WriteAsync(new EvidenceOrder(StorageHost.Town, period ?? new EvidencePeriod(null, null), attachments, "令和8年度の定期監査", "監査 花子"), target, null, default);
        return target.ToArray();
    }

    public static EvidencePackage Packer(StorageHost host)
    {
        var services = host.Get<IServiceProvider>();
        return ActivatorUtilities.CreateInstance<EvidencePackage>(services, ActivatorUtilities.CreateInstance<EvidenceTables>(services));
    }

    public static Task<EvidenceReport> VerifyAsync(byte[] content, string? fingerprint = null) => EvidenceVerification.VerifyAsync(new MemoryStream(content), fingerprint, default);

    public string Text(string name) => Encoding.UTF8.GetString(files[name]);

    public string[] Lines(string name) => Text(name).TrimEnd('\n').Split('\n');

    public void Write(string name, IEnumerable<string> lines) => files[name] = Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");

    public void Remove(string name) => files.Remove(name).ShouldBeTrue();

    /// <summary>As somebody with a ZIP program would pack it again.</summary>
    public byte[] Zipped()
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var file = zip.CreateEntry(name).Open();
                file.Write(content);
            }
        }

        return target.ToArray();
    }

    /// <summary>As somebody who has the body's key would pack it again: with a new list, rightly signed.</summary>
    public async Task<byte[]> ResealedAsync(StorageHost host)
    {
        var listed = files.Where(f => f.Key is not (EvidenceManifest.Name or EvidenceManifest.SignatureName)).Select(f => new EvidenceFile(f.Key, f.Value.Length, Convert.ToHexStringLower(SHA256.HashData(f.Value))));
        var manifest = JsonSerializer.Deserialize<EvidenceManifest>(Text(EvidenceManifest.Name), JsonSerializerOptions.Web)! with { Files = [.. listed] };
        (files[EvidenceManifest.Name], files[EvidenceManifest.SignatureName]) = await host.Get<EvidenceSeal>().SealAsync(manifest, default);
        return Zipped();
    }
}
