namespace Sekisho.Governance.Rules;

/// <summary>Everything that is wrong with the content of a rule set, topic by topic; one file for a group of topics.</summary>
internal static partial class RuleSetFaults
{
    /// <summary>Longest code of anything, in characters.</summary>
    private const int LongestCode = 60;

    private static readonly Func<RuleSet, IEnumerable<RuleFault>>[] Topics =
    [
        OfFrame, OfPeriods, OfClauses, OfClasses, OfCeilings, OfTasks, OfRoles, OfRoutes, OfSheets, OfConditions, OfReports, OfChecklists, OfTrainings, OfRetention, OfSuccessions, OfCircumstances,
    ];

    /// <summary>All faults, in the order of the topics.</summary>
    public static IEnumerable<RuleFault> Of(RuleSet rules) => Topics.SelectMany(topic => topic(rules));

    private static IEnumerable<RuleFault> OfFrame(RuleSet rules)
    {
        if (!IsCode(rules.Id)) yield return new("id", "規程の符号は、英数字とハイフンで60文字以内にしてください。");
        if (rules.Version < 1) yield return new("version", "版の番号は1以上にしてください。");
        if (string.IsNullOrWhiteSpace(rules.Title)) yield return new("title", "表題がありません。");
        if (rules.PermitMonths is < 1 or > 60) yield return new("permitMonths", "許可の期間は1か月から60か月までです。");
        if (rules.OwnRule is { } own && string.IsNullOrWhiteSpace(own.Title)) yield return new("ownRule/title", "要綱などの題名がありません。");
        foreach (var fault in Twice("duties", rules.Duties.Select(d => d.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)), "求められる対応の番号", "number")) yield return fault;
        foreach (var fault in Codes("confirmations", rules.Confirmations.Select(c => c.Code), "確認事項")) yield return fault;
        foreach (var fault in Codes("openPoints", rules.OpenPoints.Select(p => p.Code), "確認が要る点")) yield return fault;
    }

    private static IEnumerable<RuleFault> OfPeriods(RuleSet rules)
    {
        var days = rules.Deadlines;
        foreach (var (name, title, value, most) in new[] { ("holdDays", "保留できる日数", days.HoldDays, 60), ("reminderDays", "督促までの日数", days.ReminderDays, 60), ("idleDays", "廃案になるまでの日数", days.IdleDays, 500), ("ratificationDays", "停止の追認までの日数", days.RatificationDays, 60), ("correctionDays", "是正の日数", days.CorrectionDays, 120) })
        {
            if (value < 1 || value > most) yield return new($"deadlines/{name}", $"{title}は1日から{most}日までです。");
        }

        if (rules.ExpiryWarningDays.Any(d => d is < 1 or > 365)) yield return new("expiryWarningDays", "期限の知らせは1日前から365日前までです。");
        if (rules.Contract is { ConsentNeeded: true, ReportNeeded: false }) yield return new("contract/reportNeeded", "了解を求めるときは、検討状況の報告も求めてください。");
        if (rules.Contract is { ReportNeeded: true } contract && string.IsNullOrWhiteSpace(contract.Addressee)) yield return new("contract/addressee", "検討状況の報告の宛先がありません。");
        if (rules.PublicList is { Fields.IsEmpty: true }) yield return new("publicList/fields", "公表する項目を一つ以上選んでください。");
    }

    private static IEnumerable<RuleFault> OfTrainings(RuleSet rules)
    {
        foreach (var (training, i) in rules.Trainings.Select((t, i) => (t, i)))
        {
            if (training.Level is < 1 or > 9) yield return new($"trainings/{i}/level", "研修の段階は1から9までです。");
            if (string.IsNullOrWhiteSpace(training.Title)) yield return new($"trainings/{i}/title", "研修の名前がありません。");
        }

        foreach (var fault in Twice("trainings", rules.Trainings.Select(t => t.Level.ToString(System.Globalization.CultureInfo.InvariantCulture)), "研修の段階", "level")) yield return fault;
    }

    private static IEnumerable<RuleFault> OfRetention(RuleSet rules)
    {
        foreach (var (rule, i) in rules.Retention.Select((r, i) => (r, i)))
        {
            if (rule.Subject is not ("cases" or "permits" or "uses" or "prompts")) yield return new($"retention/{i}/subject", $"記録の種類 {rule.Subject} はありません。cases、permits、uses、prompts のどれかにしてください。");
            if (rule.Years is < 1 or > 100) yield return new($"retention/{i}/years", "保存期間は1年から100年までです。");
        }

        foreach (var fault in Twice("retention", rules.Retention.Select(r => r.Subject), "記録の種類", "subject")) yield return fault;
    }

    /// <summary>Codes that are none, and codes that stand twice.</summary>
    private static IEnumerable<RuleFault> Codes(string list, IEnumerable<string> codes, string title)
    {
        var all = codes.ToList();
        return all.Select((code, i) => (code, i)).Where(c => !IsCode(c.code)).Select(c => new RuleFault($"{list}/{c.i}/code", $"{title}の符号「{c.code}」は、英数字とハイフンで{LongestCode}文字以内にしてください。")).Concat(Twice(list, all, $"{title}の符号"));
    }

    /// <summary>The second and later ones of those that stand more than once.</summary>
    private static IEnumerable<RuleFault> Twice(string list, IEnumerable<string> codes, string title, string field = "code") =>
        codes.Select((code, i) => (code, i)).GroupBy(c => c.code).SelectMany(g => g.Skip(1)).Select(c => new RuleFault($"{list}/{c.i}/{field}", $"{title} {c.code} が重なっています。"));

    private static bool IsCode(string text) => text.Length is > 0 and <= LongestCode && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
