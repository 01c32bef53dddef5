using System.Text.RegularExpressions;
using Sekisho.IntegrationTests.Storage;
using Sekisho.Server.Pages.Audit;

namespace Sekisho.IntegrationTests.Pages.Audit;

public sealed partial class ActsTests
{
    [Fact]
    public void Every_act_of_the_program_has_words()
    {
        var sources = Path.GetDirectoryName(StorageHost.RepositoryFile("src/Sekisho.Server/Sekisho.Server.csproj"))! + "/..";
        var acts = Directory.EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(f => ActName().Matches(File.ReadAllText(f)).Select(m => m.Groups["name"].Value)).Distinct().ToList();

        acts.Count.ShouldBeGreaterThan(20);
        acts.Where(act => !Acts.Knows(act)).ShouldBeEmpty();
    }

    [Fact]
    public void An_act_without_words_is_shown_by_its_name() => Acts.Sentence("case.dance").ShouldBe("case.dance（説明のない操作）");

    [GeneratedRegex("\"(?<name>(?:account|audit|case|finding|self-check|key|organization|permit|records|rules|service|uses)\\.[a-z]+(?:-[a-z]+)*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ActName();
}
