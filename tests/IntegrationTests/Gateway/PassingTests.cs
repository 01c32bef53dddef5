using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Sekisho.Governance.Usage;
using Sekisho.IntegrationTests.Databases;

namespace Sekisho.IntegrationTests.Gateway;

public sealed class PassingTests(GatewayScene scene) : IClassFixture<GatewayScene>
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_prompt_passes_and_its_use_is_recorded(TestDatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var own = await GatewayScene.StartAsync(kind is TestDatabaseKind.PostgreSql ? database.ConnectionString : null);
        await using var provider = await FakeProvider.StartAsync();
        using var user = await own.AdmitAsync(provider);

        var whole = await user.AskAsync("催しの案を三つください。");
        var streamed = await user.AskAsync("催しの案を三つください。", stream: true);

        whole.Status.ShouldBe(HttpStatusCode.OK);
        whole.Body.ShouldBe(ProviderAnswers.Whole);
        streamed.Events.ShouldBe([ProviderAnswers.Chunk("こんにちは。"), ProviderAnswers.Chunk("お手伝いします。"), streamed.Events[2], "[DONE]"]);
        foreach (var use in await user.UsesAsync(2))
        {
            use.Intent.ShouldSatisfyAllConditions(i => i.PersonId.ShouldBe(user.PersonId), i => i.PermitId.ShouldBe(user.PermitId), i => i.ServiceId.ShouldBe(user.ServiceId), i => i.Level.ShouldBe(1), i => i.Findings.ShouldBeEmpty(), i => i.PromptDigest.Length.ShouldBe(64));
            use.Outcome!.ShouldSatisfyAllConditions(o => o.Kind.ShouldBe(OutcomeKind.Completed), o => o.Status.ShouldBe(200), o => o.InputTokens.ShouldBe(11), o => o.OutputTokens.ShouldBe(7), o => o.AnswerBytes.ShouldBeGreaterThan(100), o => o.Code.ShouldBeNull());
        }
    }

    [Fact]
    public async Task The_provider_gets_the_bytes_that_were_sent_with_its_own_name_of_the_model()
    {
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider);
        const string Request = " { \"temperature\" : 1.0e0,\n\t\"metadata\":{{\"メモ\":\"\\u3042/\\/<&>\"}, \"model\" :  \"{0}\" ,\"messages\":[ {{\"content\":\"é 𠮷\\ud842\\udfb7\",\"role\":\"user\"} ] , \"logit_bias\":{{\"1\":1E2,\"2\":-0}} ";

        var answer = await user.SendAsync(Request.Replace("{0}", user.Model).Replace("{{", "{"));

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        provider.Received.ShouldHaveSingleItem().Text.ShouldBe(Request.Replace("{0}", "provider-model").Replace("{{", "{"));
    }

    [Fact]
    public async Task The_provider_gets_the_bodys_credential_and_no_header_of_the_caller()
    {
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider);
        using var content = new StringContent(user.Body("こんにちは"), Encoding.UTF8, "application/json");
        content.Headers.Add("X-Forwarded-For", "10.0.0.9");
        content.Headers.Add("OpenAI-Organization", "org-other");
        content.Headers.Add("Cookie", "sekisho-session=x");

        await user.SendAsync(content);

        var request = provider.Received.ShouldHaveSingleItem();
        request.ShouldSatisfyAllConditions(r => r.Method.ShouldBe("POST"), r => r.Path.ShouldBe("/v1/chat/completions"));
        request.Headers.Keys.ShouldBe(["Host", "Authorization", "Content-Type", "Content-Length"], ignoreOrder: true);
        request.Headers["Authorization"].ShouldBe("Bearer " + FakeProvider.Credential);
    }

    [Theory]
    [InlineData("", "\"stream_options\":{\"include_usage\":true},", "", false)]
    [InlineData(",\"stream_options\":null", "", ",\"stream_options\":{\"include_usage\":true}", false)]
    [InlineData(",\"stream_options\":{}", "", ",\"stream_options\":{\"include_usage\":true}", false)]
    [InlineData(",\"stream_options\":{\"include_usage\":false, \"other\":1}", "", ",\"stream_options\":{\"include_usage\":true, \"other\":1}", false)]
    [InlineData(",\"stream_options\":{ \"other\":1 }", "", ",\"stream_options\":{\"include_usage\":true, \"other\":1 }", false)]
    [InlineData(",\"stream_options\":{\"include_usage\":true}", "", ",\"stream_options\":{\"include_usage\":true}", true)]
    public async Task The_usage_chunk_is_always_asked_for_and_goes_on_to_those_who_asked(string sent, string firstReceived, string lastReceived, bool passes)
    {
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider);
        var request = user.Body("こんにちは", stream: true);

        var answer = await user.SendAsync(request[..^1] + sent + "}");

        provider.Received.ShouldHaveSingleItem().Text.ShouldBe("{" + firstReceived + request[1..^1].Replace(user.Model, "provider-model") + lastReceived + "}");
        answer.Events.Count(e => e.Contains("\"prompt_tokens\"")).ShouldBe(passes ? 1 : 0);
        answer.Events[^1].ShouldBe("[DONE]");
        (await user.UsesAsync(1))[0].Outcome!.InputTokens.ShouldBe(11);
    }

    [Fact]
    public async Task A_stream_comes_as_it_is_made()
    {
        using var goOn = new SemaphoreSlim(0);
        await using var provider = await FakeProvider.StartAsync(async (http, request) =>
        {
            await ProviderAnswers.EndsWithoutDoneAsync(http, request);
            await http.Response.Body.FlushAsync();
            await goOn.WaitAsync();
            await http.Response.WriteAsync("data: [DONE]\n\n");
        });
        using var user = await scene.AdmitAsync(provider);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, user.BaseUrl + "/chat/completions") { Content = new StringContent(user.Body("こんにちは", stream: true)) };
        request.Headers.Authorization = new("Bearer", user.Secret.Text);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        var first = "";
        while (!first.Contains("お手伝い")) first += await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        goOn.Release();

        (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldEndWith("data: [DONE]\n\n");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
    }

    [Fact]
    public async Task The_list_of_models_shows_what_permits_open_and_nothing_else()
    {
        await using var provider = await FakeProvider.StartAsync();
        using var open = await scene.AdmitAsync(provider, new Admission { Person = "mori" });
        using var mine = await scene.AdmitAsync(provider, new Admission { Person = "mori" });
        using var withoutPermit = await scene.AdmitAsync(provider, new Admission { Person = "mori", MaximumLevel = null });
        using var ofAnother = await scene.AdmitAsync(provider, new Admission { Person = "kato" });
        using var expired = await scene.AdmitAsync(provider, new Admission { Person = "mori", FromDay = -20, UntilDay = -1 });

        var list = JsonElement.Parse((await open.GetAsync("/v1/models")).Body);

        list.GetProperty("object").GetString().ShouldBe("list");
        list.GetProperty("data").EnumerateArray().Select(m => m.GetProperty("id").GetString()).ShouldBe([open.Model, mine.Model], ignoreOrder: true);
        provider.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_practice_AI_answers_through_the_gateway_like_any_provider()
    {
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider);
        await scene.GrantPracticeAsync(user.PersonId);
        var request = user.Body("こんにちは、練習です。").Replace(user.Model, "renshu-1");

        var whole = JsonElement.Parse((await user.SendAsync(request)).Body);
        var streamed = await user.SendAsync(request[..^1] + ",\"stream\":true}");

        whole.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!.ShouldContain("【練習用AI】");
        streamed.Events[^1].ShouldBe("[DONE]");
        streamed.BrokeOff.ShouldBeFalse();
        (await user.UsesAsync(2)).ShouldAllBe(u => u.Outcome!.Kind == OutcomeKind.Completed && u.Outcome.InputTokens > 0);
    }
}
