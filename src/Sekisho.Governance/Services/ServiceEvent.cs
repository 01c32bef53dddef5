using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Upstreams;

namespace Sekisho.Governance.Services;

/// <summary>What happens to a service in a body's register of services.</summary>
[JsonDerivedType(typeof(Registered), "registered")]
[JsonDerivedType(typeof(Connected), "connected")]
[JsonDerivedType(typeof(StateChanged), "state-changed")]
[JsonDerivedType(typeof(Corrected), "corrected")]
[JsonDerivedType(typeof(TermsKept), "terms-kept")]
[JsonDerivedType(typeof(TermsWatched), "terms-watched")]
[JsonDerivedType(typeof(Examined), "examined")]
[JsonDerivedType(typeof(ReviewDemanded), "review-demanded")]
[JsonDerivedType(typeof(Concluded), "concluded")]
[JsonDerivedType(typeof(ConsiderationReported), "consideration-reported")]
[JsonDerivedType(typeof(Consented), "consented")]
[JsonDerivedType(typeof(Contracted), "contracted")]
public abstract record ServiceEvent : DomainEvent
{
    /// <summary>It was entered into the register of services.</summary>
    public sealed record Registered(Guid ServiceId, Guid BodyId, CatalogEntry Facts, DateTimeOffset At) : ServiceEvent;

    /// <summary>The gateway was connected with it; the credential is sealed.</summary>
    public sealed record Connected(Upstream Upstream) : ServiceEvent;

    /// <summary>It was stopped as a whole or freed, with the reason.</summary>
    public sealed record StateChanged(ServiceState State, string Reason) : ServiceEvent;

    /// <summary>Its facts were corrected. Where its kind or form changed, it must be examined again.</summary>
    public sealed record Corrected(CatalogEntry Facts, DateTimeOffset At) : ServiceEvent;

    /// <summary>A version of its terms was kept; answers whose clauses it changed are open again.</summary>
    public sealed record TermsKept(TermsVersion Terms, ImmutableArray<string> Reopened) : ServiceEvent;

    /// <summary>Whether new versions are looked for was switched.</summary>
    public sealed record TermsWatched(bool On, DateTimeOffset At) : ServiceEvent;

    /// <summary>Items of the check lists were answered.</summary>
    public sealed record Examined(ImmutableArray<ReviewAnswer> Answers) : ServiceEvent;

    /// <summary>Another examination was asked for, with the reason.</summary>
    public sealed record ReviewDemanded(string Reason, Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : ServiceEvent;

    /// <summary>The examination was concluded.</summary>
    public sealed record Concluded(ServiceReview Review, ImmutableArray<string> Conditions, Designation? Designation) : ServiceEvent;

    /// <summary>The state of consideration was reported.</summary>
    public sealed record ConsiderationReported(ConsiderationReport Report, DateTimeOffset At) : ServiceEvent;

    /// <summary>The 了解 came.</summary>
    public sealed record Consented(Consent Consent, DateTimeOffset At) : ServiceEvent;

    /// <summary>The facts of the contract were registered.</summary>
    public sealed record Contracted(ContractFacts Contract, DateTimeOffset At) : ServiceEvent;
}
