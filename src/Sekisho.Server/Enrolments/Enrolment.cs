using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Hosting;
using Sekisho.Storage;
using Sekisho.Storage.Accounts;

namespace Sekisho.Server.Enrolments;

/// <summary>
/// Turns an invitation into an account. For a person who has one already it is a new beginning: a new password, no second factor, no passkey,
/// no lock, and every session ends. Account and invitation change in one transaction: a link that was cut off can be used again.
/// </summary>
internal sealed class Enrolment(SekishoContext context, UserManager<Account> accounts, Invitations invitations)
{
    /// <summary>Judges a password before anything is done.</summary>
    public async Task<Refusal?> JudgeAsync(string? password, string? again)
    {
        if (string.IsNullOrEmpty(password)) return Refuse.FieldMissing("password", "パスワード");
        foreach (var validator in accounts.PasswordValidators)
        {
            if (!(await validator.ValidateAsync(accounts, new Account(), password)).Succeeded) return Refuse.PasswordWeak(SignInRules.ShortestPassword);
        }

        return password == again ? null : Refuse.PasswordsDiffer();
    }

    /// <summary>The account, with the password that the person chose. SK1606 where the invitation has just been used; SK1303 for a mail address that somebody of another body has.</summary>
    public async Task<Result<Account>> EnrolAsync(Invitation invitation, Guid bodyId, Person person, string password, CancellationToken cancellation)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (!await invitations.UseAsync(context, invitation, cancellation)) return Refuse.InvitationVoid();
        var account = await context.Users.FirstOrDefaultAsync(a => a.BodyId == bodyId && a.PersonId == person.Id, cancellation);
        var known = account is not null;
        account ??= new Account { BodyId = bodyId, PersonId = person.Id, UserName = person.Mail, Email = person.Mail, EmailConfirmed = true };
        if (known) await StripAsync(account);
        var outcome = known ? await accounts.AddPasswordAsync(account, password) : await accounts.CreateAsync(account, password);
        if (!outcome.Succeeded) return outcome.Errors.Any(e => e.Code.StartsWith("Password", StringComparison.Ordinal)) ? Refuse.PasswordWeak(SignInRules.ShortestPassword) : Refuse.MailTaken();
        await transaction.CommitAsync(cancellation);
        return account;
    }

    private async Task StripAsync(Account account)
    {
        foreach (var passkey in await accounts.GetPasskeysAsync(account)) Demand(await accounts.RemovePasskeyAsync(account, passkey.CredentialId));
        Demand(await accounts.SetTwoFactorEnabledAsync(account, false));
        Demand(await accounts.ResetAuthenticatorKeyAsync(account));
        Demand(await accounts.SetLockoutEndDateAsync(account, null));
        Demand(await accounts.ResetAccessFailedCountAsync(account));
        Demand(await accounts.RemovePasswordAsync(account));
    }

    private static void Demand(IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException($"The account could not be changed: {string.Join(", ", result.Errors.Select(e => e.Code))}");
    }
}
