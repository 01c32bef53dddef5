using System.Diagnostics;
using System.Net;
using Sekisho.Gateway;
using Sekisho.Gateway.Authentication;
using Sekisho.Governance.Keys;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Services;
using Sekisho.Governance.Usage;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Gateway;

public sealed class AccessTests(GatewayScene scene) : IClassFixture<GatewayScene>
{
    [Theory]
    [InlineData("")]
    [InlineData("Bearer ")]
    [InlineData("Bearer sekisho-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Basic KEY")]
    [InlineData("KEY")]
    [InlineData("Bearer KEYx")]
    [InlineData("Bearer KEY KEY")]
    public async Task A_wrong_key_opens_nothing(string authorization)
    {
        var user = await scene.EverydayUserAsync();
        using var content = new StringContent(user.Body("こんにちは"));

        var answer = await user.SendAsync(content, authorization.Replace("KEY", user.Secret.Text));

        answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Code.ShouldBe("SK2001");
        answer.Error.GetProperty("type").GetString().ShouldBe("authentication_error");
        answer.Headers["WWW-Authenticate"].ShouldBe("Bearer");
        user.Provider.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_very_long_key_opens_nothing()
    {
        var user = await scene.EverydayUserAsync();
        using var content = new StringContent(user.Body("こんにちは"));

        (await user.SendAsync(content, "Bearer " + new string('k', 20_000))).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_within_a_second()
    {
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider);
        (await user.AskAsync("まだ使えます")).Status.ShouldBe(HttpStatusCode.OK);

        await scene.ChangeAsync<AccessKey>(user.KeyId, user.PersonId, (key, desk) => Task.FromResult(key.Revoke(new Actor(user.PersonId), desk.At)));

        (await RefusedAfterAsync(user, "SK2001")).ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_suspended_permit_opens_nothing_within_a_second_and_opens_again_when_it_is_freed()
    {
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider);
        (await user.AskAsync("まだ使えます")).Status.ShouldBe(HttpStatusCode.OK);
        var (chief, decider) = (await scene.HolderOfAsync(Role.Chief), await scene.HolderOfAsync(Role.Decider));

        await scene.ChangeAsync<Permit>(user.PermitId, chief.PersonId, async (permit, desk) => permit.Suspend("試験のため", await desk.OrganizationAsync(), chief, desk.At));
        (await RefusedAfterAsync(user, "SK2106")).ShouldBeLessThan(TimeSpan.FromSeconds(1));
        (await user.GetAsync("/v1/models")).Body.ShouldNotContain(user.Model);

        await scene.ChangeAsync<Permit>(user.PermitId, decider.PersonId, async (permit, desk) => permit.Lift("試験が済んだため", await desk.OrganizationAsync(), decider, desk.At));
        await Wait.UntilAsync(async () => (await user.AskAsync("また使えます")).Status is HttpStatusCode.OK, "the permit opens again");
    }

    [Fact]
    public async Task A_suspended_service_opens_nothing_within_a_second()
    {
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider);
        var chief = await scene.HolderOfAsync(Role.Chief);

        await scene.ChangeAsync<Service>(user.ServiceId, chief.PersonId, async (service, desk) => service.Change(ServiceState.Suspended, "試験のため", await desk.OrganizationAsync(), chief, Today));

        (await RefusedAfterAsync(user, "SK2107")).ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("no permit", "SK2102")]
    [InlineData("for another person", "SK2103")]
    [InlineData("past", "SK2104")]
    [InlineData("to come", "SK2105")]
    public async Task Without_a_permit_in_force_for_the_person_nothing_passes_and_the_attempt_is_recorded(string permit, string code)
    {
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider, permit switch
        {
            "no permit" => new Admission { MaximumLevel = null },
            "for another person" => new Admission { Users = UserScope.OfPersons(Guid.NewGuid()) },
            "past" => new Admission { FromDay = -30, UntilDay = -1 },
            _ => new Admission { FromDay = 1 },
        });

