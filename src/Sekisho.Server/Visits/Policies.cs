using Microsoft.AspNetCore.Authorization;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Records;

namespace Sekisho.Server.Visits;

/// <summary>Who may open which pages. Whatever names no policy needs a signed-in person who holds a post today.</summary>
internal static class Policies
{
    /// <summary>システム管理者.</summary>
    public const string Administration = nameof(Administration);

    /// <summary>監査人 and 統括情報セキュリティ責任者.</summary>
    public const string Audit = nameof(Audit);

    /// <summary>統括情報セキュリティ責任者, who makes the rules.</summary>
    public const string Rules = nameof(Rules);

    /// <summary>Whoever keeps records, approves their disposal, or looks at both.</summary>
    public const string Records = nameof(Records);

    /// <summary>Whoever takes a register over, or looks at how it was taken over.</summary>
    public const string Imports = nameof(Imports);

    /// <summary>Adds the policies; deny unless permitted.</summary>
    public static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new PostRequirement()).Build();
        options.AddPolicy(Administration, policy => policy.RequireAuthenticatedUser().AddRequirements(new RoleRequirement(Role.Administrator)));
        options.AddPolicy(Rules, policy => policy.RequireAuthenticatedUser().AddRequirements(new RoleRequirement(Role.Chief)));
        options.AddPolicy(Records, policy => policy.RequireAuthenticatedUser().AddRequirements(new RoleRequirement(RecordKeeping.Readers)));
        options.AddPolicy(Imports, policy => policy.RequireAuthenticatedUser().AddRequirements(new RoleRequirement(Role.Administrator, Role.Auditor, Role.Chief)));
        options.AddPolicy(Audit, policy => policy.RequireAuthenticatedUser().AddRequirements(new RoleRequirement(Role.Auditor, Role.Chief)));
    }
}
