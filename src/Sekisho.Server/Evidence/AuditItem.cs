using System.Text.Json;
using System.Text.Json.Serialization;
using Sekisho.Governance.Rules;

namespace Sekisho.Server.Evidence;

/// <summary>An item that an audit looks at (監査項目), from rules/audit/items.json.</summary>
/// <param name="Code">Stable code, such as <c>A1</c>.</param>
/// <param name="Group">Heading under which it stands.</param>
/// <param name="Title">Its title.</param>
/// <param name="Question">What the auditor asks.</param>
/// <param name="Evidence">Which records answer it.</param>
/// <param name="Look">How to look.</param>
/// <param name="Matter">The matter whose clause it rests on, or null.</param>
/// <param name="Duty">Number of the notice's duty that it rests on, or null.</param>
internal sealed record AuditItem(string Code, string Group, string Title, string Question, EvidenceSort Evidence, string Look, RuleMatter? Matter = null, int? Duty = null)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<AuditItem> All { get; } = JsonSerializer.Deserialize<AuditItem[]>(Resources.Text("audit/items.json"), Format)!;

    /// <summary>The clause by the rules of the body: its own article first.</summary>
    public string BasisIn(RuleSet rules) =>
        Matter is { } matter ? rules.BasisFor(matter).ToString()
        : Duty is { } number && rules.Duties.FirstOrDefault(d => d.Number == number) is { } duty ? rules.BasisOf(duty.Clause).ToString()
        : "";
}
