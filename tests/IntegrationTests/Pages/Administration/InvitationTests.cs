using System.Net;
using Sekisho.IntegrationTests.Pages.SignIn;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Administration;

public sealed class InvitationTests
{
    private const string Password = "watashi-no-hajimete-no";

    [Fact]
    public async Task Somebody_new_is_registered_invited_and_chooses_their_own_password()
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");
        using var person = new Visitor(server);

        var registered = await administrator.RegisterAsync("新人 太郎", "しんじん たろう", "shinjin@mihon.example", "広報課 主事");
        var shown = await administrator.PressAsync(registered, "リンクを発行する");
        var link = new Uri(shown.Document.QuerySelector("#link")!.TextContent).AbsolutePath;
        var form = await person.GetAsync(link);
        var home = await person.PressAsync(form, "パスワードを登録する", ("Password", Password), ("Again", Password));
        var used = await person.GetAsync(link);

        registered.Title.ShouldBe("新人 太郎");
        (await administrator.GetAsync(shown.Address.AbsolutePath)).Document.QuerySelector("#link").ShouldBeNull();
        form.Text.ShouldContain("shinjin@mihon.example");
        home.Document.QuerySelector(".header__person")!.TextContent.ShouldContain("新人 太郎");
        used.Status.ShouldBe(HttpStatusCode.Forbidden);
        used.Faults.ShouldHaveSingleItem().ShouldContain("SK1606");
        (await server.AccountActsAsync(SampleServer.City)).Take(2).ShouldBe(["account.set-up", "account.invite"]);
    }

    [Fact]
    public async Task The_same_registration_sent_twice_leads_to_the_one_person()
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");
        var form = await administrator.GetAsync("/administration/people/new");
        (string, string)[] typed = [("Name", "新人 太郎"), ("Kana", ""), ("Mail", "shinjin@mihon.example"), ("Post", form.Choice("#post", "広報課 主事"))];

        var first = await administrator.PressAsync(form, "登録する", typed);
        var second = await administrator.PressAsync(form, "登録する", typed);

        first.Title.ShouldBe("新人 太郎");
        second.Status.ShouldBe(HttpStatusCode.OK);
        second.Address.ShouldBe(first.Address);
        (await administrator.GetAsync("/administration/people?q=shinjin%40")).Document.QuerySelectorAll("tbody tr").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_link_for_somebody_with_an_account_is_a_new_beginning()
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");
        using var old = await Visitor.AsAsync(server, "yamada");
        await old.SetUpSecondFactorAsync();
        using var person = new Visitor(server);
        for (var i = 0; i < 5; i++) await person.SignInAsync("yamada@mihon.example", "forgotten-" + i);

        var found = await administrator.GetAsync("/administration/people?q=yamada%40");
        var shown = await administrator.PressAsync(await administrator.GetAsync(found.Document.QuerySelector("tbody a")!.GetAttribute("href")!), "リンクを発行する");
        await person.PressAsync(await person.GetAsync(new Uri(shown.Document.QuerySelector("#link")!.TextContent).AbsolutePath), "パスワードを登録する", ("Password", Password), ("Again", Password));
        await person.SignOutAsync();
        server.Time.Advance(TimeSpan.FromMinutes(2));

        (await person.SignInAsync("yamada@mihon.example", Password)).Address.AbsolutePath.ShouldBe("/");
        (await person.GetAsync("/account")).Text.ShouldContain("確認コード 使っていません");
        (await old.GetAsync("/account")).Address.AbsolutePath.ShouldBe("/sign-in");
        using var other = new Visitor(server);
        (await other.SignInAsync("yamada@mihon.example")).Faults.ShouldHaveSingleItem().ShouldContain("SK1601");
    }

    [Fact]
    public async Task A_newer_link_voids_the_older_one()
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");
        using var person = new Visitor(server);

        var first = await administrator.PressAsync(await administrator.RegisterAsync("新人 太郎", "", "shinjin@mihon.example", "広報課 主事"), "リンクを発行する");
        var second = await administrator.PressAsync(first, "リンクを発行する");

        (await person.GetAsync(new Uri(first.Document.QuerySelector("#link")!.TextContent).AbsolutePath)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await person.GetAsync(new Uri(second.Document.QuerySelector("#link")!.TextContent).AbsolutePath)).Status.ShouldBe(HttpStatusCode.OK);
    }
}
