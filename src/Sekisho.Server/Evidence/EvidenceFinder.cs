using Sekisho.Governance.Permits;
using Sekisho.Server.Pages;

namespace Sekisho.Server.Evidence;

/// <summary>Finds what answers an item of an audit among what a package holds.</summary>
internal static class EvidenceFinder
{
    /// <summary>Name of the register in the package.</summary>
    public const string Register = "register/permits.xlsx";

    /// <summary>Name of the list of services in the package.</summary>
    public const string Services = "register/services.csv";

    /// <summary>Name of the counts of use in the package.</summary>
    public const string Uses = "uses/summary.csv";

    /// <summary>Name of the findings in the package.</summary>
    public const string Findings = "audit/findings.csv";

    /// <summary>Name of the self-checks in the package.</summary>
    public const string SelfChecks = "audit/self-checks.csv";

    /// <summary>Name of the posts with their roles and holders in the package.</summary>
    public const string Posts = "organization/posts.csv";

    /// <summary>Name of the trail as a table in the package.</summary>
    public const string TrailTable = "audit/trail.csv";

    /// <summary>How many there are (null where a number says nothing), where they are, and the acts of the trail that tell of them.</summary>
    public static (long? Count, IReadOnlyList<EvidencePointer> Where, IReadOnlyList<string> Acts) Find(EvidenceSort sort, EvidenceFacts facts) => sort switch
    {
        EvidenceSort.None or EvidenceSort.NotYet => (null, [], []),
        EvidenceSort.Rules => (facts.Versions.Count, [.. facts.Versions.Select(v => new EvidencePointer($"{v.Rules.Id} 第{v.Rules.Version}版（{Titles.Date(v.Rules.InForceFrom)}から）", v.File))], ["rules.publish"]),
        EvidenceSort.RuleActs => (Counted(facts, "rules."), [.. facts.Versions.Select(v => new EvidencePointer($"{v.Rules.Id} 第{v.Rules.Version}版", v.File))], Acts(facts, "rules.")),
        EvidenceSort.Register => (facts.Permits.Count, [new EvidencePointer("台帳", Register)], Acts(facts, "permit.")),
        EvidenceSort.Cases => Cases(facts, _ => true, "case.submit"),
        EvidenceSort.Decisions => Cases(facts, c => c.IsDecided, "case.decide", "case.register-decision"),
        EvidenceSort.Uses => (facts.Uses.All, [new EvidencePointer($"日ごとの集計（うち停止 {facts.Uses.Blocked}件）", Uses)], ["uses.store"]),
        EvidenceSort.Reports => Permits(facts, p => p.Conditions.Any(c => c.Origin is not null && facts.Rules.Reports.Any(r => r.Code == c.Origin)), "permit.meet-condition", "service.report-consideration", "service.record-consent"),
        EvidenceSort.OwnDecisions => Cases(facts, c => c.IsOwnDecision, "case.decide"),
        EvidenceSort.AfterChecks => Cases(facts, c => c.OwesAfterCheck, "case.check-afterwards"),
        EvidenceSort.Hashes => Cases(facts, c => c.IsOtherRevision, "case.decide"),
        EvidenceSort.PaperDecisions => Cases(facts, c => c.IsOnPaper, "case.register-decision"),
        EvidenceSort.Exceptions => Cases(facts, c => c.IsException, "case.decide"),
        EvidenceSort.Suspensions => Permits(facts, p => p.Suspension is not null, "permit.suspend", "permit.lift", "service.change-state"),
        EvidenceSort.Endings => Permits(facts, p => p.StateOn(facts.Today) is PermitState.Revoked or PermitState.Ended),
        EvidenceSort.Expired => Permits(facts, p => p.StateOn(facts.Today) is PermitState.Expired),
        EvidenceSort.Conditions => Permits(facts, p => p.IsLiveOn(facts.Today) && p.Conditions.Any(c => c.IsMissedOn(facts.Today)), "permit.meet-condition"),
        EvidenceSort.Waiting => Cases(facts, c => c.IsOpen),
        EvidenceSort.Terms => (facts.Terms.Count, [.. facts.Terms.Select(t => new EvidencePointer($"{t.Service.Facts.Name} 第{t.Version.Number}版 {t.Version.Title}", t.File))], ["service.keep-terms"]),
        EvidenceSort.Services => (facts.Services.Count, [new EvidencePointer("サービスの一覧", Services)], Acts(facts, "service.")),
        EvidenceSort.Trainings => (facts.Organization.Trainings.Count, [], ["organization.record-training"]),
        EvidenceSort.Transfers => (Counted(facts, "organization.plan-transfer"), [new EvidencePointer("職と役割、在職者", Posts)], ["organization.plan-transfer", "organization.correct-transfer", "organization.withdraw-transfer", "organization.assign", "organization.end-assignment"]),
        EvidenceSort.Retention => (facts.Rules.Retention.Length, [.. facts.Versions.Select(v => new EvidencePointer($"{v.Rules.Id} 第{v.Rules.Version}版", v.File)), .. facts.Disposals], Acts(facts, "records.")),
        EvidenceSort.Trail => (facts.Acts.Values.Sum(a => a.Count), [new EvidencePointer("監査証跡（読むための表）", TrailTable), new EvidencePointer("監査証跡（検証するもの）", "audit/trail.jsonl")], ["audit.verify", "audit.export"]),
        EvidenceSort.SelfChecks => (facts.SelfChecks, [new EvidencePointer("自己点検の回答", SelfChecks)], Acts(facts, "self-check.")),
        EvidenceSort.Findings => (facts.Findings, [new EvidencePointer("監査の指摘", Findings)], Acts(facts, "finding.")),
        _ => throw new ArgumentOutOfRangeException(nameof(sort)),
    };

    private static (long? Count, IReadOnlyList<EvidencePointer> Where, IReadOnlyList<string> Acts) Cases(EvidenceFacts facts, Func<EvidenceCase, bool> fits, params string[] acts)
    {
        var found = facts.Cases.Where(fits).ToList();
        return (found.Count, found.ConvertAll(c => new EvidencePointer(c.Title, c.File)), acts);
    }

    private static (long? Count, IReadOnlyList<EvidencePointer> Where, IReadOnlyList<string> Acts) Permits(EvidenceFacts facts, Func<Permit, bool> fits, params string[] acts)
    {
        var found = facts.Permits.Where(fits).ToList();
        return (found.Count, found.ConvertAll(p => new EvidencePointer(p.Number, Register)), acts);
    }

    private static long Counted(EvidenceFacts facts, string prefix) => facts.Acts.Where(a => a.Key.StartsWith(prefix, StringComparison.Ordinal)).Sum(a => a.Value.Count);

    private static IReadOnlyList<string> Acts(EvidenceFacts facts, string prefix) => [.. facts.Acts.Keys.Where(a => a.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
