using System.Net;

namespace Sekisho.IntegrationTests.Gateway;

public sealed class RequestRoomTests
{
    [Fact]
    public async Task Beyond_the_bytes_that_are_held_at_once_a_request_is_asked_to_wait_and_then_passes()
    {
        await using var scene = await GatewayScene.StartAsync();
        scene.Options.MaximumBytesAtOnce = 10_000;
        using var goOn = new SemaphoreSlim(0);
        await using var provider = await FakeProvider.StartAsync(async (http, request) =>
        {
            await goOn.WaitAsync(http.RequestAborted);
            await ProviderAnswers.UsualAsync(http, request);
        });
        using var user = await scene.AdmitAsync(provider);
        var large = new string('a', 6_000);

        var first = user.AskAsync(large);
        await Wait.UntilAsync(() => provider.Received.Count == 1, "the provider has the first request");
        var second = await user.AskAsync(large);
        var unmeasured = await user.SendAsync(new StreamContent(new UnknownLength(user.Body("a"))));
        goOn.Release(2);
        (await first).Status.ShouldBe(HttpStatusCode.OK);
        var third = await user.AskAsync(large);

        foreach (var refused in new[] { second, unmeasured })
        {
            refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
            refused.Code.ShouldBe("SK2009");
            refused.Headers["Retry-After"].ShouldBe("5");
        }

        third.Status.ShouldBe(HttpStatusCode.OK);
        provider.Received.Count.ShouldBe(2);
    }

    private sealed class UnknownLength(string text) : MemoryStream(System.Text.Encoding.UTF8.GetBytes(text))
    {
        public override bool CanSeek => false;
    }
}
