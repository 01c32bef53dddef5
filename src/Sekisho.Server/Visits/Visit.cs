using System.Security.Claims;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Visits;

/// <summary>Who is asking: the signed-in person, their body, their posts and roles on this day. One for each request.</summary>
public sealed class Visit(IHttpContextAccessor http, OrganizationQueries organizations, RuleSetQueries ruleSets, TimeProvider time)
{
    /// <summary>Claim that holds the body's id.</summary>
    public const string BodyClaim = "sekisho:body";

    /// <summary>Claim that holds the person's id.</summary>
    public const string PersonClaim = "sekisho:person";

    private Organization? organization;
    private RuleSet? rules;

    /// <summary>Whether somebody is signed in.</summary>
    public bool IsSignedIn => Claim(BodyClaim) is not null;

    /// <summary>The body of the signed-in person; an id that no body has, for others.</summary>
    public Guid BodyId => Claim(BodyClaim) ?? Guid.Empty;

    /// <summary>The signed-in person; an id that nobody has, for others.</summary>
    public Guid PersonId => Claim(PersonClaim) ?? Guid.Empty;

    /// <summary>The signed-in person as actor.</summary>
    public Actor Actor => new(PersonId);

    /// <summary>The instant.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The date in Japan.</summary>
    public DateOnly Today => JapanTime.DateAt(Now);

    /// <summary>The body's organisation, as it stood when first asked for in this request.</summary>
    public async Task<Organization> OrganizationAsync() =>
        organization ??= await organizations.FindAsync(BodyId, http.HttpContext?.RequestAborted ?? default) ?? throw new InvalidOperationException("The signed-in person's body does not exist.");

    /// <summary>The rule set in force.</summary>
    public async Task<RuleSet> RulesAsync() => rules ??= await ruleSets.InForceAsync(BodyId, Today, http.HttpContext?.RequestAborted ?? default);

    /// <summary>The posts that the person holds today, the main one first.</summary>
    public async Task<IReadOnlyList<Post>> PostsAsync() => [.. (await OrganizationAsync()).PostsOf(PersonId, Today)];

    /// <summary>Whether one of the person's posts carries one of the roles today.</summary>
    public async Task<bool> HasAsync(params IEnumerable<Role> roles)
    {
        var body = await OrganizationAsync();
        return roles.Any(role => role == Role.DivisionHead ? body.PostsOf(PersonId, Today).Any(p => p.IsHead) : body.PostFor(PersonId, role, Today) is not null);
    }

    private Guid? Claim(string type) => Guid.TryParse(http.HttpContext?.User.FindFirstValue(type), out var id) ? id : null;
}
