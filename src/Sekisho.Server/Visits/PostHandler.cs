using Microsoft.AspNetCore.Authorization;

namespace Sekisho.Server.Visits;

/// <summary>Asks the organisation at every request: whose last post ended yesterday opens nothing today.</summary>
internal sealed class PostHandler(Visit visit) : AuthorizationHandler<PostRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PostRequirement requirement)
    {
        if (visit.IsSignedIn && (await visit.PostsAsync()).Count > 0) context.Succeed(requirement);
    }
}
