using System.Globalization;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Rosters;

/// <summary>How divisions, posts and people are named in files, both ways: written so that they are found again.</summary>
internal sealed class RosterReferences
{
    private const char Separator = '＞';

    private readonly Dictionary<string, Guid> codes = [];
    private readonly Dictionary<string, List<Guid>> names = [];
    private readonly Dictionary<string, List<Guid>> paths = [];
    private readonly Dictionary<Guid, (string Reference, string Path)> divisions = [];
    private readonly Dictionary<(Guid Division, string Title), Guid> posts = [];
    private readonly Dictionary<Guid, string> titles = [];
    private readonly Dictionary<string, Guid> numbers = [];
    private readonly Dictionary<string, Guid> mails = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Guid>> people = [];

    public RosterReferences(Organization organization, DateOnly date)
    {
        foreach (var division in organization.Divisions.Values.Where(d => d.Until is null || d.Until >= date)) Add(division, organization);
        foreach (var post in organization.Posts.Values.Where(p => p.Until is null || p.Until >= date).OrderBy(p => p.Id)) Add(post);
        foreach (var person in organization.People.Values.Where(p => p.Name.Length > 0)) Add(person);
    }

    public void Add(Division division, Organization organization)
    {
        var path = (division.ParentId is { } parent && divisions.TryGetValue(parent, out var above) ? above.Path : division.ParentId is { } id ? PathOf(id, organization) : "") is { Length: > 0 } up ? up + Separator + division.Name : division.Name;
        divisions[division.Id] = (division.Code ?? path, path);
        if (division.Code is { } code) codes[code] = division.Id;
        List(names, division.Name, division.Id);
        if (path != division.Name) List(paths, path, division.Id);
    }

    public void Add(Post post)
    {
        var title = post.Title;
        for (var n = 2; posts.ContainsKey((post.DivisionId, title)); n++) title = post.Title + "#" + n.ToString(CultureInfo.InvariantCulture);
        posts[(post.DivisionId, title)] = post.Id;
        titles[post.Id] = title;
    }

    public void Add(Person person)
    {
        if (person.StaffNumber is { } number) numbers[number] = person.Id;
        if (person.Mail.Length > 0) mails[person.Mail] = person.Id;
        List(people, person.Name, person.Id);
    }

    public string Of(Guid divisionId) => divisions[divisionId].Reference;

    public string TitleOf(Guid postId) => titles[postId];

    public bool Knows(Guid postId) => titles.ContainsKey(postId);

    public Result<Guid> Division(string text)
    {
        if (codes.TryGetValue(text, out var id)) return id;
        return One("部署", text, paths.GetValueOrDefault(text) ?? names.GetValueOrDefault(text));
    }

    public Result<Guid> Post(string division, string title)
    {
        var found = Division(division);
        if (found.Refused) return found;
        return posts.TryGetValue((found.Value, title), out var post) ? post : Refuse.RowNamesNobody("職", division + " " + title);
    }

    public Result<Guid> Person(string text)
    {
        if (numbers.TryGetValue(text, out var id) || mails.TryGetValue(text, out id)) return id;
        return One("職員", text, people.GetValueOrDefault(text));
    }

    /// <summary>The person whom a row of 職員 is about, or null for somebody new.</summary>
    public Result<Guid?> Known(string number, string mail, string name)
    {
        if (number.Length > 0 && numbers.TryGetValue(number, out var id)) return (Guid?)id;
        if (mail.Length > 0 && mails.TryGetValue(mail, out id)) return (Guid?)id;
        if (number.Length > 0 || mail.Length > 0 || !people.TryGetValue(name, out var same)) return (Guid?)null;
        return same.Count == 1 ? (Guid?)same[0] : Refuse.RowIsAmbiguous("職員", name);
    }

    private static Result<Guid> One(string what, string text, List<Guid>? found) => found switch
    {
        null or [] => Refuse.RowNamesNobody(what, text),
        [var one] => one,
        _ => Refuse.RowIsAmbiguous(what, text),
    };

    private static string PathOf(Guid divisionId, Organization organization) =>
        string.Join(Separator, organization.Above(divisionId).Reverse().Select(id => organization.Divisions[id].Name));

    private static void List(Dictionary<string, List<Guid>> index, string key, Guid id)
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        if (!list.Contains(id)) list.Add(id);
    }
}
