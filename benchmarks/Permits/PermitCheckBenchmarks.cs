using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Sekisho.Governance.Upstreams;

namespace Sekisho.Benchmarks.Permits;

/// <summary>The permit check in a city of 1,000 people with 20 services and 200 permits.</summary>
public class PermitCheckBenchmarks
{
    private static readonly DateTimeOffset At = new(2026, 11, 25, 0, 0, 0, TimeSpan.Zero);
    private static readonly Guid City = Guid.CreateVersion7();
    private readonly BodyRegister register = Make();

    private Guid First => register.Organization.Assignments[0].PersonId;

    private Guid Last => register.Organization.Assignments[^1].PersonId;

    [Benchmark]
    public bool Allowed() => Check(First, "model-0", 1);

    [Benchmark]
    public bool AllowedByTheTenthPermit() => Check(Last, "model-19", 1);

    [Benchmark]
    public bool RefusedByClass() => Check(Last, "model-19", 3);

    private bool Check(Guid person, string model, int level) => !PermitCheck.Check(register, new PermitRequest(person, model, level, At)).Refused;

    private static BodyRegister Make()
    {
        var rules = RuleSetReader.Read(Server.Resources.Read("rules/local-2023.json"));
        var divisions = Enumerable.Range(0, 50).Select(i => new Division(Guid.CreateVersion7(), $"第{i}課", null)).ToList();
        var posts = divisions.Select(d => new Post(Guid.CreateVersion7(), d.Id, "主事", false)).ToList();
        var people = Enumerable.Range(0, 1000).Select(i => new Person(Guid.CreateVersion7(), $"職員{i}", "", $"p{i}@example.jp")).ToList();
        var from = new DateOnly(2026, 4, 1);
        var organization = Organization.Restore(
            new Body(City, "計測市", BodyKind.Municipality, null), 1, divisions, posts, people,
            people.Select((p, i) => new Assignment(p.Id, posts[i / 20].Id, from, null)), [], [], [], [], [], ContactList.Empty, WordList.Empty);
        var services = Enumerable.Range(0, 20).Select(i => new Service
        {
            Id = Guid.CreateVersion7(),
            BodyId = City,
            Version = 1,
            Facts = new CatalogEntry($"s{i}", $"サービス{i}", "", "", "GenerativeAi", Contract.Individual, Delivery.Internet, [], "", null, [], "", from),
            Upstream = new Upstream(new Uri("https://provider.example/v1"), null, [new Model($"model-{i}", $"model-{i}")]),
        }).ToList();

        // Ten permits a service, each for the five divisions that follow the ones before.
        var permits = services.SelectMany(s => Enumerable.Range(0, 10).Select(n => new Permit
        {
            Id = Guid.CreateVersion7(),
            BodyId = City,
            Version = 1,
            Number = $"第{n}号",
            CaseId = Guid.CreateVersion7(),
            DivisionId = divisions[n * 5].Id,
            ServiceId = s.Id,
            TaskCode = "ideas",
            Purpose = "計測",
            Users = new UserScope([.. divisions.Skip(n * 5).Take(5).Select(d => d.Id)], [], []),
            MaximumLevel = 2,
            ManagerPostId = posts[0].Id,
            From = from,
            Until = from.AddYears(1).AddDays(-1),
            Conditions = [],
            Rules = new RuleSetReference(rules.Id, rules.Version),
            GrantedAt = At.AddDays(n - 100),
        }));
        return new BodyRegister(organization, rules, services.ToImmutableDictionary(s => s.Id), [.. permits]);
    }
}
