using Microsoft.AspNetCore.Authorization;

namespace Sekisho.Server.Visits;

/// <summary>The person must hold a post today: an account outlives its holder's time in office.</summary>
internal sealed record PostRequirement : IAuthorizationRequirement;
