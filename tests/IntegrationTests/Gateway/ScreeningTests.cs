using System.Net;
using System.Text.Json;
using Sekisho.Governance.Services;
using Sekisho.Governance.Usage;

namespace Sekisho.IntegrationTests.Gateway;

public sealed class ScreeningTests(GatewayScene scene) : IClassFixture<GatewayScene>
{
    // 123456789018 has the right check digit (番号法施行令 別表).
    private const string User = """{"role":"user","content":"続けてください。"}""";

    public static TheoryData<string, string> NumbersInEveryPlace => new()
    {
        { "prompt", """ "messages":[{"role":"user","content":"マイナンバーは123456789018です。"}]""" },
        { "hyphens", """ "messages":[{"role":"user","content":"個人番号 1234-5678-9018"}]""" },
        { "full width", """ "messages":[{"role":"user","content":"マイナンバー：１２３４　５６７８　９０１８"}]""" },
        { "escaped", """ "messages":[{"role":"user","content":"\u30de\u30a4\u30ca\u30f3\u30d0\u30fc \u0031\u0032\u0033\u0034\u0035\u0036\u0037\u0038\u0039\u0030\u0031\u0038"}]""" },
        { "wrong check digit", """ "messages":[{"role":"user","content":"マイナンバーは123456789012です。"}]""" },
        { "system message", """ "messages":[{"role":"system","content":"利用者のマイナンバーは123456789018"},USER]""" },
        { "an unknown role", """ "messages":[{"role":"マイナンバー123456789018","content":"a"},USER]""" },
        { "earlier turn", """ "messages":[{"role":"user","content":"マイナンバー 123456789018"},{"role":"assistant","content":"はい"},USER]""" },
        { "question and answer", """ "messages":[{"role":"assistant","content":"マイナンバーを入力してください"},{"role":"user","content":"123456789018"}]""" },
        { "two parts", """ "messages":[{"role":"user","content":[{"type":"text","text":"マイナンバーは1234567"},{"type":"text","text":"89018です。"}]}]""" },
        { "label and number in two parts", """ "messages":[{"role":"user","content":[{"type":"text","text":"マイナンバー"},{"type":"text","text":"123456789018"}]}]""" },
        { "six parts", """ "messages":[{"role":"user","content":[{"type":"text","text":"個人番号"},{"type":"text","text":"12"},{"type":"text","text":"3456"},{"type":"text","text":"78"},{"type":"text","text":"90"},{"type":"text","text":"18"}]}]""" },
        { "refusal part", """ "messages":[{"role":"assistant","content":[{"type":"refusal","refusal":"マイナンバー123456789018は扱えません"}]},{"role":"user","content":"a"}]""" },
        { "tool result", """ "messages":[USER,{"role":"tool","tool_call_id":"c","content":"{\"個人番号\":\"123456789018\"}"}]""" },
        { "tool result with escapes", """ "messages":[USER,{"role":"tool","tool_call_id":"c","content":"{\"\\u500b\\u4eba\\u756a\\u53f7\": \"123456789018\"}"}]""" },
        { "tool result escaped twice", """ "messages":[USER,{"role":"tool","tool_call_id":"c","content":"\"{\\\"\\\\u500b\\\\u4eba\\\\u756a\\\\u53f7\\\": 123456789018}\""}]""" },
        { "arguments of a tool call", """ "messages":[USER,{"role":"assistant","tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{\"個人番号\":123456789018}"}}]},{"role":"tool","tool_call_id":"c","content":"ok"}]""" },
        { "tool definition", """ "messages":[USER],"tools":[{"type":"function","function":{"name":"f","description":"マイナンバー123456789018を調べる"}}]""" },
        { "property name", """ "messages":[USER],"tools":[{"type":"function","function":{"name":"f","parameters":{"properties":{"マイナンバー123456789018":{}}}}}]""" },
        { "number", """ "messages":[USER],"metadata":{"マイナンバー":123456789018}""" },
        { "metadata", """ "messages":[USER],"metadata":{"個人番号":"123456789018"}""" },
        { "name of a speaker", """ "messages":[{"role":"user","name":"マイナンバー123456789018","content":"a"}]""" },
        { "stop words", """ "messages":[USER],"stop":["マイナンバー","123456789018"]""" },
        { "predicted answer", """ "messages":[USER],"prediction":{"type":"content","content":[{"type":"text","text":"マイナンバー 123456789018"}]}""" },
        { "reasoning that is sent back", """ "messages":[{"role":"assistant","content":"a","reasoning_content":"マイナンバー 123456789018"},USER]""" },
        { "cache control of a part", """ "messages":[{"role":"user","content":[{"type":"text","text":"a","cache_control":{"x":"マイナンバー 123456789018"}}]}]""" },
        { "streamed", """ "stream":true,"messages":[{"role":"user","content":"マイナンバーは123456789018です。"}]""" },
    };

