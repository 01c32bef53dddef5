using System.Net;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Servers;

public sealed class PermitBuilderTests
{
    [Fact]
    public async Task A_built_permit_opens_the_gateway()
    {
        await using var server = await SampleServer.StartAsync();
        var permit = await new PermitBuilder(server) { Conditions = ["月に一度、使い方を報告する。"] }.MakeAsync();
        using var prompter = await Prompter.AsAsync(server, "yamada");

        using var answer = await prompter.SendAsync("催しの案を三つ出してください。");
        await prompter.UntilStoredAsync(1);

        permit.Number.ShouldEndWith("許可第1号");
        permit.Conditions.ShouldHaveSingleItem();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
