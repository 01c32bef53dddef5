using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Sekisho.IntegrationTests.Clients;

public sealed class NodeClientTests
{
    [Fact]
    public async Task Where_nobody_listens_the_client_says_so_and_gives_no_status()
    {
        var answer = await NodeClient.RunAsync("openai-chat.mjs", NobodyListens(), "sk-none", "model", "こんにちは");

        answer.GetProperty("ok").GetBoolean().ShouldBeFalse();
        answer.GetProperty("status").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.GetProperty("message").GetString().ShouldBe("Connection error.");
    }

    private static Uri NobodyListens()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}/v1");
    }
}
