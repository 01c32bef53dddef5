using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Http;
using Sekisho.Governance.Usage;

namespace Sekisho.IntegrationTests.Gateway;

public sealed class UpstreamTests(GatewayScene scene) : IClassFixture<GatewayScene>
{
    [Theory]
    [InlineData(400, 400)]
    [InlineData(401, 502)]
    [InlineData(403, 502)]
    [InlineData(404, 502)]
    [InlineData(429, 429)]
    [InlineData(500, 502)]
    [InlineData(302, 502)]
    public async Task A_providers_error_is_told_without_its_words_and_never_looks_like_the_callers_own(int status, int told)
    {
        var answer = await FailsAsync(ProviderAnswers.Error(status), "SK2304", told);

        answer.Message.ShouldContain($"HTTP {status}");
        answer.Body.ShouldNotContain("sk-prov");
        answer.Headers.ContainsKey("Retry-After").ShouldBe(status == 429);
        answer.Headers.ShouldNotContainKey("WWW-Authenticate");
    }

    [Theory]
    [InlineData("text/html", "<html>")]
    [InlineData("text/event-stream", "data: {}\n\ndata: [DONE]\n\n")]
    public async Task What_is_no_JSON_is_no_whole_answer(string contentType, string body) => await FailsAsync(ProviderAnswers.Raw(contentType, body), "SK2305", 502);

    [Fact]
    public async Task A_compressed_answer_is_not_passed_on() => await FailsAsync(ProviderAnswers.Raw("application/json", "{}", "gzip"), "SK2305", 502);

    [Theory]
    [InlineData("{\"choices\":[{\"message\":{\"content\":\"途")]
    [InlineData("")]
    [InlineData("{} {}")]
    public async Task An_answer_that_stops_in_its_midst_is_not_passed_on(string body) => await FailsAsync(ProviderAnswers.Raw("application/json", body), "SK2303", 502);

    [Fact]
    public async Task A_whole_answer_that_is_cut_off_is_an_error_that_claims_no_shown_answer() =>
        (await FailsAsync(ProviderAnswers.CutInMidAnswerAsync, "SK2303", 502)).Message.ShouldStartWith("提供元からの返事が途中で切れました。回答が表示されていても、途中までのものです。");

    [Fact]
    public async Task A_stream_that_is_none_is_an_error() => await FailsAsync(ProviderAnswers.Raw("application/json", ProviderAnswers.Whole), "SK2305", 502, stream: true);

    [Fact]
    public async Task A_provider_that_is_down_is_an_error()
    {
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider);
        await provider.StopAsync();

        var answer = await user.AskAsync("こんにちは");

        answer.Status.ShouldBe(HttpStatusCode.BadGateway);
        answer.Code.ShouldBe("SK2301");
        (await user.UsesAsync(1))[0].Outcome!.ShouldSatisfyAllConditions(o => o.Kind.ShouldBe(OutcomeKind.Failed), o => o.Code.ShouldBe("SK2301"), o => o.Status.ShouldBe(502));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_provider_that_keeps_silent_is_given_up(bool stream)
    {
        await using var own = await GatewayScene.StartAsync();
        own.Options.UpstreamTimeout = TimeSpan.FromMilliseconds(300);
        await using var provider = await FakeProvider.StartAsync(ProviderAnswers.SilentAsync);
        using var user = await own.AdmitAsync(provider);

        var answer = await user.AskAsync("こんにちは", stream);

        answer.Status.ShouldBe(HttpStatusCode.GatewayTimeout);
        answer.Code.ShouldBe("SK2302");
        (await user.UsesAsync(1))[0].Outcome!.ShouldSatisfyAllConditions(o => o.Kind.ShouldBe(OutcomeKind.Failed), o => o.Code.ShouldBe("SK2302"));
        await Wait.UntilAsync(() => provider.GivenUp == 1, "the provider is cancelled");
    }

