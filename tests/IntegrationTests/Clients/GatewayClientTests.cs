using System.ClientModel;
using System.Text;
using System.Text.Json;
using OpenAI;
using OpenAI.Chat;
using Sekisho.Governance.Usage;
using Sekisho.IntegrationTests.Gateway;

namespace Sekisho.IntegrationTests.Clients;

/// <summary>The vendor's own clients, which know nothing of Sekisho.</summary>
public sealed class GatewayClientTests(GatewayScene scene) : IClassFixture<GatewayScene>
{
    private const string Confidential = "マイナンバーは123456789018です。文面を整えてください。";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_npm_client_gets_its_answer(bool stream)
    {
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider);

        var answer = await NodeClient.RunAsync("openai-chat.mjs", user.BaseUrl, user.Secret.Text, stream ? [user.Model, "催しの案をください。", "--stream"] : [user.Model, "催しの案をください。"]);

        answer.GetProperty("ok").GetBoolean().ShouldBeTrue(answer.ToString());
        answer.GetProperty("text").GetString().ShouldBe(ProviderAnswers.Text);
        answer.GetProperty("finish").GetString().ShouldBe("stop");
        answer.GetProperty("usage").GetProperty("prompt_tokens").GetInt32().ShouldBe(11);
        (await user.UsesAsync(1))[0].Outcome!.Kind.ShouldBe(OutcomeKind.Completed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_npm_client_understands_the_refusal(bool stream)
    {
        var user = await scene.EverydayUserAsync();

        var answer = await NodeClient.RunAsync("openai-chat.mjs", user.BaseUrl, user.Secret.Text, stream ? [user.Model, Confidential, "--stream"] : [user.Model, Confidential]);

        answer.GetProperty("ok").GetBoolean().ShouldBeFalse();
        answer.ShouldSatisfyAllConditions(
            a => a.GetProperty("status").GetInt32().ShouldBe(403),
            a => a.GetProperty("code").GetString().ShouldBe("SK2101"),
            a => a.GetProperty("type").GetString().ShouldBe("permission_error"),
            a => a.GetProperty("message").GetString()!.ShouldContain("送信を止めました。"));
        user.Provider.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_npm_client_notices_a_cut_stream()
    {
        await using var provider = await FakeProvider.StartAsync(ProviderAnswers.CutInMidStreamAsync);
        using var user = await scene.AdmitAsync(provider);

        var answer = await NodeClient.RunAsync("openai-chat.mjs", user.BaseUrl, user.Secret.Text, user.Model, "こんにちは", "--stream");

        answer.GetProperty("ok").GetBoolean().ShouldBeFalse();
        answer.GetProperty("message").GetString()!.ShouldContain("SK2303");
    }

    [Fact]
    public async Task The_npm_client_lists_the_models()
    {
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider, new Admission { Person = "maeda" });

        var answer = await NodeClient.RunAsync("openai-models.mjs", user.BaseUrl, user.Secret.Text);

        answer.GetProperty("models").EnumerateArray().Select(m => m.GetString()).ShouldBe([user.Model]);
    }

    [Fact]
    public async Task The_NuGet_client_gets_its_answers_whole_and_streamed()
    {
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider);
        var client = ClientOf(user);

        var whole = (await client.CompleteChatAsync([new UserChatMessage("催しの案をください。")], cancellationToken: TestContext.Current.CancellationToken)).Value;
        var streamed = new StringBuilder();
        await foreach (var update in client.CompleteChatStreamingAsync([new UserChatMessage("催しの案をください。")], cancellationToken: TestContext.Current.CancellationToken))
        {
            foreach (var part in update.ContentUpdate) streamed.Append(part.Text);
        }

        whole.Content[0].Text.ShouldBe(ProviderAnswers.Text);
        whole.Usage.InputTokenCount.ShouldBe(11);
        streamed.ToString().ShouldBe(ProviderAnswers.Text);
        (await user.UsesAsync(2)).ShouldAllBe(u => u.Outcome!.Kind == OutcomeKind.Completed);
    }

    [Fact]
    public async Task The_NuGet_client_understands_the_refusal()
    {
        var user = await scene.EverydayUserAsync();

        var fault = await Should.ThrowAsync<ClientResultException>(() => ClientOf(user).CompleteChatAsync([new UserChatMessage(Confidential)], cancellationToken: TestContext.Current.CancellationToken));

        fault.Status.ShouldBe(403);
        fault.Message.ShouldContain("SK2101");
        fault.Message.ShouldContain("送信を止めました。");
        JsonElement.Parse(fault.GetRawResponse()!.Content).GetProperty("error").GetProperty("code").GetString().ShouldBe("SK2101");
    }

    private static ChatClient ClientOf(GatewayUser user) => new(user.Model, new ApiKeyCredential(user.Secret.Text), new OpenAIClientOptions { Endpoint = user.BaseUrl });
}
