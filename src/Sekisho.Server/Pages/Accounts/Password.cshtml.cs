using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Hosting;
using Sekisho.Server.Visits;
using Sekisho.Storage.Accounts;
using Sekisho.Storage.Audit;

namespace Sekisho.Server.Pages.Accounts;

/// <summary>Changing the password. Every other session of the account ends (the cookie's security stamp is no longer the account's).</summary>
[EnableRateLimiting(RateLimits.Guessing)]
public sealed class PasswordModel(Visit visit, UserManager<Account> accounts, SignInManager<Account> signIn, AuditRecorder audit) : SekishoPage(visit)
{
    /// <summary>The password until now.</summary>
    [BindProperty]
    public string? Current { get; set; }

    /// <summary>The new one.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The new one once more.</summary>
    [BindProperty]
    public string? Again { get; set; }

    /// <summary>Shows the form.</summary>
    public void OnGet()
    {
    }

    /// <summary>Changes it. Wrong tries count as at signing in.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await accounts.GetUserAsync(User) is not { } account) return Challenge();
        if (string.IsNullOrEmpty(Current)) return Refused(Refuse.FieldMissing("current", "今のパスワード"));
        if (string.IsNullOrEmpty(Password)) return Refused(Refuse.FieldMissing("password", "新しいパスワード"));
        if (Password != Again) return Refused(Refuse.PasswordsDiffer());
        if (await accounts.IsLockedOutAsync(account)) return Refused(Refuse.SignInLocked());
        var changed = await accounts.ChangePasswordAsync(account, Current, Password);
        if (changed.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch)))
        {
            await accounts.AccessFailedAsync(account);
            await audit.RecordAsync(account, "account.change-password-failed", HttpContext.RequestAborted);
            return Refused(Refuse.PasswordCurrentWrong());
        }

        if (!changed.Succeeded) return Refused(Refuse.PasswordWeak(SignInRules.ShortestPassword));
        await signIn.RefreshSignInAsync(account);
        await audit.RecordAsync(account, "account.change-password", HttpContext.RequestAborted);
        return Done("パスワードを変更しました。ほかの端末やブラウザーでのサインインは、1分以内に終わります。", "/account");
    }
}
