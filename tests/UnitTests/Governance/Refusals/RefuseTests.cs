using System.Reflection;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Refusals;

namespace UnitTests.Governance.Refusals;

public sealed class RefuseTests
{
    /// <summary>Codes that say the same of two things, about which the reader does the same.</summary>
    private static readonly string[] Shared = [Refuse.LevelAbovePermitCode];

    private static readonly Dictionary<string, Refusal> All = typeof(Refuse).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(m => m.ReturnType == typeof(Refusal)).ToDictionary(m => m.Name, Make);

    [Fact]
    public void A_code_has_one_meaning()
    {
        All.Count.ShouldBeGreaterThan(60);
        All.Values.ShouldAllBe(r => r.Code.Length == 6 && r.Code.StartsWith("SK") && r.Code.Skip(2).All(char.IsAsciiDigit));
        All.GroupBy(r => r.Value.Code).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(r => r.Key))}")
            .Where(line => !Shared.Any(line.StartsWith)).ShouldBeEmpty();
        All.Values.GroupBy(r => r.Code).ShouldAllBe(g => g.Select(r => r.Kind).Distinct().Count() == 1);
    }

    [Fact]
    public void A_sentence_is_Japanese_and_ends_as_one()
    {
        All.Where(r => !r.Value.Sentence.EndsWith('。')).Select(r => r.Key).ShouldBeEmpty();
        All.Where(r => !r.Value.Sentence.Any(c => c is >= 'ぁ' and <= 'ん') || r.Value.Sentence.Contains("。。", StringComparison.Ordinal)).Select(r => r.Key).ShouldBeEmpty();
    }

    [Fact]
    public void A_sentence_says_what_to_do() => All.Where(r => !r.Value.Sentence.Contains("ください", StringComparison.Ordinal)).Select(r => r.Key + ": " + r.Value.Sentence).ShouldBeEmpty();

    [Fact]
    public void What_the_gateway_stops_itself_says_that_nothing_has_left() =>
        new[] { Refuse.LevelAbovePermitCode, "SK2108", "SK2201", "SK2202" }.ShouldAllBe(code => All.Values.Where(r => r.Code == code).All(r => r.Sentence.Contains("外部には何も送られていません。")));

    [Fact]
    public void A_model_that_a_caller_invents_is_not_echoed_at_length() => Refuse.ModelUnknown(new string('x', 5000)).Sentence.Length.ShouldBeLessThan(200);

    [Fact]
    public void Every_state_has_a_title() => Enum.GetValues<CaseState>().Select(Refuse.Title).Distinct().Count().ShouldBe(Enum.GetValues<CaseState>().Length);

    private static Refusal Make(MethodInfo method) => (Refusal)method.Invoke(null, [.. method.GetParameters().Select(Argument)])!;

    /// <summary>What a caller would give; a question or a reason is itself a sentence.</summary>
    private static object Argument(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var t when t == typeof(string) => parameter.Name is "question" or "reason" ? "理由です。" : "見本",
        var t when t.IsValueType => Activator.CreateInstance(t)!,
        var t => throw new InvalidOperationException($"{parameter.Member.Name} takes a {t.Name}."),
    };
}
