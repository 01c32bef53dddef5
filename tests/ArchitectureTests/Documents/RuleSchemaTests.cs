using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Sekisho.Governance.Rules;

namespace Sekisho.ArchitectureTests.Documents;

/// <summary>The published schema says what the reader takes, and every rule set fits it.</summary>
public sealed class RuleSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(RepositoryRoot.Read(RuleSchema.Path).Text);

    private static IEnumerable<string> Files =>
        RepositoryRoot.Files.Where(path => (path.StartsWith("rules/", StringComparison.Ordinal) && path.Count(c => c == '/') == 1 || path.StartsWith("tests/Scenarios/", StringComparison.Ordinal)) && path.EndsWith(".json", StringComparison.Ordinal));

    [Fact]
    public void The_published_schema_is_the_readers()
    {
        var proper = RuleSchema.Text();
        var made = System.IO.Path.Combine(AppContext.BaseDirectory, "rule-set.schema.json");
        File.WriteAllText(made, proper);

        RepositoryRoot.Read(RuleSchema.Path).Text.ShouldBe(proper, $"Copy {made} to {RuleSchema.Path}.");
    }

    [Fact]
    public void Every_rule_set_fits_it()
    {
        Files.ShouldNotBeEmpty();
        foreach (var file in Files) Fits(JsonNode.Parse(RepositoryRoot.Read(file).Text)).ShouldBeTrue(file);
    }

    [Theory]
    [InlineData("{\"versoin\":1}")]
    [InlineData("{\"permitMonths\":\"12\"}")]
    [InlineData("{\"tasks\":null}")]
    [InlineData("{\"routes\":[{\"code\":\"a\",\"title\":\"a\",\"steps\":[{\"role\":\"Decider\",\"kind\":\"Nothing\",\"title\":\"a\"}]}]}")]
    [InlineData("{\"sheets\":[{\"code\":\"a\"}]}")]
    public void What_the_reader_refuses_for_its_format_does_not_fit_either(string spoilt)
    {
        var rules = JsonNode.Parse(RepositoryRoot.Read(Files.First()).Text)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(spoilt)!.AsObject().ToList()) rules[name] = value?.DeepClone();

        RuleSetReader.Judge(rules.ToJsonString()).Rules.ShouldBeNull();
        Fits(rules).ShouldBeFalse();
    }

    private static bool Fits(JsonNode? rules) => Schema.Evaluate(JsonSerializer.SerializeToElement(rules).Deserialize<JsonNode>(), new EvaluationOptions { OutputFormat = OutputFormat.Flag }).IsValid;
}
