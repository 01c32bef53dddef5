using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Sekisho.Storage.Secrets;

namespace Sekisho.Storage.Accounts;

/// <summary>
/// Identity's store, which by itself keeps second factors in plain text: here the authenticator's secret is sealed with the master key and
/// recovery codes are kept as keyed hashes, so that a copy of the database signs nobody in.
/// </summary>
public sealed class AccountStore(SekishoContext context, MasterKey master, IdentityErrorDescriber describer) : UserOnlyStore<Account, SekishoContext, Guid>(context, describer)
{
    private const string Purpose = "second-factor";

    /// <inheritdoc/>
    public override Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, master.Seal(Purpose, key), cancellationToken);

    /// <inheritdoc/>
    public override async Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { Length: > 0 } box ? master.Open(Purpose, box) : null;

    /// <inheritdoc/>
    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(HashOf), cancellationToken);

    /// <summary>Uses a code up. Identity's own would keep the rest through <see cref="ReplaceCodesAsync"/>, which here takes codes and not hashes.</summary>
    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var hash = HashOf(code);
        var kept = (await GetTokenAsync(user, "[AspNetUserStore]", "RecoveryCodes", cancellationToken) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
        if (!kept.Contains(hash)) return false;
        await base.ReplaceCodesAsync(user, kept.Where(k => k != hash), cancellationToken);
        return true;
    }

    private string HashOf(string code) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(master.Derive(Purpose), Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));
}
