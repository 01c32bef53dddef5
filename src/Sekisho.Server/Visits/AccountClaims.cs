using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Sekisho.Storage.Accounts;

namespace Sekisho.Server.Visits;

/// <summary>Puts body and person of an account into its cookie.</summary>
internal sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Visit.BodyClaim, user.BodyId.ToString()));
        identity.AddClaim(new Claim(Visit.PersonClaim, user.PersonId.ToString()));
        return identity;
    }
}
