using Microsoft.Extensions.DependencyInjection;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Storage.Rules;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Rules;

public sealed class IndexTests(SharedCity city) : IClassFixture<SharedCity>
{
    [Fact]
    public async Task The_rules_in_force_stand_there_in_full()
    {
        var rules = await city.Server.Services.GetRequiredService<RuleSetQueries>().InForceAsync(SampleServer.City, new DateOnly(2026, 11, 25), default);
        using var visitor = await Visitor.AsAsync(city.Server, "yamada");

        var page = await visitor.GetAsync("/rules");

        page.Title.ShouldBe("きまり");
        string[] told =
        [
            .. rules.Facts,
            .. rules.Tasks.SelectMany(t => new[] { t.Title, t.Description, t.Condition, t.Reason }).OfType<string>(),
            .. rules.Classes.SelectMany(c => c.Examples.Prepend(c.Description)),
            .. rules.Ceilings.Select(c => c.Reason),
            .. rules.Routes.SelectMany(r => r.Steps.Select(s => s.Title).Append(r.Title)),
            .. rules.Procedures,
            .. rules.Sheets.SelectMany(s => s.Questions.Select(q => q.Text)),
            .. rules.Conditions.Select(c => c.Text),
            .. rules.Trainings.Select(t => t.Title),
            .. rules.Duties.SelectMany(d => new[] { d.Title, d.Text, rules.BasisOf(d.Clause).ToString() }),
        ];
        foreach (var words in told) page.Text.ShouldContain(words);
    }

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in()
    {
        using var stranger = new Visitor(city.Server);

        (await stranger.GetAsync("/rules")).Address.AbsolutePath.ShouldBe("/sign-in");
    }
}
