using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Hosting;
using Sekisho.Server.Visits;
using Sekisho.Storage.Accounts;
using Sekisho.Storage.Audit;

namespace Sekisho.Server.Pages.SignIn;

/// <summary>The second step of signing in: the code that the person's app shows, or one of the recovery codes.</summary>
[EnableRateLimiting(RateLimits.Guessing)]
public sealed class CodeModel(Visit visit, SignInManager<Account> signIn, AuditRecorder audit) : SekishoPage(visit)
{
    /// <summary>The app's code.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>A recovery code.</summary>
    [BindProperty]
    public string? Recovery { get; set; }

    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    /// <summary>Whether the first step was taken a short while ago.</summary>
    public bool CanGoOn { get; private set; }

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync() => await FindAsync() is null ? LocalRedirect("/sign-in") : Page();

    /// <summary>Signs in with the app's code.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is not { } account) return Refused(Refuse.FirstStepExpired());
        if (string.IsNullOrWhiteSpace(Code)) return Refused(Refuse.FieldMissing("code", "確認コード"));
        var result = await signIn.TwoFactorAuthenticatorSignInAsync(TypedCode.Digits(Code), isPersistent: false, rememberClient: false);
        return await AnswerAsync(account, result, "account.sign-in", Refuse.CodeWrong());
    }

    /// <summary>Signs in with a recovery code, which is used up by it.</summary>
    public async Task<IActionResult> OnPostRecoveryAsync()
    {
        if (await FindAsync() is not { } account) return Refused(Refuse.FirstStepExpired());
        if (string.IsNullOrWhiteSpace(Recovery)) return Refused(Refuse.FieldMissing("recovery", "回復コード"));
        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(TypedCode.Recovery(Recovery));
        return await AnswerAsync(account, result, "account.sign-in-recovery", Refuse.RecoveryCodeWrong());
    }

    private async Task<Account?> FindAsync()
    {
        var account = await signIn.GetTwoFactorAuthenticationUserAsync();
        CanGoOn = account is not null;
        return account;
    }

    private async Task<IActionResult> AnswerAsync(Account account, Microsoft.AspNetCore.Identity.SignInResult result, string action, Refusal wrong)
    {
        await audit.RecordAsync(account, result.Succeeded ? action : result.IsLockedOut ? "account.locked-out" : "account.sign-in-failed", HttpContext.RequestAborted);
        if (result.Succeeded) return LocalRedirect(Url.IsLocalUrl(Next) ? Next : "/");
        return Refused(result.IsLockedOut ? Refuse.SignInLocked() : wrong);
    }
}
