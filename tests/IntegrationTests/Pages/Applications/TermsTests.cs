using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Server.Catalog;
using Sekisho.Storage.Cases;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Applications;

public sealed class TermsTests
{
    [Fact]
    public async Task What_is_confirmed_is_a_version_of_the_terms_and_a_newer_one_is_confirmed_again()
    {
        await using var server = await SampleServer.StartAsync();
        var service = new Examination(server, (await server.ServiceAsync(Catalogue.PracticeId)).Id);
        await service.FinishAsync();
        using var clerk = await Visitor.AsAsync(server, "yamada");

        var check = await ApplicationWalk.AnswerAllAsync(clerk);
        check.Text.ShouldContain("読んだ約款：第1版");
        var id = Guid.Parse(check.Address.Segments[^2].TrimEnd('/'));
        await service.KeepTermsAsync("字句だけ違う約款");
        var refused = await clerk.PressAsync(check, "この内容で提出する");
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Faults.ShouldHaveSingleItem().ShouldContain("SK1454");
        refused.Document.QuerySelector(".error-summary a[href='#confirmations']").ShouldNotBeNull();

        var question = await clerk.GetAsync($"/applications/{id}/edit/confirmations?check=true");
        question.Text.ShouldContain("審査の結果：利用可");
        question.Text.ShouldContain("約款を読み、学習に使われないことを確かめました。");
        question.Document.QuerySelector($"a[href='/services/{service.Id}/terms/2']").ShouldNotBeNull();
        question.Document.QuerySelectorAll<IHtmlInputElement>("input[name='Form.Confirmed']").ShouldAllBe(i => !i.IsChecked);
        var again = await clerk.PressAsync(question, "保存して確認に戻る", [.. question.Document.QuerySelectorAll<IHtmlInputElement>("input[name='Form.Confirmed']").Select(i => ("Form.Confirmed", i.Value))]);
        again.Text.ShouldContain("読んだ約款：第2版");
        var done = await clerk.PressAsync(again, "この内容で提出する");

        done.Text.ShouldContain("を提出しました");
        done.Text.ShouldContain("読んだ約款：第2版");
        var c = (await server.Services.GetRequiredService<CaseQueries>().FindAsync(SampleServer.City, id, default))!;
        c.Answers.Terms.ShouldBe(2);
        await service.KeepTermsAsync("さらに違う約款");
        using var head = await Visitor.AsAsync(server, "suzuki");
        var seen = await head.GetAsync($"/reviews/{id}");
        seen.Text.ShouldContain("申請者が確かめた約款は第2版です。その後、第3版が登録されています。");
        seen.Text.ShouldContain("サービスの審査の結果：利用可");
        (await head.GetAsync($"/applications/{id}/print")).Text.ShouldContain("読んだ約款：第2版");
    }

    [Fact]
    public async Task Terms_that_came_while_the_question_was_open_are_not_taken_for_confirmed()
    {
        await using var server = await SampleServer.StartAsync();
        var service = new Examination(server, (await server.ServiceAsync(Catalogue.PracticeId)).Id);
        await service.FinishAsync();
        using var clerk = await Visitor.AsAsync(server, "yamada");
        var id = Guid.Parse((await ApplicationWalk.AnswerAllAsync(clerk)).Address.Segments[^2].TrimEnd('/'));

        var question = await clerk.GetAsync($"/applications/{id}/edit/confirmations?check=true");
        await service.KeepTermsAsync("字句だけ違う約款");
        var again = await clerk.PressAsync(question, "保存して確認に戻る");

        again.Faults.Concat([again.Text]).ShouldContain(t => t.Contains("約款が新しくなりました（第2版）", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_service_is_confirmed_anew()
    {
        await using var server = await SampleServer.StartAsync();
        using var clerk = await Visitor.AsAsync(server, "yamada");
        var id = Guid.Parse((await ApplicationWalk.AnswerAllAsync(clerk)).Address.Segments[^2].TrimEnd('/'));
        var other = await server.ServiceAsync("openai-api");

        var question = await clerk.GetAsync($"/applications/{id}/edit/service?check=true");
        await clerk.PressAsync(question, "保存して確認に戻る", ("Form.Service", other.Id.ToString()));

        (await server.Services.GetRequiredService<CaseQueries>().FindAsync(SampleServer.City, id, default))!.Answers.ShouldSatisfyAllConditions(a => a.ServiceId.ShouldBe(other.Id), a => a.Confirmed.ShouldBeEmpty(), a => a.Terms.ShouldBeNull());
    }
}
