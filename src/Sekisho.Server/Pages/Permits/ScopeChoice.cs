using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Server.Pages.Applications;

namespace Sekisho.Server.Pages.Permits;

/// <summary>The parts of a scope of users as fields of a form: d- a division, p- a post, n- a person.</summary>
public static class ScopeChoice
{
    /// <summary>All parts with their names.</summary>
    public static IEnumerable<(string Key, string Name)> Of(UserScope users, Organization organization) => Keys(users).Zip(AnswerLine.Names(users, organization));

    /// <summary>What is left of a scope when only these parts stay.</summary>
    public static UserScope Kept(UserScope users, IReadOnlyCollection<string> keys) => new(
        [.. users.Divisions.Where(id => keys.Contains(Division(id)))],
        [.. users.Posts.Where(id => keys.Contains(Post(id)))],
        [.. users.Persons.Where(id => keys.Contains(Person(id)))]);

    /// <summary>Key of a division.</summary>
    public static string Division(Guid id) => $"d-{id:N}";

    /// <summary>Key of a post.</summary>
    public static string Post(Guid id) => $"p-{id:N}";

    /// <summary>Key of a person.</summary>
    public static string Person(Guid id) => $"n-{id:N}";

    private static IEnumerable<string> Keys(UserScope users) => [.. users.Divisions.Select(Division), .. users.Posts.Select(Post), .. users.Persons.Select(Person)];
}
