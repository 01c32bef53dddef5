using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Sekisho.Governance.Organizations;

namespace Sekisho.Server.Visits;

/// <summary>One of these roles must be carried by one of the person's posts today.</summary>
internal sealed record RoleRequirement(params ImmutableArray<Role> Roles) : IAuthorizationRequirement;