        var answer = await user.AskAsync("個人番号 123456789018");

        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        answer.Code.ShouldBe(code);
        answer.Message.ShouldContain("根拠：");
        provider.Received.ShouldBeEmpty();
        var use = (await user.UsesAsync(1))[0];
        use.Outcome!.ShouldSatisfyAllConditions(o => o.Kind.ShouldBe(OutcomeKind.Blocked), o => o.Code.ShouldBe(code));
        use.Intent.ShouldSatisfyAllConditions(i => i.PermitId.ShouldBeNull(), i => i.ServiceId.ShouldBe(user.ServiceId), i => i.Findings.ShouldHaveSingleItem());
    }

    [Fact]
    public async Task Of_two_permits_the_narrower_one_is_charged()
    {
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider, new Admission { MaximumLevel = 2 });
        var narrow = await scene.GrantAsync(user.ServiceId, user.PersonId, level: 1);

        await user.AskAsync("催しの案をください。");
        await user.AskAsync("【機密性2】会議の資料です。");

        (await user.UsesAsync(2)).Select(u => u.Intent.PermitId).ShouldBe([user.PermitId, narrow]);
    }

    [Fact]
    public async Task Whoever_has_no_post_any_more_is_nobody()
    {
        await using var own = await GatewayScene.StartAsync();
        await using var provider = await FakeProvider.StartAsync();
        using var user = await own.AdmitAsync(provider);
        (await user.AskAsync("まだ在籍しています")).Status.ShouldBe(HttpStatusCode.OK);

        await own.ChangeAsync<Organization>(SampleServer.City, null, (city, _) => Task.FromResult<Governance.Refusals.Result<Governance.Changes.Act>>(new Governance.Changes.Act(
            "organization.end-assignment", new OrganizationEvent.AssignmentEnded(user.PersonId, city.PostsOf(user.PersonId, Today).Single().Id, Today.AddDays(-1)))));

        (await RefusedAfterAsync(user, "SK2001")).ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_permit_ends_with_its_last_day_in_Japan_and_a_key_with_its_instant()
    {
        await using var own = await GatewayScene.StartAsync();
        await using var provider = await FakeProvider.StartAsync();
        using var permitted = await own.AdmitAsync(provider, new Admission { UntilDay = 1 });
        using var keyed = await own.AdmitAsync(provider, new Admission { Person = "mori", KeyLife = TimeSpan.FromHours(30) });
        (await permitted.AskAsync("今日")).Status.ShouldBe(HttpStatusCode.OK);
        (await keyed.AskAsync("今日")).Status.ShouldBe(HttpStatusCode.OK);

        await MoveOnAsync(own, TimeSpan.FromDays(2));

        (await permitted.AskAsync("明後日")).Code.ShouldBe("SK2104");
        (await keyed.AskAsync("明後日")).Code.ShouldBe("SK2001");
        provider.Received.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_tries_many_keys_is_told_to_wait_while_right_keys_go_on_passing()
    {
        await using var own = await GatewayScene.StartAsync();
        await using var provider = await FakeProvider.StartAsync();
        using var user = await own.AdmitAsync(provider);
        GatewayAnswer? last = null;
        for (var i = 0; i <= WrongKeys.PerMinute; i++) last = await user.SendAsync(new StringContent("{}"), $"Bearer sekisho-{i}");

        last!.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        last.Code.ShouldBe("SK2009");
        last.Headers["Retry-After"].ShouldBe("60");
        (await user.AskAsync("正しい鍵です")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private DateOnly Today => Governance.Calendars.JapanTime.DateAt(scene.Server.Time.GetUtcNow());

    private static async Task MoveOnAsync(GatewayScene scene, TimeSpan by)
    {
        scene.Server.Time.Advance(by);
        await Wait.UntilAsync(() => scene.Get<GatewayHealth>().Ready, "a snapshot of the new day");
    }

    private static async Task<TimeSpan> RefusedAfterAsync(GatewayUser user, string code)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var at = watch.Elapsed;
            var answer = await user.AskAsync("まだ使えますか");
            if (answer.Status is not HttpStatusCode.OK)
            {
                answer.Code.ShouldBe(code);
                return at;
            }

            at.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        }
    }
}
