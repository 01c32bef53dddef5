using Sekisho.Governance.Organizations;
using Sekisho.Storage;

namespace Sekisho.Server.Pages.Applications;

/// <summary>Finds people and divisions of a body by what somebody types: name, ふりがな, mail address or 職員番号; every word must fit.</summary>
public static class PeopleSearch
{
    /// <summary>Most people or divisions that a search shows.</summary>
    public const int Most = 30;

    /// <summary>People who hold a post on a date, by ふりがな.</summary>
    public static IReadOnlyList<Person> People(Organization organization, string? text, DateOnly date)
    {
        var words = Words(text);
        if (words.Length == 0) return [];
        return
        [
            .. organization.People.Values
                .Where(p => Fits(words, $"{p.Name} {p.Name.Replace(" ", "", StringComparison.Ordinal)} {p.Kana} {p.Mail} {p.StaffNumber}") && organization.PostsOf(p.Id, date).Any())
                .OrderBy(p => p.Kana, StringComparer.Ordinal).ThenBy(p => p.Id).Take(Most),
        ];
    }

    /// <summary>Divisions that exist on a date, by name.</summary>
    public static IReadOnlyList<Division> Divisions(Organization organization, string? text, DateOnly date)
    {
        var words = Words(text);
        if (words.Length == 0) return [];
        return [.. organization.Divisions.Values.Where(d => d.Covers(date) && Fits(words, $"{d.Name} {d.Code}")).OrderBy(d => d.Name, StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>A person with the posts that they hold on a date, as people know them.</summary>
    public static string Describe(Person person, Organization organization, DateOnly date) =>
        string.Join("、", organization.PostsOf(person.Id, date).Select(p => Describe(p, organization)));

    private static string Describe(Post post, Organization organization) =>
        organization.Divisions[post.DivisionId].Name is var division && post.Title.StartsWith(division, StringComparison.Ordinal) ? post.Title : $"{division} {post.Title}";

    /// <summary>The words of a search, folded as stored text is.</summary>
    public static string[] Words(string? text) => SearchText.Fold(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whether every word stands in a text.</summary>
    public static bool Fits(IEnumerable<string> words, string text)
    {
        var folded = SearchText.Fold(text);
        return words.All(word => folded.Contains(word, StringComparison.Ordinal));
    }
}