    [Theory]
    [InlineData("broken connection", "SK2303")]
    [InlineData("clean end", "SK2303")]
    [InlineData("silence", "SK2302")]
    public async Task A_stream_that_is_cut_ends_with_an_error_event_and_a_broken_connection(string how, string code)
    {
        await using var own = await GatewayScene.StartAsync();
        own.Options.IdleTimeout = TimeSpan.FromMilliseconds(500);
        await using var provider = await FakeProvider.StartAsync(how switch
        {
            "broken connection" => ProviderAnswers.CutInMidStreamAsync,
            "clean end" => ProviderAnswers.EndsWithoutDoneAsync,
            _ => ProviderAnswers.SilentInMidStreamAsync,
        });
        using var user = await own.AdmitAsync(provider);

        var answer = await user.AskAsync("こんにちは", stream: true);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.BrokeOff.ShouldBeTrue("a cut stream must not end like a whole one");
        answer.Events.Count.ShouldBe(3);
        (answer with { Body = answer.Events[2] }).Code.ShouldBe(code);
        var outcome = (await user.UsesAsync(1))[0].Outcome!;
        outcome.ShouldSatisfyAllConditions(o => o.Kind.ShouldBe(OutcomeKind.Failed), o => o.Code.ShouldBe(code), o => o.AnswerBytes.ShouldBeGreaterThan(100));
    }

    [Fact]
    public async Task An_event_without_an_end_is_not_gathered_for_ever()
    {
        await using var provider = await FakeProvider.StartAsync(async (http, _) =>
        {
            http.Response.ContentType = "text/event-stream";
            for (var i = 0; i < 64; i++) await http.Response.WriteAsync(new string('a', 1 << 16), http.RequestAborted);
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        });
        using var user = await scene.AdmitAsync(provider);

        var answer = await user.AskAsync("こんにちは", stream: true);

        answer.BrokeOff.ShouldBeTrue();
        (await user.UsesAsync(1))[0].Outcome!.Code.ShouldBe("SK2303");
    }

    [Fact]
    public async Task When_the_caller_leaves_in_mid_stream_the_provider_is_cancelled_at_once()
    {
        await using var provider = await FakeProvider.StartAsync(ProviderAnswers.EndlessAsync);
        using var user = await scene.AdmitAsync(provider);

        await user.BeginAndLeaveAsync();
        var watch = Stopwatch.StartNew();
        await Wait.UntilAsync(() => provider.GivenUp == 1, "the provider is cancelled");

        // The goal is 50 ms on an idle machine; here test classes share the cores.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
        var outcome = (await user.UsesAsync(1))[0].Outcome!;
        outcome.ShouldSatisfyAllConditions(o => o.Kind.ShouldBe(OutcomeKind.ClientGone), o => o.Code.ShouldBeNull(), o => o.AnswerBytes.ShouldBeGreaterThan(0));
    }

    [Fact]
    public async Task When_the_caller_leaves_before_the_first_byte_the_provider_is_cancelled_too()
    {
        await using var provider = await FakeProvider.StartAsync(ProviderAnswers.SilentAsync);
        using var user = await scene.AdmitAsync(provider);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, user.BaseUrl + "/chat/completions") { Content = new StringContent(user.Body("こんにちは")) };
        request.Headers.Authorization = new("Bearer", user.Secret.Text);
        using var leave = new CancellationTokenSource();

        var sent = http.SendAsync(request, leave.Token);
        await Wait.UntilAsync(() => provider.Received.Count == 1, "the provider has the request");
        await leave.CancelAsync();
        await ((Task)sent).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

        sent.IsCanceled.ShouldBeTrue();
        await Wait.UntilAsync(() => provider.GivenUp == 1, "the provider is cancelled");
        (await user.UsesAsync(1))[0].Outcome!.ShouldSatisfyAllConditions(o => o.Kind.ShouldBe(OutcomeKind.ClientGone), o => o.Status.ShouldBe(0));
    }

    private async Task<GatewayAnswer> FailsAsync(Func<HttpContext, ReceivedRequest, Task> providerAnswer, string code, int status, bool stream = false)
    {
        await using var provider = await FakeProvider.StartAsync(providerAnswer);
        using var user = await scene.AdmitAsync(provider);

        var answer = await user.AskAsync("こんにちは", stream);

        ((int)answer.Status).ShouldBe(status, answer.Body);
        answer.Code.ShouldBe(code);
        answer.Headers["x-should-retry"].ShouldBe("false");
        provider.Received.Count.ShouldBe(1, "nothing is tried a second time: it may bill twice");
        var outcome = (await user.UsesAsync(1))[0].Outcome!;
        outcome.ShouldSatisfyAllConditions(o => o.Kind.ShouldBe(OutcomeKind.Failed), o => o.Code.ShouldBe(code), o => o.Status.ShouldBe(status));
        return answer;
    }
}
