using Microsoft.AspNetCore.Identity;
using Sekisho.Storage.Accounts;

namespace Sekisho.Server.Visits;

/// <summary>
/// Makes an answer take as long as one whose password was compared. Identity compares none for an address without an account and for a locked
/// one; by the time alone anybody could tell who has an account.
/// </summary>
internal static class SamePace
{
    /// <summary>Of a password that nobody knows; made when the first page of this kind is shown, not when the first address is tried.</summary>
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(new Account(), Guid.NewGuid().ToString());

    public static async Task KeepAsync(UserManager<Account> accounts, Account? account, string password)
    {
        if (account?.PasswordHash is null || await accounts.IsLockedOutAsync(account)) accounts.PasswordHasher.VerifyHashedPassword(new Account(), NobodysHash, password);
    }
}
