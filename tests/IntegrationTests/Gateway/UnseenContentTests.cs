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
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"data_sources\":[{\"type\":\"azure_search\"}]", "data_sources")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"search_parameters\":{\"mode\":\"on\"}", "search_parameters")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"enable_search\":true", "enable_search")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"documents\":[\"a\"]", "documents")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"store\":true", "store")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"previous_response_id\":\"resp_1\"", "previous_response_id")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"x\":[[{\"y\":\"マイナンバー 123456789018\"}]]", "x")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"Model\":\"expensive\"", "Model")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"STREAM\":true", "STREAM")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"meſſageſ\":[{\"role\":\"user\",\"content\":\"b\"}]", "meſſageſ")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"tool\\u017f\":[]", "toolſ")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\",\"Content\":\"b\"}]", "messages[0].Content")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\",\"contenT\":\"b\"}]", "messages[0].contenT")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\",\"roleſ\":\"b\"}]", "messages[0].roleſ")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\",\"context\":{}}]", "messages[0].context")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"},\"server_url\":\"https://example.jp\"}]", "tools")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"prediction\":{\"type\":\"content\",\"content\":[{\"type\":\"file\",\"file\":{\"file_id\":\"file-1\"}}]}", "prediction.content[0]")]
    [InlineData("\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"prediction\":{\"type\":\"reference\",\"id\":\"r\"}", "prediction")]
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
              {"role":"assistant","content":null,"audio":null,"refusal":null,"annotations":[],"tool_calls":[{"id":"call_1","type":"function","function":{"name":"weather","arguments":"{\"city\":\"見本\"}"}}]},
              {"role":"tool","tool_call_id":"call_1","content":"{\"sky\":\"晴れ\"}"}],
            "tools":[{"type":"function","function":{"name":"weather","parameters":{"type":"object","properties":{"city":{"type":"string"}}}}}],
            "tool_choice":{"type":"function","function":{"name":"weather"}},"modalities":["text"],"web_search_options":null,"store":false
            """;

        (await user.SendAsync($"{{\"model\":\"{user.Model}\",{Conversation}}}")).Status.ShouldBe(HttpStatusCode.OK);

        provider.Received.Count.ShouldBe(1);
    }
}
