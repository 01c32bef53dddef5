using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Visits;
using Sekisho.Storage.Accounts;

namespace Sekisho.Server.Pages.Accounts;

/// <summary>設定: who I am in this body today, and by which means I sign in.</summary>
public sealed class IndexModel(Visit visit, UserManager<Account> accounts) : SekishoPage(visit)
{
    /// <summary>The person.</summary>
    public Person Person { get; private set; } = new(Guid.Empty, "", "", "");

    /// <summary>Posts held today, the main one first, each with its division.</summary>
    public IReadOnlyList<(Post Post, Division Division)> Posts { get; private set; } = [];

    /// <summary>Titles of the roles that these posts carry today.</summary>
    public IReadOnlyList<string> Roles { get; private set; } = [];

    /// <summary>Whether a code is asked for after the password.</summary>
    public bool HasSecondFactor { get; private set; }

    /// <summary>Recovery codes that are left.</summary>
    public int RecoveryCodes { get; private set; }

    /// <summary>Number of passkeys.</summary>
    public int Passkeys { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (await accounts.GetUserAsync(User) is not { } account) return Challenge();
        var organization = await Visit.OrganizationAsync();
        Person = organization.People[Visit.PersonId];
        Posts = [.. (await Visit.PostsAsync()).Select(p => (p, organization.Divisions[p.DivisionId]))];
        Roles = [.. (await Visit.RulesAsync()).Roles.Where(r => r.Role == Role.DivisionHead ? Posts.Any(p => p.Post.IsHead) : organization.PostFor(Person.Id, r.Role, Visit.Today) is not null).Select(r => r.Title)];
        HasSecondFactor = account.TwoFactorEnabled;
        RecoveryCodes = await accounts.CountRecoveryCodesAsync(account);
        Passkeys = (await accounts.GetPasskeysAsync(account)).Count;
        return Page();
    }
}
