using Sekisho.Governance.Organizations;

namespace Sekisho.Server.Pages.Administration;

/// <summary>The divisions of a body in the order in which a page lists them: each below its parent, names in order.</summary>
internal static class OrganizationTree
{
    /// <summary>Every division that exists on a day, or begins later, once, with how deep it stands.</summary>
    public static IReadOnlyList<(Division Division, int Depth)> Of(Organization organization, DateOnly date)
    {
        var children = organization.Divisions.Values.Where(d => d.Until is null || d.Until >= date).ToLookup(d => d.ParentId);
        var listed = new List<(Division, int)>();
        List(null, 0);
        return listed;

        void List(Guid? parent, int depth)
        {
            foreach (var division in children[parent].OrderBy(d => d.Name, StringComparer.Ordinal))
            {
                listed.Add((division, depth));
                List(division.Id, depth + 1);
            }
        }
    }

    /// <summary>Divisions of a day as the choices of a list, indented.</summary>
    public static IEnumerable<(Guid Id, string Title)> DivisionChoices(Organization organization, DateOnly date) =>
        Of(organization, date).Select(d => (d.Division.Id, new string('　', d.Depth) + d.Division.Name));

    /// <summary>Posts of a day by division, as the choices of a list.</summary>
    public static IEnumerable<(string Division, IReadOnlyList<Post> Posts)> PostChoices(Organization organization, DateOnly date) =>
        Of(organization, date).Select(d => (d.Division.Name, (IReadOnlyList<Post>)[.. InOrder(organization.PostsIn(d.Division.Id).Where(p => p.Covers(date)))])).Where(group => group.Item2.Count > 0);

    /// <summary>The head first.</summary>
    public static IEnumerable<Post> InOrder(IEnumerable<Post> posts) => posts.OrderByDescending(p => p.IsHead).ThenBy(p => p.Title, StringComparer.Ordinal);
}
