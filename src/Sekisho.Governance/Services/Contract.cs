namespace Sekisho.Governance.Services;

/// <summary>How a plan of a service is contracted; judged for each plan, since a free and an enterprise plan may differ.</summary>
public enum Contract
{
    /// <summary>約款型: by mere consent to uniform terms that are offered to everyone.</summary>
    TermsOnly,

    /// <summary>個別契約.</summary>
    Individual,

    /// <summary>自庁: run by the body itself.</summary>
    OwnBody,
}
