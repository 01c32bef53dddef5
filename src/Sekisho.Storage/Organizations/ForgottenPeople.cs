using Microsoft.EntityFrameworkCore;

namespace Sekisho.Storage.Organizations;

/// <summary>Removes what stands about a person beside the organisation: the salt of their reference in the audit trail, account, invitations, lists, mails.</summary>
internal static class ForgottenPeople
{
    public static async Task RemoveAsync(SekishoContext context, Guid bodyId, Guid personId, CancellationToken cancellation)
    {
        await context.AuditIdentities.Where(i => i.BodyId == bodyId && i.PersonId == personId).ExecuteDeleteAsync(cancellation);
        var accounts = context.Users.Where(a => a.BodyId == bodyId && a.PersonId == personId).Select(a => a.Id);
        await context.UserPasskeys.Where(p => accounts.Contains(p.UserId)).ExecuteDeleteAsync(cancellation);
        await context.UserTokens.Where(t => accounts.Contains(t.UserId)).ExecuteDeleteAsync(cancellation);
        await context.UserLogins.Where(l => accounts.Contains(l.UserId)).ExecuteDeleteAsync(cancellation);
        await context.UserClaims.Where(c => accounts.Contains(c.UserId)).ExecuteDeleteAsync(cancellation);
        await context.Users.Where(a => a.BodyId == bodyId && a.PersonId == personId).ExecuteDeleteAsync(cancellation);
        await context.Invitations.Where(i => i.BodyId == bodyId && i.PersonId == personId).ExecuteDeleteAsync(cancellation);
        await context.SavedLists.Where(l => l.BodyId == bodyId && l.PersonId == personId).ExecuteDeleteAsync(cancellation);
        await context.RosterUploads.Where(u => u.BodyId == bodyId && u.PersonId == personId).ExecuteDeleteAsync(cancellation);
        await context.Mails.Where(m => m.BodyId == bodyId && m.PersonId == personId).ExecuteDeleteAsync(cancellation);
        await context.LetterReads.Where(r => r.BodyId == bodyId && r.PersonId == personId).ExecuteDeleteAsync(cancellation);
    }
}
