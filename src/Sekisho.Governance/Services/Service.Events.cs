using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Services;

/// <content>What its events make of it.</content>
public sealed partial record Service
{
    /// <inheritdoc/>
    public static Service Fold(Service? current, DomainEvent happened)
    {
        if (happened is ServiceEvent.Registered registered) return new Service { Id = registered.ServiceId, BodyId = registered.BodyId, Version = 1, Facts = registered.Facts };
        ArgumentNullException.ThrowIfNull(current);
        var next = happened switch
        {
            ServiceEvent.Connected e => current with { Upstream = e.Upstream },
            ServiceEvent.StateChanged e => current with { State = e.State, StateReason = e.Reason, StateBefore = e.State is ServiceState.Suspended ? current.State : null },
            ServiceEvent.Corrected e => (ChangesForm(current.Facts, e.Facts) ? current.Due("サービスの種類または契約の形が変わりました。") : current) with { Facts = e.Facts },
            ServiceEvent.TermsKept e => (e.Reopened.IsEmpty ? current : current.Due($"約款の第{e.Terms.Number}版で、点検した条項が変わりました。")) with
            {
                Terms = current.Terms.Add(e.Terms),
                Answers = [.. current.Answers.Select(a => e.Reopened.Contains(a.Item) ? a with { IsReopened = true } : a)],
            },
            ServiceEvent.TermsWatched e => current with { WatchesTerms = e.On },
            ServiceEvent.Examined e => current with { Answers = [.. current.Answers.Where(a => e.Answers.All(n => n.Item != a.Item)).Concat(e.Answers).OrderBy(a => a.Item, StringComparer.Ordinal)] },
            ServiceEvent.ReviewDemanded e => current.Due(e.Reason),
            ServiceEvent.Concluded e => current with { State = e.Review.Outcome, StateReason = e.Review.Summary, StateBefore = null, DueReason = null, Review = e.Review, Conditions = e.Conditions, Designation = e.Designation },
            ServiceEvent.ConsiderationReported e => current with { Consideration = e.Report },
            ServiceEvent.Consented e => current with { Consent = e.Consent },
            ServiceEvent.Contracted e => current with { Contract = e.Contract },
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "A service does not know this event."),
        };
        return next with { Version = current.Version + 1 };
    }

    /// <summary>Whether it has been examined and may be applied for by somebody.</summary>
    private static bool IsExamined(ServiceState? state) => state is ServiceState.Usable or ServiceState.Conditional or ServiceState.Designated;

    private static bool ChangesForm(CatalogEntry before, CatalogEntry after) => before.Form != after.Form || before.Kind != after.Kind || before.Exemption != after.Exemption;

    /// <summary>要再審査; while it is suspended, once that is lifted. What was not examined yet, is prohibited or retired stays so.</summary>
    private Service Due(string reason) =>
        IsExamined(State) ? this with { State = ServiceState.ReviewDue, StateReason = reason, DueReason = reason }
        : State is ServiceState.Suspended && IsExamined(StateBefore) ? this with { StateBefore = ServiceState.ReviewDue, DueReason = reason }
        : this;
}
