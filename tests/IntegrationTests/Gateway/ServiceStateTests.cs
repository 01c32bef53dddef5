using System.Net;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Gateway;

public sealed class ServiceStateTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_the_examination_concludes_holds_at_the_gateway(TestDatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var scene = await GatewayScene.StartAsync(kind is TestDatabaseKind.PostgreSql ? database.ConnectionString : null);
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider, new Admission { Contract = Contract.TermsOnly });
        var examination = new Examination(scene.Server, user.ServiceId);

        await examination.FinishAsync(ServiceState.Prohibited);
        (await AfterAsync(ServiceState.Prohibited)).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(HttpStatusCode.Forbidden), a => a.Code.ShouldBe("SK2111"));
        await examination.ConcludeAsync(ServiceState.Retired);
        (await AfterAsync(ServiceState.Retired)).Code.ShouldBe("SK2112");
        await examination.ConcludeAsync(ServiceState.Usable);
        (await AfterAsync(ServiceState.Usable)).Status.ShouldBe(HttpStatusCode.OK);

        // New terms that touch an answer: by the rule set people are warned, or use stops.
        await examination.KeepTermsAsync("新しい約款", "terms-ai/training");
        (await AfterAsync(ServiceState.ReviewDue)).Status.ShouldBe(HttpStatusCode.OK);
        await new RouteScene(scene.Server).PublishAsync(rules => rules with { OnTermsChange = TermsChangeRule.Suspend });
        await Wait.UntilAsync(() => scene.Get<ISnapshotSource>().Current.Bodies[SampleServer.City].Rules.OnTermsChange is TermsChangeRule.Suspend, "the gateway knows the rules");
        (await user.AskAsync("こんにちは")).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(HttpStatusCode.Forbidden), a => a.Code.ShouldBe("SK2113"));
        provider.Received.Count.ShouldBe(2);

        await examination.AnswerAllAsync();
        await examination.ConcludeAsync(ServiceState.Usable);
        (await AfterAsync(ServiceState.Usable)).Status.ShouldBe(HttpStatusCode.OK);

        async Task<GatewayAnswer> AfterAsync(ServiceState state)
        {
            await scene.Server.UntilGatewayKnowsAsync(register => register.Services[user.ServiceId].State == state);
            return await user.AskAsync("こんにちは");
        }
    }
}
