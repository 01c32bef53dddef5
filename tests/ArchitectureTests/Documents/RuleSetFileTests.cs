using System.Text;
using Sekisho.Governance.Rules;

namespace Sekisho.ArchitectureTests.Documents;

/// <summary>Every file of rules/ is a rule set or an addition to one, named after its id; but for what audits ask.</summary>
public sealed class RuleSetFileTests
{
    private static IEnumerable<string> Files =>
        RepositoryRoot.Files.Where(path => path.StartsWith("rules/", StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal) && !path.StartsWith("rules/additions/", StringComparison.Ordinal) && !path.StartsWith("rules/audit/", StringComparison.Ordinal));

    [Fact]
    public void Every_rule_set_can_be_read_and_is_named_after_its_id()
    {
        Files.ShouldNotBeEmpty();
        Files.ShouldAllBe(path => RuleSetReader.Read(Encoding.UTF8.GetBytes(RepositoryRoot.Read(path).Text)).Id == Path.GetFileNameWithoutExtension(path));
    }

    [Fact]
    public void Every_addition_can_be_read_and_is_named_after_its_id()
    {
        var files = RepositoryRoot.Files.Where(path => path.StartsWith("rules/additions/", StringComparison.Ordinal)).ToList();

        files.ShouldNotBeEmpty();
        files.ShouldAllBe(path => RuleAddition.Read(RepositoryRoot.Read(path).Text).Addition!.Id == Path.GetFileNameWithoutExtension(path));
    }

    [Fact]
    public void A_rule_set_with_a_fault_is_not_read()
    {
        var text = RepositoryRoot.Read(Files.First()).Text.Replace("\"permitMonths\": 12", "\"permitMonths\": 120", StringComparison.Ordinal);

        Should.Throw<FormatException>(() => RuleSetReader.Read(Encoding.UTF8.GetBytes(text))).Message.ShouldContain("60か月");
    }
}
