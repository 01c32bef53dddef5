using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using QRCoder;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Hosting;
using Sekisho.Server.Pages.SignIn;
using Sekisho.Server.Visits;
using Sekisho.Storage.Accounts;
using Sekisho.Storage.Audit;

namespace Sekisho.Server.Pages.Accounts;

/// <summary>確認コード: a code of an authenticator app (TOTP, RFC 6238) after the password. On only after a first right code; off only with the password.</summary>
[EnableRateLimiting(RateLimits.Guessing)]
public sealed class SecondFactorModel(Visit visit, UserManager<Account> accounts, SignInManager<Account> signIn, AuditRecorder audit) : SekishoPage(visit)
{
    private const string Issuer = "関所";
    private const int RecoveryCodes = 10;

    /// <summary>The app's code.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The password, for switching off.</summary>
    [BindProperty]
    public string? Current { get; set; }

    /// <summary>New recovery codes, to be shown once on the next page.</summary>
    [TempData]
    public string? Codes { get; set; }

    /// <summary>Whether it is on.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Recovery codes that are left.</summary>
    public int Left { get; private set; }

    /// <summary>The app's secret in groups of four; null before setting up has begun.</summary>
    public string? Secret { get; private set; }

    /// <summary>The secret as a picture: a PNG as data address.</summary>
    public string? Picture { get; private set; }

    /// <summary>Shows how it stands.</summary>
    public async Task<IActionResult> OnGetAsync() => await ShowAsync(await accounts.GetUserAsync(User)) ?? Page();

    /// <summary>Begins: makes a secret.</summary>
    public async Task<IActionResult> OnPostBeginAsync()
    {
        if (await accounts.GetUserAsync(User) is not { } account) return Challenge();
        if (account.TwoFactorEnabled) return Refused(Refuse.StateIsSo());
        await accounts.ResetAuthenticatorKeyAsync(account);
        await signIn.RefreshSignInAsync(account);
        return LocalRedirect("/account/second-factor");
    }

    /// <summary>Switches on, once the app has shown the right code.</summary>
    public async Task<IActionResult> OnPostConfirmAsync()
    {
        var account = await accounts.GetUserAsync(User);
        if (await ShowAsync(account) is { } elsewhere) return elsewhere;
        if (account!.TwoFactorEnabled) return Refused(Refuse.StateIsSo());
        if (string.IsNullOrWhiteSpace(Code)) return Refused(Refuse.FieldMissing("code", "確認コード"));
        var provider = accounts.Options.Tokens.AuthenticatorTokenProvider;
        if (Secret is null || !await accounts.VerifyTwoFactorTokenAsync(account, provider, TypedCode.Digits(Code))) return Refused(Refuse.NewCodeWrong());
        await accounts.SetTwoFactorEnabledAsync(account, true);
        await signIn.RefreshSignInAsync(account);
        await audit.RecordAsync(account, "account.enable-second-factor", HttpContext.RequestAborted);
        return await ShowCodesAsync(account, "確認コードを使う設定にしました。次のサインインから確認コードの入力が必要です。");
    }

    /// <summary>Makes new recovery codes; those until now are void.</summary>
    public async Task<IActionResult> OnPostCodesAsync()
    {
        if (await accounts.GetUserAsync(User) is not { } account) return Challenge();
        if (!account.TwoFactorEnabled) return Refused(Refuse.StateIsSo());
        await audit.RecordAsync(account, "account.new-recovery-codes", HttpContext.RequestAborted);
        return await ShowCodesAsync(account, "新しい回復コードを作りました。前の回復コードはもう使えません。");
    }

    /// <summary>Switches off.</summary>
    public async Task<IActionResult> OnPostOffAsync()
    {
        var account = await accounts.GetUserAsync(User);
        if (await ShowAsync(account) is { } elsewhere) return elsewhere;
        if (!account!.TwoFactorEnabled) return Refused(Refuse.StateIsSo());
        if (string.IsNullOrEmpty(Current)) return Refused(Refuse.FieldMissing("current", "今のパスワード"));
        if (await accounts.IsLockedOutAsync(account)) return Refused(Refuse.SignInLocked());
        if (!await accounts.CheckPasswordAsync(account, Current))
        {
            await accounts.AccessFailedAsync(account);
            await audit.RecordAsync(account, "account.disable-second-factor-failed", HttpContext.RequestAborted);
            return Refused(Refuse.PasswordCurrentWrong());
        }

        await accounts.SetTwoFactorEnabledAsync(account, false);
        await accounts.ResetAuthenticatorKeyAsync(account);
        await signIn.RefreshSignInAsync(account);
        await audit.RecordAsync(account, "account.disable-second-factor", HttpContext.RequestAborted);
        return Done("確認コードを使わない設定にしました。認証アプリの「関所」の項目は消してかまいません。", "/account");
    }

    private async Task<IActionResult> ShowCodesAsync(Account account, string notice)
    {
        Codes = string.Join(' ', await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) ?? []);
        return Done(notice, "/account/recovery-codes");
    }

    private async Task<IActionResult?> ShowAsync(Account? account)
    {
        if (account is null) return Challenge();
        (IsOn, Left) = (account.TwoFactorEnabled, await accounts.CountRecoveryCodesAsync(account));
        if (IsOn || await accounts.GetAuthenticatorKeyAsync(account) is not { } secret) return null;
        Secret = string.Join(' ', secret.Chunk(4).Select(group => new string(group)));
        var address = $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(account.Email ?? "")}?secret={secret}&issuer={Uri.EscapeDataString(Issuer)}&digits=6";
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(code);
        Picture = "data:image/png;base64," + Convert.ToBase64String(png.GetGraphic(8));
        return null;
    }
}
