using System.Net;

namespace Sekisho.IntegrationTests.Gateway;

public sealed class UnseenContentTests(GatewayScene scene) : IClassFixture<GatewayScene>
{
    [Theory]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"a\"},{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://example.jp/a.png\"}}]}]", "messages[0].content[1]")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png;base64,AAAA\"}}]}]", "messages[0].content[0]")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"input_audio\",\"input_audio\":{\"data\":\"AAAA\",\"format\":\"wav\"}}]}]", "messages[0].content[0]")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"file\",\"file\":{\"file_id\":\"file-1\"}}]}]", "messages[0].content[0]")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"a\",\"image_url\":{\"url\":\"https://example.jp/a.png\"}}]}]", "messages[0].content[0]")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"a\"}]}]", "messages[0].content[0]")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":[\"a\"]}]", "messages[0].content[0]")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\",\"images\":[\"AAAA\"]}]", "messages[0].images")]
    [InlineData("\"messages\":[{\"role\":\"assistant\",\"audio\":{\"id\":\"audio-1\"}}]", "messages[0].audio")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"tools\":[{\"type\":\"web_search\"}]", "tools")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"tools\":[{\"type\":\"mcp\",\"server_url\":\"https://example.jp\"}]", "tools")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"tool_choice\":{\"type\":\"file_search\"}", "tool_choice")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"web_search_options\":{}", "web_search_options")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"modalities\":[\"text\",\"audio\"]", "modalities")]
    public async Task What_the_gateway_cannot_look_into_does_not_pass(string rest, string place)
    {
        var user = await scene.EverydayUserAsync();

        var answer = await user.SendAsync($"{{\"model\":\"{user.Model}\",{rest}}}");

        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        answer.Code.ShouldBe("SK2006");
        answer.Message.ShouldStartWith(place + " は中身を検査できないため送れません。");
        user.Provider.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Tools_that_run_with_the_caller_pass()
    {
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider);
        const string Conversation = """
            "messages":[{"role":"user","content":[{"type":"text","text":"天気は"}]},
              {"role":"assistant","content":null,"audio":null,"tool_calls":[{"id":"call_1","type":"function","function":{"name":"weather","arguments":"{\"city\":\"見本\"}"}}]},
              {"role":"tool","tool_call_id":"call_1","content":"{\"sky\":\"晴れ\"}"}],
            "tools":[{"type":"function","function":{"name":"weather","parameters":{"type":"object","properties":{"city":{"type":"string"}}}}}],
            "tool_choice":{"type":"function","function":{"name":"weather"}},"modalities":["text"],"web_search_options":null
            """;

        (await user.SendAsync($"{{\"model\":\"{user.Model}\",{Conversation}}}")).Status.ShouldBe(HttpStatusCode.OK);

        provider.Received.Count.ShouldBe(1);
    }
}
