using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>What is done next for a service on its way through the examination.</summary>
/// <param name="What">What, as the text of a link.</param>
/// <param name="Who">Who does it.</param>
/// <param name="Role">The role of those whose task it is.</param>
/// <param name="Path">Where.</param>
public sealed record ServiceStep(string What, string Who, Role Role, string Path)
{
    /// <summary>The next step; null where nothing waits.</summary>
    public static ServiceStep? Of(Service service, RuleSet rules, DateOnly today)
    {
        if (service.State is ServiceState.Prohibited or ServiceState.Retired or ServiceState.Suspended) return null;
        var items = service.Items(rules).ToList();
        var about = $"/services/{service.Id}";
        if (service.MissingOfContract(rules, today).FirstOrDefault() is { } missing) return new(missing, "審査担当", Role.Examiner, $"{about}/contract");
        if (items.Count == 0) return null;
        if (service.Terms.IsEmpty && service.Facts is { Contract: Contract.TermsOnly, Exemption: null }) return new("約款を登録する", "審査担当", Role.Examiner, $"{about}/terms/add");
        if (items.Exists(i => i.IsOpen)) return new($"点検表に答える（{items.Count(i => !i.IsOpen)} / {items.Count}）", "審査担当", Role.Examiner, $"{about}/review?show=open");
        return service.State is ServiceState.Unreviewed or ServiceState.ReviewDue ? new("審査の結果を登録する", "統括情報セキュリティ責任者、または許可権限者", Role.Chief, $"{about}/conclude") : null;
    }

    /// <summary>Whether it calls somebody: an examination is due, has begun, or is needed before anybody may apply. Else a service may stay as it is.</summary>
    public static bool Calls(Service service, RuleSet rules) =>
        service.State is ServiceState.ReviewDue || service.Answers.Any(a => a.IsReopened) || (service.State is ServiceState.Unreviewed && (rules.ServiceMustBeExamined || !service.Answers.IsEmpty || service.Consideration is not null));
}
