using Sekisho.Governance.Organizations;
using Sekisho.Storage.Accounts;
using Sekisho.Storage.Audit;

namespace Sekisho.Server.Visits;

/// <summary>What somebody does with their own means of signing in, in the audit trail.</summary>
internal static class AccountTrail
{
    public static Task RecordAsync(this AuditRecorder audit, Account account, string action, CancellationToken cancellation) =>
        audit.RecordAsync(account.BodyId, new Actor(account.PersonId), action, "account", account.Id, cancellation);
}
