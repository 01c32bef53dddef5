using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Server.Sample;
using Sekisho.Server.Settings;
using Sekisho.Server.Visits;
using Sekisho.Storage.Accounts;
using Sekisho.Storage.Audit;

namespace Sekisho.Server.Pages.SignIn;

/// <summary>Signs in as somebody of the sample city without a password: in sample mode only, and only accounts of that city.</summary>
public sealed class SampleModel(Visit visit, IServiceProvider services, SignInManager<Account> signIn, UserManager<Account> accounts, AuditRecorder audit) : SekishoPage(visit)
{
    /// <summary>Whom.</summary>
    [BindProperty]
    public string? Mail { get; set; }

    /// <summary>There is nothing to see here.</summary>
    public IActionResult OnGet() => NotFound();

    /// <summary>Signs in.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!services.GetRequiredService<ServerSettings>().Sample || Mail is null) return NotFound();
        if (await accounts.FindByNameAsync(Mail) is not { } account || account.BodyId != SampleCity.BodyId) return NotFound();
        await signIn.SignInAsync(account, isPersistent: false);
        await audit.RecordAsync(account, "account.sign-in", HttpContext.RequestAborted);
        return LocalRedirect("/");
    }
}
