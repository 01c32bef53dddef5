using System.Text;
using System.Text.Json.Nodes;
using Sekisho.Governance.Rules;

namespace UnitTests.Governance.Rules;

public sealed class RuleSetReaderTests
{
    private static readonly string Shipped = File.ReadAllText(Town.RepositoryFile("rules/local-2023.json"), Encoding.UTF8);

    public static TheoryData<string, string> Wrong => new()
    {
        { "no classes", "情報の格付がありません。" },
        { "classes turned", "格付は低い順に、重なりなく並べてください。" },
        { "no route", "経路は、決裁の段階一つで終わる必要があります。" },
        { "two deciders", "経路は、決裁の段階一つで終わる必要があります。" },
        { "decider first", "経路は、決裁の段階一つで終わる必要があります。" },
        { "nothing allowed", "利用できる業務がありません。" },
        { "no months", "許可の期間は1か月から60か月までです。" },
        { "61 months", "許可の期間は1か月から60か月までです。" },
        { "task twice", "業務の符号 ideas が重なっています。" },
        { "confirmation twice", "確認事項の符号 read が重なっています。" },
        { "unknown clause", "条項 9.9 が条項の一覧にありません。" },
        { "unknown clause of own rule", "条項 7.7 が条項の一覧にありません。" },
        { "unknown level", "段階 5 の格付がありません。" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_fault_is_named(string what, string fault) => FaultOf(Spoil(what)).ShouldContain(fault);

    [Fact]
    public void All_faults_are_listed_at_once()
    {
        var rules = Parsed();
        rules["permitMonths"] = 0;
        rules["route"] = new JsonArray();
        rules["duties"]![0]!["clause"] = "9.9";

        FaultOf(rules.ToJsonString()).ShouldSatisfyAllConditions(f => f.ShouldContain("60か月"), f => f.ShouldContain("決裁の段階"), f => f.ShouldContain("9.9"), f => f.ShouldContain("local-2023"));
    }

    [Fact]
    public void Every_shipped_rule_set_is_valid_and_complete()
    {
        var files = Directory.GetFiles(Path.GetDirectoryName(Town.RepositoryFile("rules/local-2023.json"))!, "*.json");
        files.ShouldNotBeEmpty();
        foreach (var file in files)
        {
            var rules = RuleSetReader.Read(File.ReadAllBytes(file));
            rules.Id.ShouldBe(Path.GetFileNameWithoutExtension(file));
            rules.Duties.Select(d => d.Number).ShouldBe(Enumerable.Range(1, 8));
            rules.Tasks.Where(t => !t.Allowed).ShouldAllBe(t => t.Reason != null && t.Reason.EndsWith('。'));
            rules.Ceilings.ShouldAllBe(c => c.Reason.EndsWith('。'));
        }
    }

    [Theory]
    [InlineData("\"version\": 1,", "\"version\": 1, \"versoin\": 2,")]
    [InlineData("\"version\": 1,", "\"version\": 1, \"version\": 2,")]
    [InlineData("\"version\": 1,", "")]
    [InlineData("\"version\": 1,", "\"version\": null,")]
    [InlineData("\"kind\": \"Review\"", "\"kind\": \"Reveiw\"")]
    [InlineData("\"kind\": \"Review\"", "\"kind\": 7")]
    [InlineData("\"tasks\": [", "\"tasks\": null, \"x\": [")]
    [InlineData("\"mark\": \"極秘\", ", "")]
    public void What_the_format_does_not_know_or_lacks_is_refused(string proper, string wrong)
    {
        Shipped.ShouldContain(proper);

        FaultOf(Shipped.Replace(proper, wrong, StringComparison.Ordinal)).ShouldContain("書式が正しくありません");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    public void What_is_no_rule_set_is_refused(string json) => FaultOf(json).ShouldNotBeEmpty();

    private static string Spoil(string what)
    {
        var rules = Parsed();
        var (classes, route, tasks, confirmations) = (rules["classes"]!.AsArray(), rules["route"]!.AsArray(), rules["tasks"]!.AsArray(), rules["confirmations"]!.AsArray());
        switch (what)
        {
            case "no classes": classes.Clear(); break;
            case "classes turned": classes.Add(classes[0]!.DeepClone()); break;
            case "no route": route.Clear(); break;
            case "two deciders": route.Add(route[1]!.DeepClone()); break;
            case "decider first": route.Add(route[0]!.DeepClone()); break;
            case "nothing allowed": foreach (var task in tasks) task!["allowed"] = false; break;
            case "no months": rules["permitMonths"] = 0; break;
            case "61 months": rules["permitMonths"] = 61; break;
            case "task twice": tasks.Add(tasks.First(t => (string?)t!["code"] == "ideas")!.DeepClone()); break;
            case "confirmation twice": confirmations.Add(confirmations[0]!.DeepClone()); break;
            case "unknown clause": rules["findings"]![0]!["clause"] = "9.9"; break;
            case "unknown clause of own rule": rules["ownRule"] = new JsonObject { ["title"] = "要綱", ["articles"] = new JsonObject { ["7.7"] = "第1条" } }; break;
            case "unknown level": rules["marks"]![0]!["level"] = 5; break;
            default: throw new ArgumentOutOfRangeException(nameof(what));
        }

        return rules.ToJsonString();
    }

    private static JsonObject Parsed() => JsonNode.Parse(Shipped)!.AsObject();

    private static string FaultOf(string json) => Should.Throw<FormatException>(() => RuleSetReader.Read(Encoding.UTF8.GetBytes(json))).Message;
}
