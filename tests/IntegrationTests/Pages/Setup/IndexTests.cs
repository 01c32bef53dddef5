using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Organizations;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Pages.SignIn;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Server.Enrolments;
using Sekisho.Server.Catalog;
using Sekisho.Storage;
using Sekisho.Storage.Accounts;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Services;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Setup;

public sealed class IndexTests
{
    private const string Password = "saisho-no-kanrisha-desu";

    private static readonly (string Name, string Value)[] Entries =
    [
        ("Entries.Body", "試験町"), ("Entries.Kind", "Municipality"), ("Entries.Code", "１３１０１６"), ("Entries.Division", "総務課"), ("Entries.Post", "総務課 係長"),
        ("Entries.Name", "佐藤 明"), ("Entries.Kana", "さとう あきら"), ("Entries.Mail", "sato@town.example"), ("Password", Password), ("Again", Password),
    ];

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_first_link_sets_body_and_administrator_up_and_opens_once(TestDatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var server = await SampleServer.StartEmptyAsync(kind is TestDatabaseKind.PostgreSql ? database.ConnectionString : null);
        using var visitor = new Visitor(server);
        var link = await FirstLinkAsync(server);

        var done = await visitor.PressAsync(await visitor.GetAsync(link), "登録してサインインする", Entries);
        using var other = new Visitor(server);
        var again = await other.GetAsync(link);

        done.Address.AbsolutePath.ShouldBe("/administration");
        done.Text.ShouldContain("試験町を登録しました");
        done.Text.ShouldContain("情報セキュリティ責任者の人がいないため");
        again.Status.ShouldBe(HttpStatusCode.Forbidden);
        again.Faults.ShouldHaveSingleItem().ShouldContain("SK1606");
        var body = (await server.Services.GetRequiredService<OrganizationQueries>().BodiesAsync(default)).ShouldHaveSingleItem();
        body.Code.ShouldBe("131016");
        (await server.Services.GetRequiredService<ServiceQueries>().ListAsync(body.Id, default)).ShouldHaveSingleItem().Facts.Id.ShouldBe(Catalogue.PracticeId);
        (await visitor.GetAsync("/administration/roles")).Text.ShouldContain("佐藤 明");
        (await server.AccountActsAsync(body.Id)).ShouldBe(["account.set-up"]);
        (await server.Services.GetRequiredService<AuditVerification>().VerifyAsync(body.Id, null, default)).Faults.ShouldBeEmpty();
        await visitor.SignOutAsync();
        (await visitor.SignInAsync("sato@town.example", Password)).Address.AbsolutePath.ShouldBe("/");
    }

    [Fact]
    public async Task A_set_up_that_stopped_after_the_organisation_goes_on_with_any_link()
    {
        await using var server = await SampleServer.StartEmptyAsync();
        await using (var scope = server.Services.CreateAsyncScope())
        {
            var entries = new FirstEntries(Guid.CreateVersion7(), "試験町", BodyKind.Municipality, null, "総務課", "総務課長", IsHead: true, "佐藤 明", "", "sato@town.example");
            (await scope.ServiceProvider.GetRequiredService<FirstBody>().EnterAsync(entries, default)).Refused.ShouldBeFalse();
        }

        using var visitor = new Visitor(server);
        var form = await visitor.GetAsync(await FirstLinkAsync(server));
        var done = await visitor.PressAsync(form, "パスワードを登録する", ("Password", Password), ("Again", Password));

        form.Text.ShouldContain("試験町");
        form.Text.ShouldContain("佐藤 明");
        done.Address.AbsolutePath.ShouldBe("/administration");
        (await visitor.GetAsync("/administration/roles")).Title.ShouldBe("役割");
    }

    [Fact]
    public async Task The_same_form_sent_twice_at_once_sets_one_body_up()
    {
        await using var server = await SampleServer.StartEmptyAsync();
        var link = await FirstLinkAsync(server);
        using var one = new Visitor(server);
        using var two = new Visitor(server);
        var (first, second) = (await one.GetAsync(link), await two.GetAsync(link));

        var pages = await Task.WhenAll(one.PressAsync(first, "登録してサインインする", Entries), two.PressAsync(second, "登録してサインインする", Entries));

        pages.Count(p => p.Address.AbsolutePath == "/administration").ShouldBe(1);
        pages.Single(p => p.Address.AbsolutePath != "/administration").Faults.ShouldHaveSingleItem().ShouldContain("SK1606");
        (await server.Services.GetRequiredService<OrganizationQueries>().BodiesAsync(default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Every_fault_is_listed_at_once_and_nothing_is_set_up()
    {
        await using var server = await SampleServer.StartEmptyAsync();
        using var visitor = new Visitor(server);

        var page = await visitor.PressAsync(await visitor.GetAsync(await FirstLinkAsync(server)), "登録してサインインする", ("Entries.Body", "試験町"), ("Entries.Code", "131017"), ("Password", "short"));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Faults.Count.ShouldBe(7);
        page.Document.QuerySelector("#body")!.GetAttribute("value").ShouldBe("試験町");
        foreach (var target in page.Document.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")!)) page.Document.QuerySelector(target).ShouldNotBeNull();
        (await server.Services.GetRequiredService<OrganizationQueries>().BodiesAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Links_that_are_old_or_invented_open_nothing()
    {
        await using var server = await SampleServer.StartEmptyAsync();
        using var visitor = new Visitor(server);
        var link = await FirstLinkAsync(server);
        server.Time.Advance(Invitations.Life + TimeSpan.FromMinutes(1));

        (await visitor.GetAsync(link)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.GetAsync("/setup/invented")).Faults.ShouldHaveSingleItem().ShouldContain("SK1606");
    }

    [Fact]
    public async Task Without_the_sample_option_there_is_no_sample_account_and_no_way_around_the_password()
    {
        await using var server = await SampleServer.StartEmptyAsync();
        using var visitor = new Visitor(server);
        var form = await visitor.GetAsync("/sign-in");
        var token = form.Document.QuerySelector("input[name=form]")!.GetAttribute("value")!;

        var around = await visitor.PostAsync("/sign-in/sample", ("form", token), ("Mail", "yamada@mihon.example"));
        var sample = await visitor.SignInAsync("yamada@mihon.example");

        around.Status.ShouldBe(HttpStatusCode.NotFound);
        sample.Faults.ShouldHaveSingleItem().ShouldContain("SK1601");
        form.Document.QuerySelector(".sample-banner").ShouldBeNull();
        form.Document.QuerySelector(".people-list").ShouldBeNull();
        await using var context = await server.Services.GetRequiredService<IDbContextFactory<SekishoContext>>().CreateDbContextAsync();
        (await context.Users.CountAsync()).ShouldBe(0);
    }

    private static async Task<string> FirstLinkAsync(SampleServer server) =>
        "/setup/" + await server.Services.GetRequiredService<Invitations>().CreateAsync(Guid.Empty, null, default);
}
