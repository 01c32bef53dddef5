using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Hosting;
using Sekisho.Server.Visits;
using Sekisho.Storage.Accounts;
using Sekisho.Storage.Audit;

namespace Sekisho.Server.Pages.SignIn;

/// <summary>
/// Signing in with a passkey instead of password and code: the browser asks for options, the person confirms on their device, the answer comes back
/// as a form (js/passkey.js).
/// </summary>
[EnableRateLimiting(RateLimits.Wide)]
public sealed class PasskeyModel(Visit visit, SignInManager<Account> signIn, UserManager<Account> accounts, AuditRecorder audit) : SekishoPage(visit)
{
    /// <summary>What the device signed: the JSON of the browser's credential.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    /// <summary>Where to go afterwards.</summary>
    [BindProperty]
    public string? Next { get; set; }

    /// <summary>There is nothing to see here.</summary>
    public IActionResult OnGet() => LocalRedirect("/sign-in");

    /// <summary>A challenge. It names no account: the device offers the passkeys that it has for this site.</summary>
    public async Task<IActionResult> OnPostOptionsAsync() => Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    /// <summary>Signs in. A lock after wrong passwords holds here too.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrEmpty(Credential)) return Refused(Refuse.PasskeyFailed());
        PasskeyAssertionResult<Account> assertion;
        try
        {
            assertion = await signIn.PerformPasskeyAssertionAsync(Credential);
        }
        catch (InvalidOperationException)
        {
            // Nothing was begun, or too long ago.
            return Refused(Refuse.PasskeyFailed());
        }

        if (!assertion.Succeeded) return Refused(Refuse.PasskeyFailed());
        var account = assertion.User;
        if (await accounts.IsLockedOutAsync(account))
        {
            await audit.RecordAsync(account, "account.locked-out", HttpContext.RequestAborted);
            return Refused(Refuse.SignInLocked());
        }

        // The device counts its signatures; the new count is what shows a copied passkey the next time.
        var kept = await accounts.AddOrUpdatePasskeyAsync(account, assertion.Passkey);
        if (!kept.Succeeded || !await signIn.CanSignInAsync(account)) return Refused(Refuse.PasskeyFailed());
        await signIn.SignInAsync(account, isPersistent: false, authenticationMethod: "passkey");
        await audit.RecordAsync(account, "account.sign-in-passkey", HttpContext.RequestAborted);
        return LocalRedirect(Url.IsLocalUrl(Next) ? Next : "/");
    }
}
