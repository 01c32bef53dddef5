using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Hosting;
using Sekisho.Server.Sample;
using Sekisho.Server.Visits;
using Sekisho.Storage.Accounts;
using Sekisho.Storage.Audit;

namespace Sekisho.Server.Pages.SignIn;

/// <summary>Signing in with mail address and password; a second factor follows where the account has one.</summary>
[EnableRateLimiting(RateLimits.Guessing)]
public sealed class IndexModel(Visit visit, SignInManager<Account> signIn, UserManager<Account> accounts, AuditRecorder audit) : SekishoPage(visit)
{
    /// <summary>Mail address.</summary>
    [BindProperty]
    public string? Mail { get; set; }

    /// <summary>Password.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    /// <summary>Shows the form; whoever is signed in already goes on.</summary>
    public IActionResult OnGet() => Visit.IsSignedIn ? LocalRedirect("/") : Page();

    /// <summary>Signs in. One sentence, and one pace, for an unknown address, a wrong password and a locked account.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Mail)) return Refused(Refuse.FieldMissing("mail", "メールアドレス"));
        if (string.IsNullOrEmpty(Password)) return Refused(Refuse.FieldMissing("password", "パスワード"));
        var account = await accounts.FindByNameAsync(Mail.Trim());
        await SamePace.KeepAsync(accounts, account, Password);
        var result = await signIn.PasswordSignInAsync(Mail.Trim(), Password, isPersistent: false, lockoutOnFailure: true);
        var next = Url.IsLocalUrl(Next) ? Next : "/";
        if (result.RequiresTwoFactor) return RedirectToPage("/SignIn/Code", new { next });
        if (account is not null) await audit.RecordAsync(account, result.Succeeded ? "account.sign-in" : result.IsLockedOut ? "account.locked-out" : "account.sign-in-failed", HttpContext.RequestAborted);
        if (result.Succeeded) return LocalRedirect(next);
        return Refused(Refuse.SignInWrong());
    }

    /// <summary>The post of a sample person, as the list shows it.</summary>
    internal string PostOf(SamplePerson person) => SampleCity.Data.Posts.First(p => p.Key == person.Post).Title;
}
