using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Services;

/// <summary>What the state, the contract and the form of a service say to use of it and to applications for it.</summary>
public static class ServiceCheck
{
    /// <summary>Why it cannot be used on a date, under whatever permit; null where nothing of the service stands against it.</summary>
    public static Refusal? Use(Service service, RuleSet rules, DateOnly today) => service.State switch
    {
        ServiceState.Suspended => Refuse.ServiceSuspended(service.Facts.Name),
        ServiceState.Prohibited => Refuse.ServiceProhibited(service.Facts.Name),
        ServiceState.Retired => Refuse.ServiceRetired(service.Facts.Name),
        ServiceState.ReviewDue when rules.OnTermsChange is TermsChangeRule.Suspend => Refuse.ServiceReviewDue(service.Facts.Name),
        ServiceState.ReviewDue or ServiceState.Unreviewed or ServiceState.Usable or ServiceState.Conditional or ServiceState.Designated =>
            service is { Facts.Contract: Contract.Individual, Contract: { } contract } && contract.Until < today ? Refuse.ContractOver(service.Facts.Name) : null,
        _ => Refuse.ServiceSuspended(service.Facts.Name),
    };

    /// <summary>Why new use of it cannot be applied for by a division, for a task; null where it can. A task that is not chosen yet stands against nothing.</summary>
    public static Refusal? Application(Service service, RuleSet rules, Organization organization, Guid divisionId, string? task, DateOnly today)
    {
        if (Use(service, rules, today) is { } closed) return closed;
        if (service.State is ServiceState.ReviewDue) return Refuse.ServiceUnderReview(service.Facts.Name);
        if (rules.ServiceMustBeExamined && service.State is ServiceState.Unreviewed) return Refuse.ServiceNotExamined(service.Facts.Name);
        if (service.Designation is { } open && !IsDesignated(open, organization, divisionId, task)) return Refuse.NotDesignated(service.Facts.Name);
        return service.MissingOfContract(rules, today).FirstOrDefault() is { } missing ? Refuse.ContractPathOpen(service.Facts.Name, missing) : null;
    }

    /// <summary>The most that it may receive: by its form, and by its contract where that says less.</summary>
    public static Ceiling CeilingOf(Service service, RuleSet rules)
    {
        var ceiling = rules.CeilingOf(service.Facts);
        return service is { Facts.Contract: Contract.Individual, Contract: { } contract } && contract.MaximumLevel < ceiling.MaximumLevel
            ? ceiling with { MaximumLevel = contract.MaximumLevel, Reason = $"契約（{contract.Title}）で入力してよいのは{rules.ClassOf(contract.MaximumLevel).Code}までです。" }
            : ceiling;
    }

    private static bool IsDesignated(Designation open, Organization organization, Guid divisionId, string? task) =>
        (open.Divisions.IsEmpty || (organization.Divisions.ContainsKey(divisionId) && organization.Above(divisionId).Any(open.Divisions.Contains))) && (open.Tasks.IsEmpty || task is null || open.Tasks.Contains(task));
}
