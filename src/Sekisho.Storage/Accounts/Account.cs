using Microsoft.AspNetCore.Identity;

namespace Sekisho.Storage.Accounts;

/// <summary>
/// The means by which a person signs in. Made when an invitation is accepted; locked after repeated wrong passwords; what the
/// person may do is asked of the organisation, never of the account.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The body that the person belongs to.</summary>
    public Guid BodyId { get; set; }

    /// <summary>The person in that body's organisation.</summary>
    public Guid PersonId { get; set; }
}
