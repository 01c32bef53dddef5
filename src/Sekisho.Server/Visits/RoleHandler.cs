using Microsoft.AspNetCore.Authorization;

namespace Sekisho.Server.Visits;

/// <summary>Asks the organisation at every request: a role that ended yesterday opens nothing today.</summary>
internal sealed class RoleHandler(Visit visit) : AuthorizationHandler<RoleRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        if (visit.IsSignedIn && await visit.HasAsync(requirement.Roles)) context.Succeed(requirement);
    }
}
