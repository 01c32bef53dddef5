using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sekisho.Governance.Rules;

/// <summary>Reads a rule set from its JSON and lists everything that is wrong with it at once.</summary>
public static class RuleSetReader
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <summary>Reads a rule set.</summary>
    /// <exception cref="FormatException">It is not one; the message lists every fault.</exception>
    public static RuleSet Read(ReadOnlySpan<byte> json)
    {
        RuleSet rules;
        try
        {
            rules = JsonSerializer.Deserialize<RuleSet>(json, Format) ?? throw new FormatException("規程セットが空です。");
        }
        catch (JsonException fault)
        {
            throw new FormatException($"規程セットの書式が正しくありません: {fault.Message}", fault);
        }

        var faults = Faults(rules).ToList();
        return faults.Count == 0 ? rules : throw new FormatException($"規程セット {rules.Id} に誤りがあります: {string.Join(" / ", faults)}");
    }

    private static IEnumerable<string> Faults(RuleSet rules)
    {
        if (rules.Classes.IsEmpty) yield return "情報の格付がありません。";
        else if (!rules.Classes.Select(c => c.Level).SequenceEqual(rules.Classes.Select(c => c.Level).Distinct().Order())) yield return "格付は低い順に、重なりなく並べてください。";
        if (rules.Routes.IsEmpty) yield return "経路がありません。";
        foreach (var route in rules.Routes.Where(r => r.Steps.Count(s => s.Kind is StepKind.Decide) != 1 || r.Steps.Last(s => s.Kind is not StepKind.Circulate).Kind is not StepKind.Decide))
        {
            yield return $"経路 {route.Code} は、決裁の段階一つで終わる必要があります（回覧はその後に置けます）。";
        }

        if (!rules.Tasks.Any(t => t.Allowed)) yield return "利用できる業務がありません。";
        if (rules.PermitMonths is < 1 or > 60) yield return "許可の期間は1か月から60か月までです。";
        foreach (var repeated in rules.Tasks.GroupBy(t => t.Code).Where(g => g.Count() > 1)) yield return $"業務の符号 {repeated.Key} が重なっています。";
        foreach (var repeated in rules.Confirmations.GroupBy(c => c.Code).Where(g => g.Count() > 1)) yield return $"確認事項の符号 {repeated.Key} が重なっています。";
        var known = rules.Clauses.Select(c => c.Code).ToHashSet();
        var cited = rules.Ceilings.Select(c => c.Clause).Concat(rules.Confirmations.Select(c => c.Clause)).Concat(rules.Tasks.Select(t => t.Clause ?? "")).Concat(rules.Duties.Select(d => d.Clause))
            .Concat(rules.Findings.Select(f => f.Clause ?? "")).Concat(rules.OwnRule?.Articles.Keys ?? []);
        foreach (var unknown in cited.Where(c => c.Length > 0 && !known.Contains(c)).Distinct()) yield return $"条項 {unknown} が条項の一覧にありません。";
        var named = rules.Ceilings.Select(c => c.MaximumLevel).Concat(rules.Tasks.Select(t => t.MaximumLevel).OfType<int>()).Concat(rules.Marks.Select(m => m.Level)).Concat(rules.Findings.Select(f => f.Level));
        foreach (var unknown in named.Except(rules.Classes.Select(c => c.Level))) yield return $"段階 {unknown} の格付がありません。";
    }
}
