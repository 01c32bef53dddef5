using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;

namespace Sekisho.Server.Pages.Permits;

/// <summary>A range of users in words.</summary>
internal static class ScopeWords
{
    /// <summary>広報課、情報政策課長、山田 花子.</summary>
    public static string Of(UserScope users, Organization organization) => string.Join('、', new[]
    {
        users.Divisions.Select(id => organization.Divisions.GetValueOrDefault(id)?.Name),
        users.Posts.Select(id => organization.Posts.GetValueOrDefault(id)?.Title),
        users.Persons.Select(id => organization.People.GetValueOrDefault(id)?.Name),
    }.SelectMany(names => names).OfType<string>());
}
