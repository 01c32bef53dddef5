using System.Collections.Immutable;
using CsCheck;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;

namespace UnitTests.Governance.Rules;

/// <summary>Whatever a case is, the rules answer: one route or none, questions without a fault, no circumstances that throw.</summary>
public sealed class RulePropertyTests
{
    private static readonly ImmutableArray<RuleSet> All = [.. RuleFiles.RuleSets, .. from rules in RuleFiles.RuleSets from addition in RuleFiles.Additions select addition.AddTo(rules)];

    private static readonly Gen<(RuleSet Rules, CaseFacts Facts)> Cases =
        from rules in Of(All)
        from kind in Gen.Enum<CaseKind>()
        from contract in Gen.Enum<Contract>()
        from delivery in Gen.Enum<Delivery>()
        from form in Gen.OneOf((ServiceForm?)null, new ServiceForm(contract, delivery))
        from service in Of<string?>([null, "", "Nothing", .. ServiceKinds.All.Select(k => k.Code)])
        from task in Of<string?>([null, "nothing", .. rules.Tasks.Select(t => t.Code)])
        from level in Of<int?>([null, -1, 1, 2, 3, 4, 5, 99])
        from risk in Gen.Enum<Risk>()
        from answers in Answers(rules)
        select (rules, new CaseFacts(kind, form, service, task, level, risk, answers));

    [Fact]
    public void At_most_one_route_and_never_a_fault() => Cases.Sample(c =>
    {
        var (rules, facts) = c;
        var route = rules.RouteFor(facts);
        if (route is not null && (route.When?.Hold(facts) == false || route.Steps.Count(s => s.Kind is StepKind.Decide) != 1)) return false;
        if (facts.Kind is CaseKind.New && route is null) return false;
        var questions = rules.QuestionsFor(facts).Select(q => q.Question.Code).ToList();
        return questions.Distinct().Count() == questions.Count && rules.Conditions.All(x => x.When?.Hold(facts) is not null || x.When is null);
    });

    [Fact]
    public void Rules_of_any_version_can_be_said_compared_and_written() =>
        Of(All).Select(Of(All)).Sample(pair =>
        {
            var (before, after) = pair;
            RuleComparison.Of(before, before).ShouldBeEmpty();
            RuleComparison.Of(before, after).IsEmpty.ShouldBe(RuleSetReader.Write(before with { Version = 1 }) == RuleSetReader.Write(after with { Version = 1 }));
            RuleSetReader.Judge(RuleSetReader.Write(after)).Faults.ShouldBeEmpty();
        }, iter: 60);

    private static Gen<T> Of<T>(ImmutableArray<T> values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<ImmutableSortedDictionary<string, string>> Answers(RuleSet rules) =>
        from pairs in Gen.Dictionary(
            Of<string>(["nothing", .. rules.Sheets.SelectMany(s => s.Questions).Select(q => q.Code)]),
            Of<string>(["", "yes,no", ",", .. rules.Sheets.SelectMany(s => s.Questions).SelectMany(q => q.Options).Select(o => o.Code)]))[0, 5]
        select pairs.ToImmutableSortedDictionary();
}
