using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;

namespace Sekisho.Server.Sample;

/// <summary>The organisation of the sample city as one act, so that a cut-off start leaves no half of a city: three years of terms, deputies, absences.</summary>
internal static class SampleOrganization
{
    /// <summary>Years that the city looks back on.</summary>
    public const int Years = 3;

    /// <summary>The act that founds it.</summary>
    public static Act Found(SampleCityData data, int fiscalYear, DateOnly today)
    {
        DateOnly April(int yearsBack) => new(fiscalYear - yearsBack, 4, 1);
        var (divisions, posts) = (data.Divisions.ToDictionary(d => d.Key, d => Id("division/" + d.Key)), data.Posts.ToDictionary(p => p.Key, p => Id("post/" + p.Key)));
        var first = Organization.Found(new Body(SampleCity.BodyId, data.Name, BodyKind.Municipality, data.Code));
        var events = first.Events.ToList();
        var city = Organization.Fold(null, events[0]);
        foreach (var d in data.Divisions) Add(city.OpenDivision(new Division(divisions[d.Key], d.Name, d.Parent is null ? null : divisions[d.Parent])));
        foreach (var p in data.Posts) Add(city.CreatePost(new Post(posts[p.Key], divisions[p.Division], p.Title, p.Head)));
        foreach (var p in data.People) Employ(p);
        foreach (var p in data.Former)
        {
            Add(city.RegisterPerson(new Person(PersonId(p.Mail), p.Name, p.Kana, p.Mail), posts[p.Post], April(p.From)));
            Happen(new OrganizationEvent.AssignmentEnded(PersonId(p.Mail), posts[p.Post], April(p.Until).AddDays(-1)));
        }

        foreach (var p in data.Posts)
        {
            foreach (var role in p.Roles ?? []) Add(city.GiveRole(role, posts[p.Key], April(Years)));
        }

        foreach (var d in data.Deputies) Happen(new OrganizationEvent.DeputiesSet(new DeputyOrder(posts[d.Post], [.. d.Deputies.Select(key => posts[key])], April(Years))));
        foreach (var absence in Absences(data, April(Years), today)) Happen(new OrganizationEvent.AbsenceRecorded(absence));
        Add(city.PublishContacts(data.Contacts));
        return new Act(first.Name, [.. events]);

        void Employ(SamplePerson p)
        {
            var terms = p.Before ?? [];
            var person = new Person(PersonId(p.Mail), p.Name, p.Kana, p.Mail, $"{data.People.IndexOf(p) + 1:00000}", Employment: p.Post.EndsWith("-kaikei", StringComparison.Ordinal) ? Employment.FiscalYear : Employment.Permanent);
            Add(city.RegisterPerson(person, posts[terms.IsEmpty ? p.Post : terms[0].Post], April(Years)));
            foreach (var term in terms.Skip(1)) Add(city.Assign(person.Id, posts[term.Post], April(term.From), keepOthers: false));
            if (!terms.IsEmpty) Add(city.Assign(person.Id, posts[p.Post], April(terms[^1].Until), keepOthers: false));
        }

        void Add(Result<Act> act)
        {
            foreach (var e in act.Value.Events) Happen(e);
        }

        void Happen(DomainEvent e)
        {
            events.Add(e);
            city = Organization.Fold(city, e);
        }
    }

    /// <summary>The same name gives the same id in every installation.</summary>
    public static Guid Id(string name) => new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes("mihon/" + name)).AsSpan(0, 16), bigEndian: true);

    /// <summary>A person's id.</summary>
    public static Guid PersonId(string mail) => Id("person/" + mail);

    /// <summary>Holidays of those who have a deputy: a week every summer and some days in winter; somebody is away today.</summary>
    private static IEnumerable<Absence> Absences(SampleCityData data, DateOnly first, DateOnly today)
    {
        var deputised = data.Deputies.Select(d => d.Post).ToHashSet();
        var random = new Random(20230508);
        foreach (var person in data.People.Where(p => deputised.Contains(p.Post)))
        {
            for (var year = first.Year; year <= today.Year; year++)
            {
                var summer = new DateOnly(year, 7, 20).AddDays(random.Next(35));
                yield return Of(person.Mail, summer, summer.AddDays(6));
                var winter = new DateOnly(year, 11, 1).AddDays(random.Next(60));
                yield return Of(person.Mail, winter, winter.AddDays(random.Next(4)));
            }
        }

        yield return Of("shimizu@mihon.example", today.AddDays(-1), today.AddDays(3));

        static Absence Of(string mail, DateOnly from, DateOnly until) => new(Id($"absence/{mail}/{from:O}"), PersonId(mail), from, until);
    }
}
