using System.Collections.Immutable;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;

namespace Sekisho.Governance.Cases;

/// <summary>All that lies beside a case while somebody acts on it.</summary>
/// <param name="Organization">The body's organisation.</param>
/// <param name="Rules">The rule set in force.</param>
/// <param name="Service">The service that the case is about.</param>
/// <param name="Permit">The permit that the case is about.</param>
/// <param name="Others">Permits that its decision could touch: those of the service, and of the services of its 別紙.</param>
public sealed record CasePapers(Organization Organization, RuleSet Rules, Service? Service, Permit? Permit, ImmutableArray<Permit> Others)
{
    /// <summary>Gathers them in the transaction of the change.</summary>
    public static Task<CasePapers> ReadAsync(IDesk desk, Case about) => ReadAsync(desk, about.Answers);

    /// <summary>The same for answers that are no case yet.</summary>
    public static async Task<CasePapers> ReadAsync(IDesk desk, Answers answers)
    {
        var permit = await desk.FindAsync<Permit>(answers.PermitId).ConfigureAwait(false);
        var service = await desk.FindAsync<Service>(permit?.ServiceId ?? answers.ServiceId).ConfigureAwait(false);
        var others = new List<Permit>();
        if (service is not null) others.AddRange(await desk.PermitsOfAsync(service.Id).ConfigureAwait(false));
        foreach (var item in answers.Items)
        {
            if (others.Any(p => p.Id == item.PermitId) || await desk.FindAsync<Permit>(item.PermitId).ConfigureAwait(false) is not { } listed) continue;
            others.AddRange(await desk.PermitsOfAsync(listed.ServiceId).ConfigureAwait(false));
        }

        return new CasePapers(await desk.OrganizationAsync().ConfigureAwait(false), await desk.RulesAsync().ConfigureAwait(false), service, permit, [.. others.DistinctBy(p => p.Id)]);
    }

    /// <summary>What routes, sheets and conditions are chosen by, for answers of a kind of case.</summary>
    public CaseFacts FactsOf(CaseKind kind, Answers answers)
    {
        var task = Permit?.TaskCode ?? answers.TaskCode;
        var risk = Rules.TaskOf(task)?.Risk ?? Risk.Low;
        var chosen = from sheet in Rules.Sheets
                     from question in sheet.Questions
                     where answers.More.ContainsKey(question.Code)
                     let given = answers.More[question.Code].Split(',')
                     from option in question.Options
                     where given.Contains(option.Code)
                     select option.Risk;
        return new CaseFacts(kind, Service?.Facts.Form, Service?.Facts.Kind, task, answers.Level ?? Permit?.MaximumLevel, chosen.Append(risk).Max(), answers.More);
    }

    /// <summary>Origin of conditions that come from the examination of the service.</summary>
    public const string ServiceOrigin = "service";

    /// <summary>The conditions that service and rule set demand of a permit decided on a date: the service's, its own, and one for each report, a precedent one where use waits for its 了解.</summary>
    public ImmutableArray<Condition> ConditionsByRule(CaseKind kind, Answers answers, DateOnly date)
    {
        var facts = FactsOf(kind, answers);
        ImmutableArray<Condition> conditions =
        [
            .. from text in Service?.Conditions ?? [] select new Condition(0, text, ConditionKind.Continuing, null, ServiceOrigin),
            .. from rule in Rules.Conditions
               where rule.When is null || rule.When.Hold(facts)
               select new Condition(0, rule.Text, rule.Kind, rule.Kind is ConditionKind.Dated ? date.AddDays(rule.WithinDays ?? 30) : null, rule.Code),
            .. from report in Rules.Reports
               where report.When is null || report.When.Hold(facts)
               select report.NeedsConsent
                   ? new Condition(0, $"{report.Addressee}に{report.Title}を提出し、了解を得てから使い始めます。", ConditionKind.Precedent, null, report.Code)
                   : new Condition(0, $"{report.Addressee}に{report.Title}を提出します。", ConditionKind.Dated, date.AddDays(report.WithinDays), report.Code),
        ];
        return [.. conditions.Select(c => c.Under(Rules))];
    }
}
