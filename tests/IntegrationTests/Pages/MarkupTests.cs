using System.Text.RegularExpressions;
using Sekisho.IntegrationTests.Storage;

namespace Sekisho.IntegrationTests.Pages;

public sealed partial class MarkupTests
{
    [Fact]
    public void No_page_shows_an_expression_in_place_of_its_value()
    {
        var pages = Path.Combine(Path.GetDirectoryName(StorageHost.RepositoryFile("src/Sekisho.Server/Sekisho.Server.csproj"))!, "Pages");

        Directory.EnumerateFiles(pages, "*.cshtml", SearchOption.AllDirectories).SelectMany(file => LooksLikeMail(File.ReadAllText(file)).Select(found => $"{file}: {found}")).ShouldBeEmpty();
    }

    [Fact]
    public void The_rule_sees_what_it_looks_for() => LooksLikeMail("<td>今日から@Titles.Date(day)まで、第@(number)号、@Titles.Date(day)</td>").ShouldBe(["ら@T"]);

    /// <summary>Razor takes a name behind a letter for a mail address, and Japanese letters are letters: parentheses are needed there.</summary>
    private static IEnumerable<string> LooksLikeMail(string markup) => NameBehindLetter().Matches(markup).Select(m => m.Value);

    [GeneratedRegex(@"[\p{L}-[A-Za-z]]@[A-Za-z]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameBehindLetter();
}
