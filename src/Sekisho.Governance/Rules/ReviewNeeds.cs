using System.Collections.Immutable;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Services;

namespace Sekisho.Governance.Rules;

/// <summary>Which live permits new rules ask to look at anew, and why. New rules never change a permit by themselves.</summary>
public static class ReviewNeeds
{
    /// <summary>The permits that live on the first day of the new rules and do not fit them as they are.</summary>
    /// <param name="permits">Permits of the body.</param>
    /// <param name="services">Its services.</param>
    /// <param name="organization">The body.</param>
    /// <param name="decidedUnder">The rules that a permit was decided under.</param>
    /// <param name="rules">The new rules.</param>
    public static ImmutableArray<PermitReview> Of(IEnumerable<Permit> permits, IReadOnlyDictionary<Guid, Service> services, Organization organization, Func<RuleSetReference, RuleSet> decidedUnder, RuleSet rules)
    {
        // Many permits name the same users; nobody is asked twice for them.
        Dictionary<(UserScope, int), int> counted = [];
        return
        [
            .. from permit in permits
               where permit.StateOn(rules.InForceFrom) is PermitState.InForce or PermitState.Pending or PermitState.Suspended
               let reasons = Reasons(permit, services.GetValueOrDefault(permit.ServiceId), Untrained, decidedUnder(permit.Rules), rules).ToImmutableArray()
               where !reasons.IsEmpty
               select new PermitReview(permit.Id, permit.ManagerPostId, reasons),
        ];

        int Untrained(UserScope users, int level)
        {
            if (level == 0) return 0;
            if (counted.TryGetValue((users, level), out var known)) return known;
            var trained = organization.Trainings.Where(t => t.Level >= level && t.Covers(rules.InForceFrom)).Select(t => t.PersonId).ToHashSet();
            return counted[(users, level)] = organization.People.Keys.Count(person => !trained.Contains(person) && users.Includes(organization, person, rules.InForceFrom));
        }
    }

    /// <summary>The class in new rules that a class of earlier ones has become: by the map of the new rules, else the one of the same code; null where there is none.</summary>
    public static InformationClass? ClassIn(RuleSet rules, RuleSet before, int level)
    {
        var earlier = before.ClassOf(level).Code;
        var code = rules.Successions.FirstOrDefault(s => s.From == before.Id)?.Classes.GetValueOrDefault(earlier) ?? earlier;
        return rules.Classes.FirstOrDefault(c => c.Code == code);
    }

    private static IEnumerable<ReviewReason> Reasons(Permit permit, Service? service, Func<UserScope, int, int> untrainedOf, RuleSet before, RuleSet rules)
    {
        var (earlier, task) = (before.TaskOf(permit.TaskCode), rules.TaskOf(permit.TaskCode));
        if (task is null) yield return new(ReviewCause.Task, $"業務「{earlier?.Title ?? permit.TaskCode}」が、新しい業務の範囲にありません。");
        else if (!task.Allowed) yield return new(ReviewCause.Task, $"業務「{task.Title}」は、使えない業務になります。{task.Reason}");

        var named = ClassIn(rules, before, permit.MaximumLevel);
        if (named is null) yield return new(ReviewCause.Class, $"{before.ClassOf(permit.MaximumLevel).Code}に当たる格付が、新しいきまりにありません。");
        else if (named.Code != before.ClassOf(permit.MaximumLevel).Code || named.Level != permit.MaximumLevel) yield return new(ReviewCause.Class, $"入力できる情報の{before.ClassOf(permit.MaximumLevel).Code}が、{named.Code}に読み替わります。");

        // What has no counterpart is treated as the highest class there is.
        var level = named?.Level ?? rules.HighestLevel;
        if (service is not null && ServiceCheck.CeilingOf(service, rules) is var ceiling)
        {
            if (ceiling.Barred) yield return new(ReviewCause.Ceiling, $"「{service.Facts.Name}」の形のサービスは、使わないことになります。{ceiling.Reason}");
            else if (level > ceiling.MaximumLevel) yield return new(ReviewCause.Ceiling, $"「{service.Facts.Name}」に入力できるのは、{rules.ClassOf(ceiling.MaximumLevel).Code}までになります。");
        }

        if (task is null) yield break;
        if (task.MaximumLevel is { } most && level > most) yield return new(ReviewCause.Ceiling, $"業務「{task.Title}」に入力できるのは、{rules.ClassOf(most).Code}までになります。");
        if (task.Risk > (earlier?.Risk ?? Risk.Low)) yield return new(ReviewCause.Risk, $"業務「{task.Title}」のリスクが、{RuleWords.Of(earlier?.Risk ?? Risk.Low)}から{RuleWords.Of(task.Risk)}に変わります。");
        if (untrainedOf(permit.Users, task.TrainingLevel) is > 0 and var untrained) yield return new(ReviewCause.Training, $"段階{task.TrainingLevel}の研修が要りますが、利用者のうち{untrained}人が終えていません。");
        if (service is not null && RouteReason(permit, service, earlier, task, level, before, rules) is { } route) yield return route;
    }

    private static ReviewReason? RouteReason(Permit permit, Service service, TaskRule? earlier, TaskRule task, int level, RuleSet before, RuleSet rules)
    {
        var now = rules.RouteFor(Facts(service, task, level));
        if (now is null) return new(ReviewCause.Route, "新しいきまりには、この利用を申請する経路がありません。");
        var then = earlier is null ? null : before.RouteFor(Facts(service, earlier, permit.MaximumLevel));
        return then is not null && then.Steps.Select(s => (s.Role, s.Kind)).SequenceEqual(now.Steps.Select(s => (s.Role, s.Kind)))
            ? null
            : new(ReviewCause.Route, $"許可までの経路が変わります（{string.Join(" → ", now.Steps.Select(RuleStatements.Step))}）。");
    }

    private static CaseFacts Facts(Service service, TaskRule task, int level) =>
        new(CaseKind.New, service.Facts.Form, service.Facts.Kind, task.Code, level, task.Risk, ImmutableSortedDictionary<string, string>.Empty);
}
