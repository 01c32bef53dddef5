using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Services;

/// <content>Its examination (審査): the check lists answered, then the conclusion.</content>
public sealed partial record Service
{
    /// <summary>Most conditions of a service.</summary>
    public const int MostConditions = 20;

    /// <summary>The items by which the rule set has it examined, in order, with their answers.</summary>
    public IEnumerable<ReviewItem> Items(RuleSet rules) =>
        from list in rules.Checklists
        where list.IsFor(Facts.Kind, Facts.Form)
        from item in list.Items
        let code = $"{list.Code}/{item.Code}"
        select new ReviewItem(list, item, Answers.FirstOrDefault(a => a.Item == code));

    /// <summary>
    /// Answers items of the check lists: 審査担当 or 統括情報セキュリティ責任者. The answers' terms version, person, post and instant are set here. SK1001 for an item that is
    /// not asked, SK1441 for terms that are not kept yet, SK1005 without an answer, without the clause, without the mitigation of 条件付 or the reason of 不可.
    /// </summary>
    public Result<Act> Examine(IReadOnlyList<ReviewAnswer> answers, RuleSet rules, Organization organization, Actor by, DateTimeOffset at)
    {
        if (PostOf(organization, by, JapanTime.DateAt(at), Role.Examiner, Role.Chief) is not { } post) return Refuse.RoleNeeded("審査担当、または統括情報セキュリティ責任者");
        if (NeedsTerms && Terms.IsEmpty) return Refuse.TermsNotKept(Facts.Name);
        if (answers.Count == 0) return Refuse.FieldMissing("answers", "点検の答え");
        var asked = Items(rules).ToDictionary(i => i.Code);
        foreach (var answer in answers)
        {
            if (!asked.TryGetValue(answer.Item, out var item)) return Refuse.NoSuch("点検の項目");
            if (!Enum.IsDefined(answer.Verdict)) return Refuse.FieldMissing($"verdict-{item.Code}", $"「{item.Item.Title}」の答え");
            if (AnswerFault(answer, item) is { } fault) return fault;
        }

        ImmutableArray<ReviewAnswer> signed =
        [
            .. answers.DistinctBy(a => a.Item).Select(a => a with
            {
                Clause = a.Clause.Trim(), Evidence = a.Evidence.Trim(), Mitigation = a.Mitigation.Trim(),
                Terms = Terms.Length, ByPersonId = by.PersonId.GetValueOrDefault(), ByPostId = post.Id, At = at, IsReopened = false,
            }),
        ];
        return new Act("service.examine", new ServiceEvent.Examined(signed)) { PostId = post.Id };
    }

    /// <summary>Asks for another examination, with a reason: 審査担当, 許可権限者 or 統括情報セキュリティ責任者. SK1004 where it is due already or was never examined.</summary>
    public Result<Act> DemandReview(string? reason, Organization organization, Actor by, DateTimeOffset at)
    {
        if (PostOf(organization, by, JapanTime.DateAt(at), Role.Examiner, Role.Decider, Role.Chief) is not { } post) return Refuse.RoleNeeded("審査担当、許可権限者、または統括情報セキュリティ責任者");
        if (string.IsNullOrWhiteSpace(reason)) return Refuse.ReasonMissing();
        if (Reasons.Fault(reason) is { } tooLong) return tooLong;
        if (!IsExamined(State)) return Refuse.StateIsSo();
        return new Act("service.demand-review", new ServiceEvent.ReviewDemanded(reason.Trim(), by.PersonId.GetValueOrDefault(), post.Id, at))
        {
            PostId = post.Id,
            Letters = [.. organization.PostsWith(Role.Examiner, JapanTime.DateAt(at)).Select(p => new Letter(null, p.Id, $"「{Facts.Name}」の再審査が求められました", $"/services/{Id}"))],
        };
    }

