using System.Text;
using System.Text.Json.Nodes;
using Sekisho.Governance.Rules;

namespace UnitTests.Governance.Rules;

public sealed class RuleSetReaderTests
{
    private static readonly string Shipped = File.ReadAllText(Town.RepositoryFile("rules/local-2023.json"), Encoding.UTF8);

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "/classes", "[]", "情報の格付がありません。" },
        { "/classes/2/level", "1", "格付は低い順に、重なりなく並べてください。" },
        { "/classes/2/code", "\"機密性1\"", "格付 機密性1 が重なっています。" },
        { "/routes", "[]", "経路がありません。" },
        { "/routes/0/steps/0/kind", "\"Decide\"", "決裁の段階一つで終わる必要があります" },
        { "/routes/0/steps", "[]", "決裁の段階一つで終わる必要があります" },
        { "/routes/0/steps/0/role", "\"Nobody\"", "役割 Nobody が役割の一覧にありません。" },
        { "/routes/0/steps/0/mode", "\"All\"", "" },
        { "/routes/0/steps/1/mode", "\"All\"", "決裁は一つの職が行います。" },
        { "/routes/0/steps/0/needed", "2", "必要な人数は、「一部」のときだけ決められます。" },
        { "/routes/0/steps/0/mustNotBeSkipped", "true", "飛ばせないとできるのは、審査の段階だけです。" },
        { "/routes/0/steps/0/standing", "true", "専決とできるのは、決裁の段階だけです。" },
        { "/routes/0/code", "\"standard\"", "経路の符号 standard が重なっています。" },
        { "/routes/0/when", "null", "使われません。" },
        { "/routes/0/when/tasks", "[\"nothing\"]", "業務 nothing が業務の一覧にありません。" },
        { "/routes/0/when/serviceKinds", "[\"Robot\"]", "サービスの種類 Robot はありません。" },
        { "/routes/0/when/minimumLevel", "9", "段階 9 の格付がありません。" },
        { "/routes/0/when/minimumRisk", "\"High\"", "リスクの下限が上限より高くなっています。" },
        { "/routes/0/when/answers", "{\"nothing\":[\"x\"]}", "質問 nothing が記入票にありません。" },
        { "/routes/0/when/answers", "{\"network\":[\"x\"]}", "質問 network に、選択肢 x はありません。" },
        { "/tasks", "[]", "利用できる業務がありません。" },
        { "/tasks/0/code", "\"ideas\"", "業務の符号 ideas が重なっています。" },
        { "/tasks/0/code", "\"a b\"", "英数字とハイフン" },
        { "/tasks/0/trainingLevel", "7", "段階 7 の研修がありません。" },
        { "/tasks/0/allowed", "false", "に理由がありません。" },
        { "/tasks/0/maximumLevel", "9", "段階 9 の格付がありません。" },
        { "/permitMonths", "0", "許可の期間は1か月から60か月までです。" },
        { "/permitMonths", "61", "許可の期間は1か月から60か月までです。" },
        { "/confirmations/1/code", "\"read\"", "確認事項の符号 read が重なっています。" },
        { "/findings/0/clause", "\"9.9\"", "条項 9.9 が条項の一覧にありません。" },
        { "/ownRule", "{\"title\":\"要綱\",\"articles\":{\"7.7\":\"第1条\"}}", "条項 7.7 が条項の一覧にありません。" },
        { "/bases", "{\"Scope\":\"9.9\"}", "条項 9.9 が条項の一覧にありません。" },
        { "/ceilings", "[]", "約款型のサービスに入力できる情報の上限がありません。" },
        { "/sheets/0/questions/0/options", "[]", "選択肢が二つ以上必要です。" },
        { "/sheets/0/questions/0/code", "\"output\"", "質問の符号 output が重なっています。" },
        { "/sheets/0/questions/0/kind", "\"Text\"", "選択肢を置けません。" },
        { "/sheets/0/questions/0/when", "{\"answers\":{\"output\":[\"inside\"]}}", "その前にある質問の答えによってだけ" },
        { "/sheets/0/questions", "[]", "に質問がありません。" },
        { "/conditions/0/kind", "\"Dated\"", "期限付きの条件には" },
        { "/conditions/0/withinDays", "3", "日数を決められるのは、期限付きの条件だけです。" },
        { "/reports/0/withinDays", "0", "報告までの日数は1日から3650日までです。" },
        { "/reports/0/addressee", "\"\"", "報告の宛先がありません。" },
        { "/checklists/0/items", "[]", "に項目がありません。" },
        { "/checklists/0/serviceKinds", "[\"Robot\"]", "サービスの種類 Robot はありません。" },
        { "/trainings/1/level", "1", "研修の段階 1 が重なっています。" },
        { "/retention/0/subject", "\"letters\"", "記録の種類 letters はありません。" },
        { "/retention/0/years", "0", "保存期間は1年から100年までです。" },
        { "/deadlines/holdDays", "0", "保留できる日数は1日から60日までです。" },
        { "/successions", "[{\"from\":\"old\",\"classes\":{\"秘\":\"機密性9\"},\"clauses\":{\"1\":\"9.9\"}}]", "読替え先の格付 機密性9 がありません。" },
        { "/id", "\"\"", "規程の符号" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_fault_is_named(string place, string value, string fault)
    {
        var json = Spoilt((place, value));
        if (fault.Length == 0) RuleSetReader.Judge(json).Faults.ShouldBeEmpty();
        else RuleSetReader.Judge(json).Faults.Select(f => f.Sentence).ShouldContain(sentence => sentence.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_fault_names_its_place() =>
        RuleSetReader.Judge(Spoilt(("/routes/1/steps/1/role", "\"Nobody\""))).Faults.ShouldHaveSingleItem().Place.ShouldBe("routes/1/steps/1/role");

    [Fact]
    public void All_faults_are_listed_at_once()
    {
        var fault = FaultOf(Spoilt(("/permitMonths", "0"), ("/routes", "[]"), ("/duties/0/clause", "\"9.9\"")));

        fault.ShouldSatisfyAllConditions(f => f.ShouldContain("60か月"), f => f.ShouldContain("経路がありません"), f => f.ShouldContain("9.9"), f => f.ShouldContain("local-2023"));
    }

    [Fact]
    public void Faults_of_the_format_are_listed_at_once_too()
    {
        var rules = JsonNode.Parse(Shipped)!.AsObject();
        rules.Remove("title");
        rules["versoin"] = 2;
        rules["tasks"]![0]!["allowed"] = "yes";
        rules["tasks"]![2]!["allowed"] = "yes";

        RuleSetReader.Judge(rules.ToJsonString()).Faults.Select(f => f.Place).ShouldBe(["versoin", "title", "tasks/0/allowed", "tasks/2/allowed"], ignoreOrder: true);
    }

    [Fact]
    public void Every_shipped_rule_set_is_valid_and_complete()
    {
        foreach (var rules in RuleFiles.RuleSets)
        {
            rules.Duties.Select(d => d.Number).ShouldBe(Enumerable.Range(1, rules.Duties.Length));
            rules.Facts.Length.ShouldBe(3);
            rules.Checklists.ShouldContain(c => c.Items.Length == 28);
            foreach (var kind in Enum.GetValues<Sekisho.Governance.Cases.CaseKind>()) rules.Routes.ShouldContain(r => r.When!.Kinds.Contains(kind), $"{rules.Id} {kind}");
            RuleSetReader.Read(Encoding.UTF8.GetBytes(RuleSetReader.Write(rules))).Id.ShouldBe(rules.Id);
        }
    }

    [Fact]
    public void What_nobody_has_compared_with_the_official_text_says_so() =>
        RuleFiles.RuleSets.Where(r => r.NeedsConfirmation).ShouldAllBe(r => r.OpenPoints.All(p => p.Text.StartsWith("確認してください", StringComparison.Ordinal)) && !r.OpenPoints.IsEmpty);

    [Fact]
    public void A_low_risk_task_asks_for_one_answer_more() =>
        RuleSetReader.Read(File.ReadAllBytes(Town.RepositoryFile("rules/local-2023.json"))).QuestionsFor(new(Sekisho.Governance.Cases.CaseKind.New, Town.Chat.Facts.Form, "GenerativeAi", "ideas", 1, Risk.Low, System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty)).Select(q => q.Question.Code).ShouldBe(["network"]);

    [Theory]
    [InlineData("\"version\": 1,", "\"version\": 1, \"versoin\": 2,")]
    [InlineData("\"version\": 1,", "\"version\": 1, \"version\": 2,")]
    [InlineData("\"version\": 1,", "")]
    [InlineData("\"version\": 1,", "\"version\": null,")]
    [InlineData("\"version\": 1,", "\"Version\": 1,")]
    [InlineData("\"version\": 1,", "\"version\": \"1\",")]
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

    private static string Spoilt(params (string Place, string Value)[] spoils)
    {
        var rules = JsonNode.Parse(Shipped)!;
        foreach (var (place, value) in spoils)
        {
            var (at, path) = (rules, place.Split('/', StringSplitOptions.RemoveEmptyEntries));
            foreach (var name in path[..^1]) at = int.TryParse(name, out var i) ? at[i]! : at[name]!;
            at[path[^1]] = JsonNode.Parse(value);
        }

        return rules.ToJsonString();
    }

    private static string FaultOf(string json) => Should.Throw<FormatException>(() => RuleSetReader.Read(Encoding.UTF8.GetBytes(json))).Message;
}
