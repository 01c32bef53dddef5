using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Keys;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Services;
using Sekisho.Governance.Upstreams;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Storage;
using Sekisho.Storage;
using Sekisho.Storage.Accounts;
using Sekisho.Storage.Secrets;
using Sekisho.Storage.Services;

namespace Sekisho.IntegrationTests.Secrets;

public sealed class SealedStorageTests
{
    [Fact]
    public async Task The_database_file_holds_no_secret_in_the_clear()
    {
        await using var host = await StorageHost.CreateAsync(TestDatabaseKind.Sqlite);
        var (credential, key, id) = ("sk-provider-credential-0123456789", KeySecret.Create(), Guid.NewGuid());
        var upstream = new Upstream(new Uri("https://ai.example.jp/v1"), host.Get<ICredentialSeal>().Seal(credential), [new Model("a", "b")]);
        (await host.Changes.ChangeAsync<Service>(StorageHost.Request(StorageHost.ServiceId, null), async (s, desk) => s.Connect(upstream, await desk.OrganizationAsync(), Actor.System, StorageHost.Facts.KnownAsOf))).Refused.ShouldBeFalse();
        (await host.Changes.CreateAsync<AccessKey>(StorageHost.Request(id, 0, StorageHost.Clerk), desk => Task.FromResult(AccessKey.Issue(id, StorageHost.Town, "鍵", key, desk.At.AddDays(9), new Actor(StorageHost.Clerk), desk.At)))).Refused.ShouldBeFalse();
        var invitation = await host.Get<Invitations>().CreateAsync(StorageHost.Town, StorageHost.Clerk, default);
        using var signing = await host.Get<Vault>().SigningKeyAsync(default);
        var cookie = host.Get<IDataProtectionProvider>().CreateProtector("test").Protect("text");

        var stored = await FilesAsync(host);

        stored.ShouldContain(key.Hash);
        foreach (var secret in (string[])[credential, key.Text, invitation, "PRIVATE KEY", signing.ExportPkcs8PrivateKeyPem().Split('\n')[1], "<key ", "masterKey", "encryptor"]) stored.ShouldNotContain(secret, Case.Sensitive);
        var found = await host.Get<ServiceQueries>().FindAsync(StorageHost.Town, StorageHost.ServiceId, default);
        host.Get<ICredentialSeal>().Open(found!.Upstream!.SealedCredential!).ShouldBe(credential);
        cookie.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Every_node_reads_the_same_cookies_and_signs_with_the_same_key(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        await using var node = host.AnotherNode();
        var cookie = host.Get<IDataProtectionProvider>().CreateProtector("cookie").Protect("青木");

        node.GetRequiredService<IDataProtectionProvider>().CreateProtector("cookie").Unprotect(cookie).ShouldBe("青木");
        (await host.CountAsync("protection_keys")).ShouldBe(1);
        var keys = await Task.WhenAll(host.Get<Vault>().SigningKeyAsync(default), node.GetRequiredService<Vault>().SigningKeyAsync(default));
        keys[0].ExportSubjectPublicKeyInfo().ShouldBe(keys[1].ExportSubjectPublicKeyInfo());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Another_master_key_opens_nothing(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        using var key = await host.Get<Vault>().SigningKeyAsync(default);
        var other = new Vault(host.Get<IDbContextFactory<SekishoContext>>(), MasterKey.Parse(MasterKey.Create()));

        await Should.ThrowAsync<CryptographicException>(() => other.SigningKeyAsync(default));
    }

    private static async Task<string> FilesAsync(StorageHost host)
    {
        var text = new StringBuilder();
        foreach (var part in Directory.GetFiles(Path.GetDirectoryName(host.Source)!))
        {
            await using var stream = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            text.Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }
}
