using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;
using Sekisho.Storage.Accounts;
using Sekisho.Storage.Audit;

namespace Sekisho.Server.Pages.Accounts;

/// <summary>My passkeys: list, register (js/passkey.js), remove.</summary>
public sealed class PasskeysModel(Visit visit, UserManager<Account> accounts, SignInManager<Account> signIn, AuditRecorder audit) : SekishoPage(visit)
{
    private const int LongestName = 50;
    private const int Most = 20;

    /// <summary>What the new passkey is called.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>What the device made: the JSON of the browser's credential.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    /// <summary>The passkey to remove.</summary>
    [BindProperty]
    public string? Passkey { get; set; }

    /// <summary>The passkeys, the oldest first.</summary>
    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    /// <summary>A passkey's id as it stands in forms.</summary>
    public static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync() => await FindAsync() is null ? Challenge() : Page();

    /// <summary>A challenge for a new one; devices that hold one of this account's already are left out.</summary>
    public async Task<IActionResult> OnPostOptionsAsync()
    {
        if (await FindAsync() is not { } account) return Challenge();
        var person = (await Visit.OrganizationAsync()).People[Visit.PersonId];
        var options = await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id.ToString(), Name = person.Mail, DisplayName = person.Name });
        return Content(options, "application/json");
    }

    /// <summary>Registers one.</summary>
    public async Task<IActionResult> OnPostAddAsync()
    {
        if (await FindAsync() is not { } account) return Challenge();
        if (string.IsNullOrWhiteSpace(Name)) return Refused(Refuse.FieldMissing("name", "パスキーの名前"));
        if (Name.Length > LongestName) return Refused(Refuse.TooLong("name", "パスキーの名前", LongestName));
        if (string.IsNullOrEmpty(Credential) || Passkeys.Count >= Most) return Refused(Refuse.PasskeyFailed());
        PasskeyAttestationResult attestation;
        try
        {
            attestation = await signIn.PerformPasskeyAttestationAsync(Credential);
        }
        catch (InvalidOperationException)
        {
            // Nothing was begun, or too long ago.
            return Refused(Refuse.PasskeyFailed());
        }

        if (!attestation.Succeeded) return Refused(Refuse.PasskeyFailed());
        attestation.Passkey.Name = Name.Trim();
        if (!(await accounts.AddOrUpdatePasskeyAsync(account, attestation.Passkey)).Succeeded) return Refused(Refuse.PasskeyFailed());
        await audit.RecordAsync(account, "account.add-passkey", HttpContext.RequestAborted);
        return Done("パスキーを登録しました。次から「パスキーでサインインする」を使えます。", "/account/passkeys");
    }

    /// <summary>Removes one. Sessions that it opened end with all others but this one.</summary>
    public async Task<IActionResult> OnPostRemoveAsync()
    {
        if (await FindAsync() is not { } account) return Challenge();
        if (Passkeys.FirstOrDefault(p => IdOf(p) == Passkey) is not { } passkey) return Refused(Refuse.NoSuch("パスキー"));
        await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        await accounts.UpdateSecurityStampAsync(account);
        await signIn.RefreshSignInAsync(account);
        await audit.RecordAsync(account, "account.remove-passkey", HttpContext.RequestAborted);
        return Done("パスキーを削除しました。端末に残っている分は、端末の設定で消してください。", "/account/passkeys");
    }

    private async Task<Account?> FindAsync()
    {
        var account = await accounts.GetUserAsync(User);
        if (account is not null) Passkeys = [.. (await accounts.GetPasskeysAsync(account)).OrderBy(p => p.CreatedAt)];
        return account;
    }
}
