using Microsoft.Extensions.DependencyInjection;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Storage.Audit;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.SignIn;

/// <summary>What several tests about accounts do.</summary>
internal static class SignInSteps
{
    public const string Password = "mihon-sekisho-2026";

    public static async Task<VisitedPage> SignInAsync(this Visitor visitor, string mail, string password = Password) =>
        await visitor.PressAsync(await visitor.GetAsync("/sign-in"), "サインインする", ("Mail", mail), ("Password", password));

    public static async Task SignOutAsync(this Visitor visitor) => await visitor.PressAsync(await visitor.GetAsync("/account"), "サインアウト");

    /// <summary>Sets the second factor up as a person would; answers with the secret and the recovery codes.</summary>
    public static async Task<(string Secret, string[] Codes)> SetUpSecondFactorAsync(this Visitor visitor)
    {
        var begun = await visitor.PressAsync(await visitor.GetAsync("/account/second-factor"), "設定を始める");
        var secret = begun.Document.QuerySelector("#secret")!.TextContent;
        var codes = await visitor.PressAsync(begun, "確かめて設定する", ("Code", Totp.Now(secret)));
        codes.Title.ShouldBe("回復コードを控えてください");
        return (secret, codes.Document.QuerySelector("#codes")!.TextContent.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The acts about accounts in a body's trail, the newest first.</summary>
    public static async Task<IReadOnlyList<string>> AccountActsAsync(this SampleServer server, Guid body) =>
        [.. (await server.Services.GetRequiredService<AuditQueries>().ListAsync(body, new AuditFilter("account."), default)).Items.Select(l => l.Content.Action)];
}
