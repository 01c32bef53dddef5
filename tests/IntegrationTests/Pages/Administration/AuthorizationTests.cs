using System.Net;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Administration;

public sealed class AuthorizationTests
{
    private static readonly string[] Paths =
    [
        "/administration", "/administration/divisions", "/administration/posts", "/administration/people", "/administration/people/new",
        "/administration/people/00000000-0000-7000-8000-000000000001", "/administration/roles", "/administration/contacts", "/administration/mail",
    ];

    [Fact]
    public async Task Only_an_administrator_opens_the_pages()
    {
        await using var server = await SampleServer.StartAsync();
        using var stranger = new Visitor(server);
        using var clerk = await Visitor.AsAsync(server, "yamada");
        using var decider = await Visitor.AsAsync(server, "tanaka");
        using var administrator = await Visitor.AsAsync(server, "ito");

        foreach (var path in Paths)
        {
            (await stranger.GetAsync(path)).Address.AbsolutePath.ShouldBe("/sign-in", path);
            (await clerk.GetAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden, path);
            (await decider.GetAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden, path);
            (await administrator.GetAsync(path)).Status.ShouldBe(path.Contains("-0000-", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK, path);
        }
    }

    [Fact]
    public async Task A_division_and_a_person_that_the_body_does_not_have_are_not_found()
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");
        var divisions = await administrator.GetAsync("/administration/divisions");

        var page = await administrator.PressAsync(divisions, "登録する", ("Name", "新しい課"), ("Parent", Guid.CreateVersion7().ToString()));

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.GetAsync($"/administration/posts?division={Guid.CreateVersion7()}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.GetAsync("/administration/divisions")).Text.ShouldNotContain("新しい課");
    }
}
