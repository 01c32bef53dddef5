using System.Net;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Server.Hosting;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.SignIn;

public sealed class IndexTests
{
    [Fact]
    public async Task An_unknown_address_and_a_wrong_password_read_the_same()
    {
        await using var server = await SampleServer.StartAsync();
        using var visitor = new Visitor(server);

        var unknown = await visitor.SignInAsync("nobody@mihon.example");
        var wrong = await visitor.SignInAsync("yamada@mihon.example", "not-her-password");

        unknown.Status.ShouldBe(HttpStatusCode.Forbidden);
        wrong.Status.ShouldBe(HttpStatusCode.Forbidden);
        wrong.Faults.ShouldBe(unknown.Faults);
        wrong.Faults.ShouldHaveSingleItem().ShouldContain("SK1601");
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_the_right_one_too()
    {
        await using var server = await SampleServer.StartAsync();
        using var visitor = new Visitor(server);

        for (var i = 0; i < 5; i++) await visitor.SignInAsync("yamada@mihon.example", "wrong-password-" + i);
        var right = await visitor.SignInAsync("yamada@mihon.example");
        var other = await visitor.SignInAsync("suzuki@mihon.example");

        right.Faults.ShouldHaveSingleItem().ShouldContain("SK1601");
        other.Address.AbsolutePath.ShouldBe("/");
        (await server.AccountActsAsync(SampleServer.City)).ShouldBe(["account.sign-in", "account.locked-out", "account.locked-out", .. Enumerable.Repeat("account.sign-in-failed", 4)]);
    }

    [Fact]
    public async Task More_attempts_in_a_minute_than_a_person_makes_are_turned_away()
    {
        await using var server = await SampleServer.StartAsync();
        using var visitor = new Visitor(server);
        var form = await visitor.GetAsync("/sign-in");

        VisitedPage? last = null;
        for (var i = 0; i <= RateLimits.AttemptsPerMinute; i++) last = await visitor.PressAsync(form, "サインインする", ("Mail", i % 2 == 0 ? "nobody@mihon.example" : " Nobody@mihon.example"), ("Password", "a-password"));

        last!.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        last.Title.ShouldBe("短い時間に操作が多すぎます");
        (await visitor.GetAsync("/sign-in")).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.SignInAsync("yamada@mihon.example")).Address.AbsolutePath.ShouldBe("/");
    }

    [Fact]
    public async Task An_address_from_which_very_many_accounts_are_tried_is_turned_away()
    {
        await using var server = await SampleServer.StartAsync();
        using var visitor = new Visitor(server);
        var form = await visitor.GetAsync("/sign-in");

        // Without a password, so that none is compared.
        var turnedAway = 0;
        for (var i = 0; i < RateLimits.AttemptsPerMinuteAndAddress; i++)
        {
            if ((await visitor.PressAsync(form, "サインインする", ("Mail", $"nobody{i}@mihon.example"), ("Password", ""))).Status is HttpStatusCode.TooManyRequests) turnedAway++;
        }

        var last = await visitor.PressAsync(form, "サインインする", ("Mail", "yamada@mihon.example"), ("Password", SignInSteps.Password));
        turnedAway.ShouldBe(0);
        last.Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");

        foreach (var path in new[] { "/sign-in", "/sign-in/code", "/sign-in/passkey", "/sign-in/passkey?handler=Options", "/account/password", "/account/passkeys?handler=Add", "/administration/divisions", "/setup/secret" })
        {
            var page = await administrator.PostAsync(path, ("Name", "偽の課"), ("Mail", "ito@mihon.example"), ("Password", SignInSteps.Password));
            page.Status.ShouldBe(HttpStatusCode.BadRequest, path);
            page.Title.ShouldBe("送信を受け付けられませんでした", path);
        }

        (await administrator.GetAsync("/administration/divisions")).Text.ShouldNotContain("偽の課");
    }

    [Fact]
    public async Task Afterwards_one_goes_on_to_the_page_one_wanted_but_to_no_other_site()
    {
        await using var server = await SampleServer.StartAsync();
        using var visitor = new Visitor(server);

        var wanted = await visitor.GetAsync("/account");
        var there = await visitor.PressAsync(wanted, "サインインする", ("Mail", "yamada@mihon.example"), ("Password", SignInSteps.Password));
        await visitor.SignOutAsync();
        var elsewhere = await visitor.PressAsync(await visitor.GetAsync("/sign-in?next=https://evil.example/"), "サインインする", ("Mail", "yamada@mihon.example"), ("Password", SignInSteps.Password));

        there.Address.AbsolutePath.ShouldBe("/account");
        elsewhere.Address.ShouldBe(new Uri(server.Address, "/"));
    }
}
