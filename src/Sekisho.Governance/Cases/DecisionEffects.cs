using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Cases;

/// <summary>What a decision means for the register, by the kind of the case; happens by the same act.</summary>
internal static class DecisionEffects
{
    /// <summary>The act with its effects. SK1235 where a permit for the same service, division and task overlaps; SK1236 for a permit that is no longer live.</summary>
    public static Result<Act> Of(Case about, Decision decision, string number, Guid permitId, CasePapers papers, CaseEvent.Decided decided, Act act, DateTimeOffset at)
    {
        var settled = about.CaseKind is CaseKind.Renew && about.Answers.PermitId is { } renewing && decision.Verdict is Verdict.Reject
            ? act with { Consequences = [new Consequence(Permit.Kind, renewing, new PermitEvent.RenewalSettled(about.Id, at))] }
            : act;
        if (decision.Verdict is Verdict.Reject) return settled;
        if (CaseKinds.AsksForPermit(about.CaseKind)) return Granted(about, decision, number, permitId, papers, decided, act, at);
        if (about.CaseKind is CaseKind.Bulk) return act with { Consequences = [.. about.Answers.Items.Select(item => new Consequence(Permit.Kind, item.PermitId, OfItem(about, item, papers, at)))] };
        if (papers.Permit is not { } permit || !permit.IsLiveOn(JapanTime.DateAt(at))) return Refuse.PermitNotLive();
        return act with { Consequences = [new Consequence(Permit.Kind, permit.Id, [.. OfPermit(about, decision, permit, papers, decided, at)])] };
    }

    private static Result<Act> Granted(Case about, Decision decision, string number, Guid permitId, CasePapers papers, CaseEvent.Decided decided, Act act, DateTimeOffset at)
    {
        var answers = about.Answers;
        if (Overlapping(about, papers) is { } same) return Refuse.PermitOverlaps(same.Number);
        var granted = new PermitEvent.Granted(
            permitId, about.BodyId, number, about.Id, about.DivisionId, answers.ServiceId!.Value, answers.TaskCode!, answers.Purpose!, answers.Users!, answers.Level!.Value,
            decision.ManagerPostId!.Value, FirstDay(answers.From!.Value, decided, at), answers.Until!.Value, ConditionsOf(about, decision, papers, at), new RuleSetReference(papers.Rules.Id, papers.Rules.Version), at,
            about.CaseKind is CaseKind.Exception);
        return act with
        {
            Founds = [new Founding(Permit.Kind, permitId, granted)],
            Letters = act.Letters.Add(new Letter(null, granted.ManagerPostId, $"外部サービス管理者に指名されました（{number}）", $"/permits/{permitId}")),
        };
    }

    /// <summary>A live permit for the same service, division and task whose period overlaps (invariant of the register).</summary>
    public static Permit? Overlapping(Case about, CasePapers papers) => papers.Others.FirstOrDefault(p =>
        p.ServiceId == about.Answers.ServiceId && p.DivisionId == about.DivisionId && p.TaskCode == about.Answers.TaskCode && p.RevokedReason is null
        && p.IsException == (about.CaseKind is CaseKind.Exception)
        && p.From <= p.LastDay && p.From <= about.Answers.Until && about.Answers.From <= p.LastDay);

    /// <summary>Another permit for the same service, division and task that one would overlap if it went on until a day.</summary>
    public static Permit? OverlappingUntil(Permit permit, DateOnly until, IEnumerable<Permit> others) => others.FirstOrDefault(p =>
        p.Id != permit.Id && p.ServiceId == permit.ServiceId && p.DivisionId == permit.DivisionId && p.TaskCode == permit.TaskCode && p.RevokedReason is null
        && p.IsException == permit.IsException && p.From <= p.LastDay && p.From <= until && permit.From <= p.LastDay);

