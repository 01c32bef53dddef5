using System.Net;
using System.Text.Json.Nodes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Usage;
using Sekisho.IntegrationTests.Storage;
using Sekisho.Storage.Rules;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Gateway;

public sealed class InspectionFaultTests
{
    [Fact]
    public async Task An_inspection_that_fails_stops_the_prompt()
    {
        await using var scene = await GatewayScene.StartAsync();
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider);
        (await user.AskAsync("検査できます")).Status.ShouldBe(HttpStatusCode.OK);

        await PublishRulesThatBreakTheInspectorAsync(scene);
        var answer = await user.AskAsync("検査できません");

        answer.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Code.ShouldBe("SK2108");
        provider.Received.Count.ShouldBe(1);
        (await user.UseOfAsync(answer)).ShouldSatisfyAllConditions(u => u.Outcome!.Kind.ShouldBe(OutcomeKind.Blocked), u => u.Outcome!.Code.ShouldBe("SK2108"), u => u.Intent.Level.ShouldBe(3));
    }

    /// <summary>A mark of which nothing is left after folding: the detector refuses to work with it.</summary>
    private static async Task PublishRulesThatBreakTheInspectorAsync(GatewayScene scene)
    {
        var rules = JsonNode.Parse(await File.ReadAllTextAsync(StorageHost.RepositoryFile("rules/local-2023.json")))!;
        (rules["version"], rules["marks"]) = (2, new JsonArray(new JsonObject { ["mark"] = "\u200B", ["level"] = 3 }));
        await scene.Get<RuleSetQueries>().PublishAsync(SampleServer.City, rules.ToJsonString(), Actor.System, CancellationToken.None);
        await Wait.UntilAsync(() => scene.Get<ISnapshotSource>().Current.Bodies[SampleServer.City].Rules.Version == 2, "the gateway knows the rules");
    }
}
