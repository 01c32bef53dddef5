using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Sekisho.Governance.Organizations;

namespace Sekisho.Storage.Organizations;

/// <summary>A role stands in the database as its code.</summary>
internal sealed class RoleCode() : ValueConverter<Role, string>(role => role.Code, code => new Role(code));
