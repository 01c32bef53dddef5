using System.Text.RegularExpressions;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;

namespace Sekisho.Governance.Registers;

/// <summary>Who is meant by free text such as 総務課職員全員, 企画係 山田、鈴木ほか3名.</summary>
public static partial class RegisterUsers
{
    /// <summary>Words that mean all of what stands before them.</summary>
    private static readonly string[] Everybody = ["職員全員", "員全員", "全職員", "職員", "全員", "員"];

    /// <summary>What may stand before them for the division of the row itself, as in 課員, 課内全員, 所属職員.</summary>
    private static readonly string[] Own = ["課", "課内", "全課", "所属"];

    /// <summary>The scope that is understood, and what is left over: names that fit nobody or several, and 「ほか3名」.</summary>
    public static (UserScope Scope, string Left) Read(string text, Guid? divisionId, Organization organization, DateOnly today)
    {
        // Who is left out by such words must not come in by the rest of the sentence.
        if (Narrowing().IsMatch(text)) return (new UserScope([], [], []), text.Trim());
        var (scope, left) = (new UserScope([], [], []), new List<string>());
        foreach (var part in Separators().Split(text).Select(p => p.Trim()).Where(p => p.Length > 0))
        {
            if (Of(part, divisionId, organization, today) is { } found) scope = scope.With(found);
            else left.Add(part);
        }

        return (scope, string.Join('、', left));
    }

    /// <summary>The division that a text names: exactly, or the only one whose name it holds; whether it was exactly.</summary>
    public static (Guid Id, bool Exactly)? DivisionOf(string text, Organization organization, DateOnly today)
    {
        var folded = RegisterText.Fold(text);
        if (folded.Length == 0) return null;
        if (DivisionNamed(folded, organization, today) is { } exact) return (exact, true);
        var all = organization.Divisions.Values.Where(d => d.Covers(today)).Select(d => (d.Id, Name: RegisterText.Fold(d.Name))).ToList();
        var held = all.Where(d => d.Name.Length > 1 && folded.Contains(d.Name, StringComparison.Ordinal)).ToList();
        if (held.Count == 0) return null;
        var longest = held.Max(d => d.Name.Length);
        return held.Where(d => d.Name.Length == longest).ToList() is [var only] ? (only.Id, false) : null;
    }

    /// <summary>The post that a text names as manager: a title in the division, or the post of a person.</summary>
    public static Guid? PostOf(string text, Guid? divisionId, Organization organization, DateOnly today)
    {
        var folded = RegisterText.Fold(text);
        if (folded.Length == 0) return null;
        var posts = organization.Posts.Values.Where(p => p.Covers(today)).ToList();
        if (posts.Where(p => RegisterText.Fold(p.Title) == folded && (p.DivisionId == divisionId || divisionId is null)).ToList() is [var own]) return own.Id;
        if (posts.Where(p => RegisterText.Fold(p.Title) == folded).ToList() is [var one]) return one.Id;
        return PersonOf(text, divisionId, organization, today) is { } person && organization.PostsOf(person, today).OrderByDescending(p => p.DivisionId == divisionId).FirstOrDefault() is { } held ? held.Id : null;
    }

    private static UserScope? Of(string part, Guid? divisionId, Organization organization, DateOnly today)
    {
        var folded = RegisterText.Fold(part);
        if (folded is "全職員" or "職員全員") return new UserScope([.. organization.Below(null).Where(d => d.Covers(today)).Select(d => d.Id)], [], []);
        foreach (var of in Everybody.Where(w => folded.EndsWith(w, StringComparison.Ordinal)).Select(w => folded[..^w.Length].TrimEnd('の')))
        {
            if (DivisionNamed(of, organization, today) is { } named) return UserScope.OfDivision(named);
            if ((Own.Contains(of) || folded == "全員") && divisionId is { } own) return UserScope.OfDivision(own);
        }

        if (PersonOf(part, divisionId, organization, today) is { } person) return UserScope.OfPersons(person);
        if (DivisionNamed(folded, organization, today) is { } division) return UserScope.OfDivision(division);
        return organization.Posts.Values.Where(p => p.Covers(today) && RegisterText.Fold(p.Title) == folded).ToList() is [var post] ? new UserScope([], [post.Id], []) : null;
    }

    /// <summary>The division of exactly that name, alone or behind the names of those above it (総務部総務課).</summary>
    private static Guid? DivisionNamed(string folded, Organization organization, DateOnly today)
    {
        var all = organization.Divisions.Values.Where(d => d.Covers(today)).ToList();
        if (all.Where(d => RegisterText.Fold(d.Name) == folded).ToList() is [var only]) return only.Id;
        return all.Where(d => PathsOf(d.Id, organization).Contains(folded)).ToList() is [var one] ? one.Id : null;
    }

    private static IEnumerable<string> PathsOf(Guid divisionId, Organization organization)
    {
        var path = "";
        foreach (var id in organization.Above(divisionId)) yield return path = RegisterText.Fold(organization.Divisions[id].Name) + path;
    }

    /// <summary>A person by the whole name; by the family name where only one in the division has it.</summary>
    private static Guid? PersonOf(string text, Guid? divisionId, Organization organization, DateOnly today)
    {
        var folded = RegisterText.Fold(Honorific().Replace(text.Trim(), ""));
        if (folded.Length < 2) return null;
        var serving = organization.People.Values.Where(p => organization.PostsOf(p.Id, today).Any()).ToList();
        var whole = serving.Where(p => RegisterText.Fold(p.Name) == folded).ToList();
        if (whole.Count == 1) return whole[0].Id;
        var here = serving.Where(p => divisionId is { } id && organization.PostsOf(p.Id, today).Any(post => organization.Above(post.DivisionId).Contains(id))).ToList();
        return here.Where(p => RegisterText.Fold(p.Name.Split(' ', '　')[0]) == folded || RegisterText.Fold(p.Name) == folded).ToList() is [var only] ? only.Id : null;
    }

    [GeneratedRegex(@"[、,，/／\r\n]|及び|および|(?=[ほ他外][かの]?\s*[0-9０-９]+\s*[名人])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separators();

    [GeneratedRegex("除|以外|のぞく|のぞき|一部|希望者|不可", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Narrowing();

    [GeneratedRegex("(さん|氏|主事|主任|係長|主査|主幹)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Honorific();
}
