using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Server.Visits;
using Sekisho.Storage.Accounts;
using Sekisho.Storage.Audit;

namespace Sekisho.Server.Pages.SignIn;

/// <summary>Signing out.</summary>
public sealed class OutModel(Visit visit, SignInManager<Account> signIn, UserManager<Account> accounts, AuditRecorder audit) : SekishoPage(visit)
{
    /// <summary>A link does not sign out: only the button does.</summary>
    public IActionResult OnGet() => LocalRedirect("/");

    /// <summary>Signs out.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await accounts.GetUserAsync(User) is { } account) await audit.RecordAsync(account, "account.sign-out", HttpContext.RequestAborted);
        await signIn.SignOutAsync();
        return LocalRedirect("/sign-in");
    }
}
