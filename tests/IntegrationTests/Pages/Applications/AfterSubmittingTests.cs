using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Cases;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Storage.Cases;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Applications;

public sealed class AfterSubmittingTests(SampleCityFixture city) : IClassFixture<SampleCityFixture>
{
    [Fact]
    public async Task What_nobody_has_opened_is_pulled_back_by_whoever_submitted_it()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        using var other = await Visitor.AsAsync(city.Server, "mori");
        using var auditor = await Visitor.AsAsync(city.Server, "watanabe");
        var id = await ApplicationWalk.SubmitAsync(clerk);
        (await other.GetAsync($"/applications/{id}/pull-back")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await auditor.GetAsync($"/applications/{id}/pull-back")).Address.AbsolutePath.ShouldBe($"/applications/{id}");

        var back = await clerk.PressAsync(await clerk.GetAsync($"/applications/{id}/pull-back"), "引き戻す");

        back.Title.ShouldBe("答えを確かめて提出する");
        back.Text.ShouldContain("引き戻しました");
        (await clerk.PressAsync(back, "この内容で提出する")).Text.ShouldContain("を提出しました");
    }

    [Fact]
    public async Task An_earlier_case_is_copied_without_what_belongs_to_its_day()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "kimura");
        using var other = await Visitor.AsAsync(city.Server, "mori");
        var id = await ApplicationWalk.SubmitAsync(clerk);
        (await other.GetAsync($"/applications/{id}/copy")).Status.ShouldBe(HttpStatusCode.NotFound);

        var check = await clerk.PressAsync(await clerk.GetAsync($"/applications/{id}/copy"), "写して下書きを作る");

        check.Title.ShouldBe("答えを確かめて提出する");
        check.Text.ShouldContain("広報紙の記事を読みやすく言い換える。");
        var copy = (await city.Server.Services.GetRequiredService<CaseQueries>().FindAsync(SampleServer.City, Guid.Parse(check.Address.Segments[2].TrimEnd('/')), default))!;
        copy.OriginId.ShouldBe(id);
        copy.Answers.ShouldSatisfyAllConditions(a => a.From.ShouldBeNull(), a => a.Confirmed.ShouldBeEmpty(), a => a.RiskAccepted.ShouldBeFalse());
    }

    [Fact]
    public async Task The_paper_form_shows_boxes_answers_revision_and_hash_to_those_who_may_read_it()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "hayashi");
        using var other = await Visitor.AsAsync(city.Server, "mori");
        var id = await ApplicationWalk.SubmitAsync(clerk);
        var about = (await city.Server.Services.GetRequiredService<CaseQueries>().FindAsync(SampleServer.City, id, default))!;

        var paper = await clerk.GetAsync($"/applications/{id}/print");

        paper.Document.QuerySelectorAll(".seals__post").Length.ShouldBe(about.Route.Sum(s => s.PostIds.Length));
        paper.Text.ShouldContain(about.RevisionHash!);
        paper.Text.ShouldContain("外部サービス利用申請書（新規）");
        paper.Text.ShouldContain("広報紙の記事を読みやすく言い換える。");
        (await other.GetAsync($"/applications/{id}/print")).Status.ShouldBe(HttpStatusCode.NotFound);
        var draft = (await ApplicationWalk.BeginAsync(clerk)).Address.Segments[2].TrimEnd('/');
        (await clerk.GetAsync($"/applications/{draft}/print")).Address.AbsolutePath.ShouldNotEndWith("/print");
    }

    [Fact]
    public async Task What_lies_before_the_decider_is_withdrawn_by_asking_them()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "fujita");
        var id = await ApplicationWalk.SubmitAsync(clerk);
        var cases = city.Server.Services.GetRequiredService<CaseQueries>();
        var changes = city.Server.Services.GetRequiredService<Governance.Changes.IChanges>();
        var suzuki = (await city.Server.OrganizationAsync()).PersonOf("suzuki");
        var approved = await changes.ChangeAsync<Governance.Cases.Case>(
            new(SampleServer.City, id, null, new(suzuki), Guid.NewGuid()),
            async (c, desk) => c.Respond(StepOutcome.Approved, null, null, await CasePapers.ReadAsync(desk, c), new(suzuki), desk.At));
        approved.Refusal.ShouldBeNull();
        approved.Value.State.ShouldBe(CaseState.AwaitingDecision);

        var page = await clerk.GetAsync($"/applications/{id}/withdraw");
        (await clerk.PressAsync(page, "取下げを申し出る")).Faults.ShouldHaveSingleItem().ShouldContain("SK1003");
        (await clerk.PressAsync(page, "取下げを申し出る", ("Reason", "不要になったため"))).Text.ShouldContain("取下げを申し出ました");
        (await cases.FindAsync(SampleServer.City, id, default))!.WithdrawalReason.ShouldBe("不要になったため");
    }
}
