using Microsoft.AspNetCore.Mvc;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Accounts;

/// <summary>Recovery codes, right after they were made and never again: only their hashes are kept.</summary>
public sealed class RecoveryCodesModel(Visit visit) : SekishoPage(visit)
{
    /// <summary>The codes.</summary>
    [TempData]
    public string? Codes { get; set; }

    /// <summary>Shows them once.</summary>
    public IActionResult OnGet() => Codes is null ? LocalRedirect("/account/second-factor") : Page();
}