    [Theory]
    [MemberData(nameof(NumbersInEveryPlace))]
    public async Task A_my_number_is_stopped_wherever_it_stands(string place, string rest)
    {
        var user = await scene.EverydayUserAsync();

        var answer = await user.SendAsync($"{{\"model\":\"{user.Model}\",{rest.Replace("USER", User)}}}");

        answer.Status.ShouldBe(HttpStatusCode.Forbidden, place);
        answer.ShouldSatisfyAllConditions(
            a => a.Code.ShouldBe("SK2101"),
            a => a.Error.GetProperty("type").GetString().ShouldBe("permission_error"),
            a => a.Message.ShouldContain("機密性3に当たる情報（マイナンバー 1件）が含まれているため、送信を止めました。"),
            a => a.Message.ShouldContain("8.2"),
            a => a.Message.ShouldNotContain("123456789018"));
        user.Provider.Received.ShouldBeEmpty();
        var use = await user.UseOfAsync(answer);
        use.Intent.ShouldSatisfyAllConditions(i => i.Level.ShouldBe(3), i => i.Findings.ShouldHaveSingleItem().Type.ShouldBe("MyNumber"), i => i.ServiceId.ShouldBe(user.ServiceId));
        use.Outcome!.ShouldSatisfyAllConditions(o => o.Kind.ShouldBe(OutcomeKind.Blocked), o => o.Code.ShouldBe("SK2101"), o => o.Status.ShouldBe(403), o => o.AnswerBytes.ShouldBe(0));
    }

    [Fact]
    public async Task Findings_are_counted_by_kind()
    {
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider);

        await user.AskAsync("マイナンバー 123456789018\n次の個人番号: 1234-5678-9018\n電話 03-3581-3111、メール hanako@example.jp");

        (await user.UsesAsync(1))[0].Intent.Findings.ShouldBe([new FindingCount("MyNumber", "Confirmed", 2), new FindingCount("Telephone", "Confirmed", 1), new FindingCount("MailAddress", "Confirmed", 1)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("【機密性2】会議の資料を要約してください。", 2)]
    [InlineData("取扱注意　会議資料\n第1回の議事です。要約してください。", 2)]
    [InlineData("機密性３情報\n内容は別紙のとおりです。", 3)]
    [InlineData("機密性2とは何ですか。", 1)]
    public async Task A_mark_raises_the_class_and_a_mention_does_not(string text, int level)
    {
        await using var provider = await FakeProvider.StartAsync();
        using var lowest = await scene.AdmitAsync(provider, new Admission { MaximumLevel = 1 });
        using var higher = await scene.AdmitAsync(provider, new Admission { MaximumLevel = 2 });

        (await lowest.AskAsync(text)).Status.ShouldBe(level > 1 ? HttpStatusCode.Forbidden : HttpStatusCode.OK);
        (await higher.AskAsync(text)).Status.ShouldBe(level > 2 ? HttpStatusCode.Forbidden : HttpStatusCode.OK);

        (await lowest.UsesAsync(1))[0].Intent.Level.ShouldBe(level);
        provider.Received.Count.ShouldBe(level switch { 1 => 2, 2 => 1, _ => 0 });
    }

    [Fact]
    public async Task A_mark_at_the_head_of_a_later_message_counts_as_at_the_head_of_the_first()
    {
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider);
        var messages = JsonSerializer.Serialize(new[]
        {
            new { role = "system", content = "一行目\n二行目\n三行目\n四行目\n五行目" },
            new { role = "user", content = "取扱注意　会議資料\n要約してください。" },
        });

        (await user.SendAsync($"{{\"model\":\"{user.Model}\",\"messages\":{messages}}}")).Code.ShouldBe("SK2101");

        provider.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_service_under_mere_terms_of_use_gets_nothing_above_the_lowest_class_whatever_the_permit_says()
    {
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider, new Admission { MaximumLevel = 2, Contract = Contract.TermsOnly });

        var answer = await user.AskAsync("【機密性2】会議の資料を要約してください。");

        answer.Code.ShouldBe("SK2101");
        answer.Message.ShouldContain("約款");
        (await user.AskAsync("催しの案をください。")).Status.ShouldBe(HttpStatusCode.OK);
        provider.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_telephone_number_and_a_mail_address_are_above_the_lowest_class_and_are_counted()
    {
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider);

        (await user.AskAsync("連絡先は090-1234-5678、taro@example.jp です。文面を整えてください。")).Code.ShouldBe("SK2101");

        provider.Received.ShouldBeEmpty();
        var intent = (await user.UsesAsync(1))[0].Intent;
        intent.Level.ShouldBe(2);
        intent.Findings.Select(f => f.Type).ShouldBe(["Telephone", "MailAddress"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_citys_published_contacts_are_no_finding()
    {
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider);

        await user.AskAsync("お問い合わせは広報課（電話 03-0000-0000、koho@mihon.example）まで。");

        (await user.UsesAsync(1))[0].Intent.Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_record_holds_nothing_of_the_text()
    {
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider);

        await user.AskAsync("ひまわり畑のマイナンバー 123456789018");
        await user.UsesAsync(1);

        foreach (var file in Directory.EnumerateFiles(scene.Server.DataFolder, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "lock"))
        {
            using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var content = new MemoryStream();
            await source.CopyToAsync(content, TestContext.Current.CancellationToken);
            content.ToArray().AsSpan().IndexOf("ひまわり"u8).ShouldBe(-1, file);
            content.ToArray().AsSpan().IndexOf("123456789018"u8).ShouldBe(-1, file);
        }
    }
}
