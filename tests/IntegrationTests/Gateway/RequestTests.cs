using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Sekisho.Governance.Usage;

namespace Sekisho.IntegrationTests.Gateway;

public sealed class RequestTests(GatewayScene scene) : IClassFixture<GatewayScene>
{
    private const int TenMegabytes = 10 << 20;

    public static TheoryData<string, string> Malformed => new()
    {
        { "", "SK2002" },
        { "{", "SK2002" },
        { "[]", "SK2002" },
        { "null", "SK2002" },
        { "{\"model\":\"M\",\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]} {}", "SK2002" },
        { "{\"model\":\"M\",\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],}", "SK2002" },
        { "/**/{\"model\":\"M\",\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]}", "SK2002" },
        { "{\"model\":\"M\",\"model\":\"N\",\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]}", "SK2002" },
        { "{\"model\":\"M\",\"mod\\u0065l\":\"N\",\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]}", "SK2002" },
        { "{\"model\":\"M\",\"messages\":[{\"role\":\"user\",\"content\":\"a\",\"content\":\"b\"}]}", "SK2002" },
        { "{\"model\":\"M\",\"messages\":[{\"role\":\"user\",\"content\":\"\\ud842\"}]}", "SK2002" },
        { "{\"model\":\"M\",\"messages\":[{\"role\":\"user\",\"content\":\"a\",\"\\udc00\":1}]}", "SK2002" },
        { "{\"model\":\"\\ud842\",\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]}", "SK2002" },
        { "{\"model\":\"M\",\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"x\":" + new string('[', 100) + new string(']', 100) + "}", "SK2002" },
        { "{\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]}", "SK2007" },
        { "{\"model\":7,\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]}", "SK2007" },
        { "{\"model\":\"M\"}", "SK2007" },
        { "{\"model\":\"M\",\"messages\":[]}", "SK2007" },
        { "{\"model\":\"M\",\"messages\":\"a\"}", "SK2007" },
        { "{\"model\":\"M\",\"messages\":[\"a\"]}", "SK2007" },
        { "{\"model\":\"M\",\"messages\":[{\"content\":\"a\"}]}", "SK2007" },
        { "{\"model\":\"M\",\"messages\":[{\"role\":\"user\",\"content\":{\"a\":1}}]}", "SK2007" },
        { "{\"model\":\"M\",\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"stream\":\"yes\"}", "SK2007" },
        { "{\"model\":\"M\",\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"stream\":true,\"stream_options\":[]}", "SK2007" },
        { "{\"model\":\"M\",\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"stream_options\":{\"include_usage\":1}}", "SK2007" },
        { "{\"model\":\"M\",\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"tools\":{\"type\":\"mcp\"}}", "SK2007" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_cannot_be_read_is_refused_in_the_clients_dialect(string request, string code)
    {
        var user = await scene.EverydayUserAsync();

        var answer = await user.SendAsync(request.Replace("\"M\"", $"\"{user.Model}\""));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Code.ShouldBe(code);
        answer.Error.GetProperty("type").GetString().ShouldBe("invalid_request_error");
        answer.Error.GetProperty("param").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.Message.ShouldEndWith($"（{code}）");
        user.Provider.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_refused()
    {
        var user = await scene.EverydayUserAsync();
        var request = Encoding.UTF8.GetBytes(user.Body("ab"));
        request[request.AsSpan().IndexOf("ab"u8)] = 0xFF;

        (await user.SendAsync(new ByteArrayContent(request))).Code.ShouldBe("SK2002");

        user.Provider.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ten_megabytes_are_refused_whether_or_not_the_length_is_said(bool length)
    {
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider);
        var request = Encoding.UTF8.GetBytes(user.Body(new string('a', TenMegabytes)));
        using HttpContent content = length ? new ByteArrayContent(request) : new StreamContent(new UnknownLength(request));

        var answer = await user.SendAsync(content);

        answer.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        answer.Code.ShouldBe("SK2003");
        answer.Message.ShouldContain("8MB以内");
        provider.Received.ShouldBeEmpty();
        (await user.AskAsync("次の要求")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Five_megabytes_in_chunks_pass()
    {
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider);
        using var content = new StreamContent(new UnknownLength(Encoding.UTF8.GetBytes(user.Body(new string('a', TenMegabytes / 2)))));

        (await user.SendAsync(content)).Status.ShouldBe(HttpStatusCode.OK);

        provider.Received.ShouldHaveSingleItem().Body.Length.ShouldBeGreaterThan(TenMegabytes / 2);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("identity, gzip")]
    public async Task A_compressed_request_is_refused(string encoding)
    {
        var user = await scene.EverydayUserAsync();
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true)) await gzip.WriteAsync(Encoding.UTF8.GetBytes(user.Body("こんにちは")), TestContext.Current.CancellationToken);
        using var content = new ByteArrayContent(packed.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);

        (await user.SendAsync(content)).Code.ShouldBe("SK2004");

        user.Provider.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_model_is_refused_and_recorded_without_its_name()
    {
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider);

        var answer = await user.SendAsync(user.Body("こんにちは").Replace(user.Model, "山田太郎 123456789018"));

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        answer.Code.ShouldBe("SK2008");
        provider.Received.ShouldBeEmpty();
        var use = (await user.UsesAsync(1))[0];
        use.Intent.ShouldSatisfyAllConditions(i => i.Model.ShouldBe("（登録のないモデル）"), i => i.ServiceId.ShouldBeNull(), i => i.PermitId.ShouldBeNull());
        use.Outcome!.ShouldSatisfyAllConditions(o => o.Kind.ShouldBe(OutcomeKind.Blocked), o => o.Code.ShouldBe("SK2008"), o => o.Status.ShouldBe(404));
    }

    [Theory]
    [InlineData("POST", "/v1/chat/completions/")]
    [InlineData("POST", "/V1/Chat/Completions")]
    [InlineData("POST", "/v1//chat/completions")]
    [InlineData("POST", "/v1/chat/completions/../completions/x")]
    [InlineData("POST", "/v1/responses")]
    [InlineData("GET", "/v1/chat/completions")]
    [InlineData("HEAD", "/v1/models")]
    [InlineData("OPTIONS", "/v1/chat/completions")]
    [InlineData("DELETE", "/v1/models")]
    public async Task Other_ways_in_do_not_exist(string method, string path)
    {
        var user = await scene.EverydayUserAsync();

        var answer = await user.GetAsync(path, new HttpMethod(method));

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        if (method != "HEAD") answer.Code.ShouldBe("SK2005");
        answer.Headers.ShouldNotContainKey("Access-Control-Allow-Origin");
        answer.Headers.ShouldNotContainKey("Set-Cookie");
        user.Provider.Received.ShouldBeEmpty();
    }

    /// <summary>Bytes of which nobody knows how many there are: they go in chunks.</summary>
    private sealed class UnknownLength(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
