using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Sekisho.Storage.Secrets;

/// <summary>Secrets of the installation, made when first asked for and kept sealed.</summary>
public sealed class Vault(IDbContextFactory<SekishoContext> contexts, MasterKey master)
{
    /// <summary>The key with which checkpoints of the audit trail are signed (ECDSA P-256).</summary>
    public async Task<ECDsa> SigningKeyAsync(CancellationToken cancellation)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        key.ImportFromPem(await SecretAsync("audit-signing", key.ExportPkcs8PrivateKeyPem, cancellation));
        return key;
    }

    /// <summary>Makes sure that the master key is the one that this database was set up with.</summary>
    /// <exception cref="CryptographicException">It is another one.</exception>
    public Task CheckMasterKeyAsync(CancellationToken cancellation) => SecretAsync("master-key-check", () => "sekisho", cancellation);

    private async Task<string> SecretAsync(string name, Func<string> make, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.Secrets.AsNoTracking().FirstOrDefaultAsync(s => s.Name == name, cancellation) is { } row) return master.Open(name, row.Sealed);
        var secret = make();
        context.Add(new SecretRow { Name = name, Sealed = master.Seal(name, secret) });
        try
        {
            await context.SaveChangesAsync(cancellation);
            return secret;
        }
        catch (DbUpdateException)
        {
            // Another node made it at the same time: theirs counts.
            await using var again = await contexts.CreateDbContextAsync(cancellation);
            return master.Open(name, (await again.Secrets.AsNoTracking().FirstAsync(s => s.Name == name, cancellation)).Sealed);
        }
    }
}
