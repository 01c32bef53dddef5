using System.ClientModel;
using OpenAI;
using OpenAI.Chat;
using Sekisho.BrowserTests.Browsers;
using Sekisho.Tests;

namespace Sekisho.BrowserTests.Journeys;

/// <summary>What a new user does in the first ten minutes, with and without JavaScript.</summary>
public sealed class WholeWayTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_an_application_to_a_governed_prompt(bool javaScript)
    {
        await using var server = await SampleServer.StartAsync();
        await using var applicant = await Person.SignInAsync(chromium, server, "yamada", javaScript);
        var key = await Journey.WholeAsync(chromium, server, applicant, javaScript);

        var client = new ChatClient("renshu-1", new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(server.Address, "/v1") });
        var answer = (await client.CompleteChatAsync("市の木について、広報紙の見出しを三つ考えてください。")).Value;
        answer.Content[0].Text.ShouldContain("【練習用AI】");
        var streamed = "";
        await foreach (var update in client.CompleteChatStreamingAsync("もう一つお願いします。")) streamed += string.Concat(update.ContentUpdate.Select(p => p.Text));
        streamed.ShouldContain("【練習用AI】");
        var refused = await Should.ThrowAsync<ClientResultException>(() => client.CompleteChatAsync("個人番号 123456789018 の人に手紙を書いてください。"));
        refused.Status.ShouldBe(403);
        refused.Message.ShouldContain("外部には何も送られていません");
        refused.Message.ShouldContain("SK2101");

        await applicant.GoAsync("/permits");
        (await applicant.TextAsync()).ShouldContain("許可第1号");
        await UsesShowAsync(applicant);
        await using var auditor = await Person.SignInAsync(chromium, server, "watanabe", javaScript);
        await auditor.GoAsync("/audit");
        await auditor.PressAsync("検証する");
        (await auditor.TextAsync()).ShouldContain("書き換えは見つかりませんでした");
        applicant.Complaints.ShouldBeEmpty();
        auditor.Complaints.ShouldBeEmpty();
    }

    /// <summary>The journal is drained within moments: asked again until all three uses are there.</summary>
    private static async Task UsesShowAsync(Person applicant)
    {
        var text = "";
        for (var i = 0; i < 50; i++)
        {
            await applicant.GoAsync("/uses");
            text = await applicant.TextAsync();
            if (text.Contains("マイナンバー", StringComparison.Ordinal) && text.Split("完了").Length > 2) break;
            await Task.Delay(100);
        }

        text.ShouldContain("マイナンバー");
        text.ShouldContain("止めた");
        text.ShouldNotContain("123456789018");
    }
}