    /// <summary>The decider's conditions, those that the rule set demands, and a precedent one for each report whose 了解 use waits for.</summary>
    public static ImmutableArray<Condition> ConditionsOf(Case about, Decision decision, CasePapers papers, DateTimeOffset at)
    {
        return
        [
            .. decision.Conditions.Where(c => !string.IsNullOrWhiteSpace(c.Text)).Select(c => (c with { Text = c.Text.Trim() }).Under(papers.Rules)),
            .. papers.ConditionsByRule(about.CaseKind, about.Answers, JapanTime.DateAt(at)),
        ];
    }

    private static IEnumerable<DomainEvent> OfPermit(Case about, Decision decision, Permit permit, CasePapers papers, CaseEvent.Decided decided, DateTimeOffset at)
    {
        var answers = about.Answers;
        switch (about.CaseKind)
        {
            case CaseKind.Join:
                yield return new PermitEvent.UsersAdded(about.Id, answers.Users!, at);
                break;
            case CaseKind.Change:
                yield return new PermitEvent.Changed(about.Id, answers.Purpose ?? permit.Purpose, answers.Users ?? permit.Users, answers.Level ?? permit.MaximumLevel, answers.Until ?? permit.Until, [.. AddedBy(about, decision, permit, papers, at)], at);
                break;
            case CaseKind.Renew:
                yield return new PermitEvent.Renewed(about.Id, answers.Until!.Value, decision.ManagerPostId!.Value, ConditionsOf(about, decision, papers, at), new RuleSetReference(papers.Rules.Id, papers.Rules.Version), at);
                break;
            case CaseKind.Closure:
                yield return new PermitEvent.Ended(about.Id, answers.Until!.Value, at);
                break;
            case CaseKind.Measure when answers.Measure is MeasureKind.Revoke:
                yield return new PermitEvent.Revoked(about.Id, decision.Reason.Trim(), at);
                break;
            default:
                yield return new PermitEvent.Suspended(decision.Reason.Trim(), decided.ByPersonId, decided.ByPostId, at, about.OriginId is null ? SuspensionCause.Judgement : SuspensionCause.AfterCheckObjection);
                break;
        }
    }

    /// <summary>A permit does not reach back before its decision: the day of the click, or of the last seal on paper.</summary>
    private static DateOnly FirstDay(DateOnly asked, CaseEvent.Decided decided, DateTimeOffset at)
    {
        var day = decided.Paper is { } paper ? paper.Seals[^1].On : JapanTime.DateAt(at);
        return asked > day ? asked : day;
    }

    /// <summary>The decider's conditions; where the class rises, those too that the rule set demands for it and the permit does not have yet.</summary>
    private static IEnumerable<Condition> AddedBy(Case about, Decision decision, Permit permit, CasePapers papers, DateTimeOffset at) =>
        about.Answers.Level > permit.MaximumLevel
            ? ConditionsOf(about, decision, papers, at).Where(c => c.Origin is null || permit.Conditions.All(p => p.Origin != c.Origin))
            : decision.Conditions.Select(c => c.Under(papers.Rules));

    private static DomainEvent OfItem(Case about, BulkItem item, CasePapers papers, DateTimeOffset at)
    {
        var permit = papers.Others.First(p => p.Id == item.PermitId);
        var rules = new RuleSetReference(papers.Rules.Id, papers.Rules.Version);
        return item.Action switch
        {
            BulkAction.Renew => new PermitEvent.Renewed(about.Id, item.Until!.Value, permit.ManagerPostId, permit.Conditions, rules, at),
            BulkAction.Shorten => new PermitEvent.Changed(about.Id, permit.Purpose, permit.Users, permit.MaximumLevel, item.Until!.Value, [], at),
            BulkAction.Review => new PermitEvent.Reviewed(about.Id, rules, at),
            BulkAction.End => new PermitEvent.Ended(about.Id, item.Until!.Value, at),
            _ => throw new ArgumentOutOfRangeException(nameof(item)),
        };
    }
}
