using System.Collections.Immutable;
using System.Text.Json;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Rules;

namespace Sekisho.Server.Evidence;

/// <summary>A question of the self-check (自己点検), from rules/audit/self-check.json.</summary>
/// <param name="Code">Stable code, such as <c>S1</c>.</param>
/// <param name="Question">The question; yes is the good answer.</param>
/// <param name="Duty">Number of the notice's duty that it rests on.</param>
internal sealed record SelfCheckItem(string Code, string Question, int Duty)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<SelfCheckItem> All { get; } = JsonSerializer.Deserialize<SelfCheckItem[]>(Resources.Text("audit/self-check.json"), Format)!;

    /// <summary>The questions with their clauses by some rules.</summary>
    public static ImmutableArray<SelfCheckQuestion> QuestionsIn(RuleSet rules) =>
        [.. All.Select(item => new SelfCheckQuestion(item.Code, item.Question, rules.Duties.FirstOrDefault(d => d.Number == item.Duty) is { } duty ? rules.BasisOf(duty.Clause).ToString() : ""))];
}