    /// <summary>
    /// Concludes the examination: 統括情報セキュリティ責任者 or 許可権限者. Leads to 利用可, 条件付, 指定利用可, 禁止, 廃止 or 未審査; SK1442 while the service is suspended, SK1443 with
    /// open items, SK1444 with an item that is 不可, SK1445 for 利用可 with an item that is 条件付, SK1446 for 条件付 without a condition, SK1447 for 指定利用可 without a designation, SK1455 for more conditions than a permit can carry.
    /// </summary>
    public Result<Act> Conclude(ServiceState outcome, string? summary, ImmutableArray<string> conditions, Designation? designation, RuleSet rules, Organization organization, Actor by, DateTimeOffset at)
    {
        if (PostOf(organization, by, JapanTime.DateAt(at), Role.Chief, Role.Decider) is not { } post) return Refuse.RoleNeeded("統括情報セキュリティ責任者、または許可権限者");
        if (outcome is ServiceState.Suspended or ServiceState.ReviewDue || !Enum.IsDefined(outcome)) return Refuse.StateIsSo();
        if (State is ServiceState.Suspended) return Refuse.ServiceIsSuspended(Facts.Name);
        if (string.IsNullOrWhiteSpace(summary)) return Refuse.FieldMissing("summary", "審査の結果");
        if (Reasons.Fault(summary, "審査の結果") is { } tooLong) return tooLong with { Field = "summary" };
        ImmutableArray<string> laidDown = [.. conditions.Select(c => c.Trim()).Where(c => c.Length > 0)];
        if (laidDown.Length > MostConditions) return Refuse.TooManyServiceConditions(MostConditions);
        if (laidDown.Any(c => c.Length > Permits.Condition.LongestText)) return Refuse.TooLong("conditions", "条件", Permits.Condition.LongestText);
        if (IsExamined(outcome) && ExaminationFault(outcome, laidDown, designation, rules) is { } fault) return fault;
        var review = new ServiceReview(outcome, summary.Trim(), Terms.Length, new RuleSetReference(rules.Id, rules.Version), by.PersonId.GetValueOrDefault(), post.Id, at);
        return new Act("service.conclude", new ServiceEvent.Concluded(review, IsExamined(outcome) ? laidDown : [], outcome is ServiceState.Designated ? designation : null)) { PostId = post.Id, Basis = rules.BasisFor(RuleMatter.Decision) };
    }

    private bool NeedsTerms => Facts is { Contract: Services.Contract.TermsOnly, Exemption: null };

    private static Refusal? AnswerFault(ReviewAnswer answer, ReviewItem item) =>
        answer.Clause.Trim().Length > ReviewAnswer.LongestClause ? Refuse.TooLong($"clause-{item.Code}", $"「{item.Item.Title}」の条項", ReviewAnswer.LongestClause)
        : answer.Evidence.Trim().Length > ReviewAnswer.LongestText ? Refuse.TooLong($"evidence-{item.Code}", $"「{item.Item.Title}」の証跡", ReviewAnswer.LongestText)
        : answer.Mitigation.Trim().Length > ReviewAnswer.LongestText ? Refuse.TooLong($"mitigation-{item.Code}", $"「{item.Item.Title}」の対策", ReviewAnswer.LongestText)
        : answer.Verdict is not ReviewVerdict.NotApplicable && string.IsNullOrWhiteSpace(answer.Clause) ? Refuse.FieldMissing($"clause-{item.Code}", $"「{item.Item.Title}」の条項（書かれていないときは「記載なし」）")
        : answer.Verdict is ReviewVerdict.Conditional && string.IsNullOrWhiteSpace(answer.Mitigation) ? Refuse.FieldMissing($"mitigation-{item.Code}", $"「{item.Item.Title}」を許容するための対策")
        : answer.Verdict is ReviewVerdict.Unacceptable && string.IsNullOrWhiteSpace(answer.Mitigation) ? Refuse.FieldMissing($"mitigation-{item.Code}", $"「{item.Item.Title}」を不可とする理由")
        : null;

    private Refusal? ExaminationFault(ServiceState outcome, ImmutableArray<string> conditions, Designation? designation, RuleSet rules)
    {
        var items = Items(rules).ToList();
        if (NeedsTerms && Terms.IsEmpty) return Refuse.TermsNotKept(Facts.Name);
        if (items.Find(i => i.IsOpen) is { } open) return Refuse.ItemsOpen(items.Count(i => i.IsOpen), open.Item.Title);
        if (items.Find(i => i.Answer is { Verdict: ReviewVerdict.Unacceptable }) is { } barred) return Refuse.ItemUnacceptable(barred.Item.Title);
        if (outcome is ServiceState.Usable && items.Find(i => i.Answer is { Verdict: ReviewVerdict.Conditional }) is { } conditional) return Refuse.ItemConditional(conditional.Item.Title);
        if (outcome is ServiceState.Conditional && conditions.IsEmpty) return Refuse.ServiceConditionsMissing();
        return outcome is ServiceState.Designated && designation is null or { IsEmpty: true } ? Refuse.DesignationMissing() : null;
    }
}
