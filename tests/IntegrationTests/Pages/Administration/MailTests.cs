using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.IntegrationTests.Exchange.Mail;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Server.Jobs;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Administration;

public sealed class MailTests
{
    [Fact]
    public async Task Without_a_mail_server_the_page_tells_how_to_have_one()
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");

        var page = await administrator.GetAsync("/administration/mail");

        page.Text.ShouldContain("メールサーバーは設定されていません");
        page.Text.ShouldContain("SEKISHO_MAIL_HOST");
        page.Document.QuerySelectorAll("main button").ShouldBeEmpty();
        (await administrator.GetAsync("/administration")).Document.QuerySelector("main a[href='/administration/mail']").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_settings_are_shown_without_the_password_and_a_test_mail_arrives()
    {
        await using var mail = MailServer.Start();
        await using var server = await StartAsync(mail);
        using var administrator = await Visitor.AsAsync(server, "ito");
        var page = await administrator.GetAsync("/administration/mail");
        page.Text.ShouldContain($"127.0.0.1（ポート {mail.Port}）");
        page.Text.ShouldContain("sekisho@city.example");

        var done = await administrator.PressAsync(page, "自分に試験メールを送る");

        done.Text.ShouldContain("ito@mihon.example に試験メールを送りました");
        mail.Taken.ShouldHaveSingleItem().Message.Subject.ShouldStartWith("【関所】試験メール");
        (await TrailReader.ActionsOfAsync(server, "ito")).ShouldContain("mail.try");
    }

    [Theory]
    [InlineData("CONNECT", "421 closed", "SK1751", HttpStatusCode.BadGateway)]
    [InlineData("RCPT", "550 5.1.1 no such user", "SK1754", HttpStatusCode.BadGateway)]
    public async Task A_test_mail_that_is_not_taken_tells_why(string command, string answer, string code, HttpStatusCode status)
    {
        await using var mail = MailServer.Start();
        mail.Answer = line => line.StartsWith(command, StringComparison.Ordinal) ? answer : null;
        await using var server = await StartAsync(mail);
        using var administrator = await Visitor.AsAsync(server, "ito");

        var page = await administrator.PressAsync(await administrator.GetAsync("/administration/mail"), "自分に試験メールを送る");

        page.Status.ShouldBe(status);
        page.Faults.ShouldHaveSingleItem().ShouldContain(code);
    }

    [Fact]
    public async Task What_could_not_be_sent_is_listed_and_sent_once_more()
    {
        await using var mail = MailServer.Start();
        mail.Answer = line => line.StartsWith("RCPT", StringComparison.Ordinal) ? "550 5.1.1 no such user" : null;
        await using var server = await StartAsync(mail);
        var organization = await server.OrganizationAsync();
        var letter = new Letter(organization.PersonOf("yamada"), null, "利用申請が決裁されました", "/applications/1");
        (await server.Services.GetRequiredService<IChanges>().ChangeAsync<Organization>(
            new ChangeRequest(SampleServer.City, SampleServer.City, null, Actor.System, Guid.NewGuid()),
            (o, _) => Task.FromResult<Governance.Refusals.Result<Act>>(o.PublishContacts(o.PublicContacts) with { Letters = [letter] }))).Refused.ShouldBeFalse();
        using var administrator = await Visitor.AsAsync(server, "ito");

        var page = await UntilAsync(() => administrator.GetAsync("/administration/mail"), p => p.Text.Contains("550 5.1.1", StringComparison.Ordinal));
        page.Text.ShouldContain("利用申請が決裁されました");
        mail.Answer = _ => null;
        var retried = await administrator.PressAsync(page, "失敗したものをすべて送り直す");

        retried.Text.ShouldContain("1件を、まもなくもう一度送ります。");
        (await TrailReader.ActionsOfAsync(server, "ito")).ShouldContain("mail.retry");
        server.Time.Advance(TimeSpan.FromMinutes(1));
        await UntilAsync(() => Task.FromResult(mail.Taken.Count), count => count == 1);
        (await administrator.PressAsync(page, "失敗したものをすべて送り直す")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task The_health_of_the_jobs_tells_when_they_last_ran()
    {
        await using var server = await SampleServer.StartAsync();
        using var http = new HttpClient { BaseAddress = server.Address };

        var well = await UntilAsync(() => http.GetAsync(new Uri("/health/jobs", UriKind.Relative)), r => r.StatusCode == HttpStatusCode.OK);
        var text = await well.Content.ReadAsStringAsync();

        foreach (var job in server.Services.GetServices<IJob>()) text.ShouldContain($"\"name\":\"{job.Name}\"");
        text.ShouldContain("\"status\":\"well\"");
    }

    private static Task<SampleServer> StartAsync(MailServer mail) => SampleServer.StartAsync(more: new Dictionary<string, string>
    {
        ["SEKISHO_MAIL_HOST"] = "127.0.0.1",
        ["SEKISHO_MAIL_PORT"] = $"{mail.Port}",
        ["SEKISHO_MAIL_TLS"] = "none",
        ["SEKISHO_MAIL_FROM"] = "sekisho@city.example",
    });

    private static async Task<T> UntilAsync<T>(Func<Task<T>> ask, Func<T, bool> fits)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var answer = await ask();
            if (fits(answer)) return answer;
            TimeProvider.System.GetElapsedTime(since).ShouldBeLessThan(TimeSpan.FromSeconds(60));
            await Task.Delay(200);
        }
    }
}
