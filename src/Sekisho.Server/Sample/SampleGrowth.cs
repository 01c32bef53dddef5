using System.Globalization;

namespace Sekisho.Server.Sample;

/// <summary>Lets the sample city grow to any number of staff: further departments, divisions, posts and people with invented names.</summary>
internal static class SampleGrowth
{
    private const int StaffOfDivision = 25;

    /// <summary>The city with so many staff; as it is for as many as it has.</summary>
    public static SampleCityData To(SampleCityData city, SampleNames names, int staff)
    {
        var (divisions, posts, people, deputies) = (city.Divisions.ToBuilder(), city.Posts.ToBuilder(), city.People.ToBuilder(), city.Deputies.ToBuilder());
        var random = new Random(1868);
        for (var number = 0; people.Count < staff; number++)
        {
            var (name, round) = (names.Departments[number % names.Departments.Length], number / names.Departments.Length);
            var department = $"bu{number}";
            divisions.Add(new SampleDivision(department, round == 0 ? name : $"第{round + 1}{name}", null));
            posts.Add(new SamplePost($"{department}-bucho", department, $"{divisions[^1].Name}長", Head: true));
            Employ($"{department}-bucho");
            foreach (var (i, title) in names.Divisions.Index())
            {
                if (people.Count >= staff) break;
                var division = $"{department}-ka{i}";
                divisions.Add(new SampleDivision(division, $"{divisions.First(d => d.Key == department).Name.Replace("部", "", StringComparison.Ordinal)}{title}", department));
                posts.Add(new SamplePost($"{division}-kacho", division, $"{divisions[^1].Name}長", Head: true));
                posts.Add(new SamplePost($"{division}-kakaricho", division, $"{divisions[^1].Name} 係長"));
                posts.Add(new SamplePost($"{division}-shuji", division, $"{divisions[^1].Name} 主事"));
                deputies.Add(new SampleDeputies($"{division}-kacho", [$"{division}-kakaricho"]));
                Employ($"{division}-kacho");
                Employ($"{division}-kakaricho");
                for (var n = 2; n < StaffOfDivision; n++) Employ($"{division}-shuji");
            }
        }

        return city with { Divisions = divisions.ToImmutable(), Posts = posts.ToImmutable(), People = people.ToImmutable(), Deputies = deputies.ToImmutable() };

        void Employ(string post)
        {
            if (people.Count >= staff) return;
            var surname = names.Surnames[random.Next(names.Surnames.Length)].Split(' ');
            var given = names.Given[random.Next(names.Given.Length)].Split(' ');
            var mail = string.Create(CultureInfo.InvariantCulture, $"{surname[2]}{people.Count}@mihon.example");
            people.Add(new SamplePerson(mail, $"{surname[0]} {given[0]}", $"{surname[1]} {given[1]}", post));
        }
    }
}
